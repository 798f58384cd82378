using System.Text.Json;
using KubeGen.JsonTests.Zoo;

namespace KubeGen.JsonTests;

/// <summary>The maps that labels are read into are dictionaries to those who use them.</summary>
public class SmallMapTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = ClientsetJsonResolver.Default };

    [Test]
    public void Random_changes_do_what_they_do_to_a_dictionary([Range(0, 49)] int seed)
    {
        var random = new Random(seed);
        var labels = Labels(random.Next(12));
        var expected = new Dictionary<string, string>(labels);
        for (var step = 0; step < 100; step++)
        {
            var (key, value) = ("key" + random.Next(15), "value" + step);
            switch (random.Next(6))
            {
                case 0:
                    labels[key] = value;
                    expected[key] = value;
                    break;
                case 1:
                    Assert.That(labels.Remove(key), Is.EqualTo(expected.Remove(key)));
                    break;
                case 2 when !expected.ContainsKey(key):
                    labels.Add(key, value);
                    expected.Add(key, value);
                    break;
                case 2:
                    Assert.Throws<ArgumentException>(() => labels.Add(key, value));
                    break;
                case 3 when random.Next(20) == 0:
                    labels.Clear();
                    expected.Clear();
                    break;
                default:
                    Assert.That(labels.TryGetValue(key, out var found), Is.EqualTo(expected.TryGetValue(key, out var other)));
                    Assert.That(found, Is.EqualTo(other));
                    break;
            }

            Assert.That(labels, Is.EquivalentTo(expected));
            Assert.That((labels.Count, labels.Contains(new(key, value))), Is.EqualTo((expected.Count, expected.Contains(new(key, value)))));
            Assert.That(labels.Keys, Is.EquivalentTo(expected.Keys));
            Assert.That(labels.Values, Is.EquivalentTo(expected.Values));
        }
    }

    [Test]
    public void A_missing_key_throws() => Assert.Throws<KeyNotFoundException>(() => _ = Labels(2)["other"]);

    [Test]
    public void The_last_of_two_values_counts() =>
        Assert.That(Read("""{"a":"1","b":"2","a":"3"}"""), Is.EqualTo(new[] { KeyValuePair.Create("a", "3"), KeyValuePair.Create("b", "2") }));

    private static IDictionary<string, string> Labels(int count) =>
        Read($"{{{string.Join(",", Enumerable.Range(0, count).Select(i => $"\"key{i}\":\"value{i}\""))}}}");

    private static IDictionary<string, string> Read(string labels) =>
        JsonSerializer.Deserialize<Animal>($$"""{"metadata":{"labels":{{labels}} } }""", Options)!
            .Metadata.Labels!;
}
