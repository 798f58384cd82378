using System.Collections.Concurrent;
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

    [Test]
    public void Maps_read_one_after_another_are_what_System_Text_Json_reads([Range(0, 19)] int seed)
    {
        var random = new Random(seed);
        var options = new JsonSerializerOptions(Options);
        var read = new List<(IDictionary<string, string> Map, Dictionary<string, string> Expected)>();
        for (var i = 0; i < 300; i++)
        {
            // Some keys are alike but for their end or what is escaped in them, some come twice, most in one of a few orders.
            var keys = Enumerable.Range(0, random.Next(14)).Select(place => "example.com/key-" + (random.Next(4) > 0 ? place : random.Next(40)));
            var labels = $"{{{string.Join(",", keys.Select(key => $"\"{(random.Next(8) > 0 ? key : "\\u0065" + key[1..])}\":{(random.Next(9) > 0 ? $"\"{random.Next(5)}\"" : "null")}"))}}}";
            read.Add((Read(labels, options), JsonSerializer.Deserialize<Dictionary<string, string>>(labels)!));
        }

        // All of them at the end, as maps that have keys in common could change each other.
        foreach (var (map, expected) in read)
            Assert.That(map, Is.EqualTo(expected.ToArray()));
    }

    [Test]
    public void Maps_with_the_same_keys_change_apart()
    {
        const string Json = """{"one":"1","two":"2","three":"3"}""";
        var options = new JsonSerializerOptions(Options);
        var maps = Enumerable.Range(0, 8).Select(_ => Read(Json, options)).ToArray();
        maps[7]["two"] = "changed";
        maps[6]["four"] = "4";
        maps[5].Remove("one");
        maps[4].Clear();
        string[] expected =
        [
            .. Enumerable.Repeat("one=1,two=2,three=3", 4), "", "two=2,three=3", "one=1,two=2,three=3,four=4", "one=1,two=changed,three=3",
        ];
        Assert.That(maps.Select(Text), Is.EqualTo(expected));
        Assert.That(Text(Read(Json, options)), Is.EqualTo("one=1,two=2,three=3"));
    }

    [Test]
    public void A_copy_changes_apart([Values] bool changedBefore)
    {
        var original = new Animal { Metadata = { Labels = Labels(3) } };
        if (changedBefore)
            original.Metadata.Labels["more"] = "1";
        var copy = original.DeepCopy().Metadata.Labels!;
        Assert.That(Text(copy), Is.EqualTo(Text(original.Metadata.Labels)));
        copy["key0"] = "changed";
        copy.Remove("key1");
        copy["other"] = "added";
        Assert.That(Text(original.Metadata.Labels), Is.EqualTo("key0=value0,key1=value1,key2=value2" + (changedBefore ? ",more=1" : "")));
        Assert.That(copy, Has.Count.EqualTo(changedBefore ? 4 : 3));
    }

    [Test]
    public void A_copy_of_a_users_own_map_has_its_entries_and_changes_apart([Values(0, 2, 8, 9)] int count, [Values] bool concurrent)
    {
        var entries = Labels(count);
        var original = new Animal { Metadata = { Labels = concurrent ? new ConcurrentDictionary<string, string>(entries) : new Dictionary<string, string>(entries) } };
        var copy = original.DeepCopy().Metadata.Labels!;
        Assert.That(copy, Is.EquivalentTo(entries));
        copy["other"] = "added";
        Assert.That(original.Metadata.Labels, Is.EquivalentTo(entries));
    }

    [TestCaseSource(nameof(Removals))]
    public void What_is_taken_away_is_not_kept_alive(Action<IDictionary<string, string>> remove)
    {
        var labels = Labels(8);
        var value = Unique(labels, "key3");
        remove(labels);
        GC.Collect();
        Assert.That((value.IsAlive, labels.ContainsKey("key3")), Is.EqualTo((false, false)));
        GC.KeepAlive(labels);
    }

    private static IEnumerable<TestCaseData<Action<IDictionary<string, string>>>> Removals() =>
    [
        new(static labels => labels.Remove("key3")) { TestName = "Removed" },
        new(static labels =>
        {
            (labels["key7"], labels["key3"]) = (labels["key3"], "");
            labels.Remove("key7");
            labels.Remove("key3");
        }) { TestName = "Removed as the last" },
        new(static labels => labels.Clear()) { TestName = "Cleared" },
        new(static labels =>
        {
            labels["more"] = "";
            labels.Remove("key3");
        }) { TestName = "Removed once the map has grown" },
    ];

    [Test]
    public void What_is_removed_in_a_loop_no_longer_comes([Values(3, 12)] int count)
    {
        var (labels, expected) = (Labels(count), new Dictionary<string, string>(Labels(count)));
        Assert.That(Seen(labels), Is.EqualTo(Seen(expected)));
        Assert.That(labels, Is.EqualTo(expected));

        static List<string> Seen(IDictionary<string, string> map)
        {
            var seen = new List<string>();
            foreach (var (key, value) in map)
            {
                seen.Add($"{key}={value}");
                map.Remove("key1");
                map.Remove(key);
            }

            return seen;
        }
    }

    [Test]
    public void What_a_dictionary_refuses_is_refused([Values(2, 12)] int count)
    {
        var labels = Labels(count);
        Assert.Throws<ArgumentException>(() => labels.CopyTo(new KeyValuePair<string, string>[count], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => labels.CopyTo(new KeyValuePair<string, string>[count], -1));
        Assert.Throws<NotSupportedException>(() => labels.Keys.Add("x"));
        Assert.Throws<NotSupportedException>(() => labels.Values.Clear());
        Assert.Throws<ArgumentNullException>(() => labels.ContainsKey(null!));
        Assert.Throws<ArgumentNullException>(() => labels[null!] = "");
        Assert.Throws<ArgumentNullException>(() => labels.Remove(null!));
    }

    // Not held by the caller's stack.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Unique(IDictionary<string, string> map, string key)
    {
        map[key] = new string('v', 1000);
        return new WeakReference(map[key]);
    }

    private static string Text(IDictionary<string, string> map) => string.Join(',', map.Select(entry => $"{entry.Key}={entry.Value}"));

    private static IDictionary<string, string> Labels(int count) =>
        Read($"{{{string.Join(",", Enumerable.Range(0, count).Select(i => $"\"key{i}\":\"value{i}\""))}}}");

    private static IDictionary<string, string> Read(string labels, JsonSerializerOptions? options = null) =>
        JsonSerializer.Deserialize<Animal>($$"""{"metadata":{"labels":{{labels}} } }""", options ?? Options)!
            .Metadata.Labels!;
}
