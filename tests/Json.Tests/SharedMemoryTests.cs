using System.Text.Json;
using KubeGen.JsonTests.Zoo;

namespace KubeGen.JsonTests;

/// <summary>What recurs from object to object is in memory once, and what is read takes no more room than it needs.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SharedMemoryTests
{
    private readonly JsonSerializerOptions _options = new() { TypeInfoResolver = ClientsetJsonResolver.Default };

    [Test]
    public void A_text_that_comes_twice_in_one_object_is_one_string()
    {
        var metadata = Read("""{"metadata":{"labels":{"app.kubernetes.io/name":"tiger-000001"},"name":"tiger-000001"}}""").Metadata;
        Assert.That(metadata.Name, Is.SameAs(metadata.Labels!["app.kubernetes.io/name"]));
    }

    [Test]
    public void Texts_that_differ_only_at_one_end_or_in_the_middle_do_not_take_the_place_of_each_other(
        [Values("example.com/key-", "", "k")] string before, [Values("-of-the-whole-object", "", "k")] string behind)
    {
        var keys = Enumerable.Range(0, 20).Select(i => $"{before}{(char)('a' + i)}{behind}").ToArray();
        var json = $"{{\"metadata\":{{\"finalizers\":[{string.Join(",", keys.Select(key => $"\"{key}\""))}]}}}}";
        var objects = Enumerable.Range(0, 3).Select(_ => Read(json).Metadata.Finalizers!).ToArray();
        // Places are found by a hash: a few may collide.
        Assert.That(objects[1].Zip(objects[2]).Count(pair => ReferenceEquals(pair.First, pair.Second)), Is.GreaterThan(14));
    }

    [Test]
    public void Objects_with_the_same_labels_share_their_keys_and_little_else_is_allocated()
    {
        const string Json = """{"metadata":{"labels":{"app.kubernetes.io/name":"tiger","app.kubernetes.io/part-of":"zoo","example.com/house":"cats"}}}""";
        // The object of the map, with its keys and three values.
        Assert.That(Allocated(Json) - Allocated("""{"metadata":{}}"""), Is.LessThanOrEqualTo(16 + 8 + 3 * 8));
    }

    [Test]
    public void An_unknown_field_that_recurs_takes_nothing_and_further_ones_of_the_object_a_node_each()
    {
        const string Json = """{"metadata":{"firstUnknown":{"a":["long enough to be seen if it were not shared"]},"secondUnknown":true}}""";
        Assert.That(Allocated(Json) - Allocated("""{"metadata":{}}"""), Is.LessThanOrEqualTo(40));
        Assert.That(Allocated(Json.Replace(",\"secondUnknown\":true", "")) - Allocated("""{"metadata":{}}"""), Is.Zero);
    }

    [Test]
    public void An_unknown_field_is_shared_unless_it_is_long([Values(1, 5000)] int name, [Values(1, 5000)] int value)
    {
        var json = $"{{\"{new string('n', name)}\":\"{new string('v', value)}\"}}";
        var fields = Enumerable.Range(0, 4).Select(_ => ((KubeGen.Json.IUnknownFields)Read(json)).UnknownFields).ToArray();
        Assert.That(ReferenceEquals(fields[2], fields[3]), Is.EqualTo(name + value < 5000));
    }

    [Test]
    public void A_list_has_room_for_its_items_and_no_more([Range(0, 4)] int count)
    {
        var json = $"{{\"metadata\":{{\"finalizers\":[{string.Join(",", Enumerable.Range(0, count).Select(i => $"\"{i}\""))}]}}}}";
        Assert.That(((List<string>)Read(json).Metadata.Finalizers!).Capacity, Is.EqualTo(count));
    }

    private Animal Read(string json) => JsonSerializer.Deserialize<Animal>(json, _options)!;

    // By one more object of very many that are the same.
    private long Allocated(string json)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(json);
        var least = long.MaxValue;
        for (var i = 0; i < 100; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            JsonSerializer.Deserialize<Animal>(utf8, _options);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
