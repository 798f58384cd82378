using System.Text.Json;
using KubeGen.Json;
using KubeGen.JsonTests.Zoo;

namespace KubeGen.JsonTests;

/// <summary>What a newer server says comes back to it.</summary>
public class UnknownFieldTests
{
    private const string Json = """
        {"kind":"Animal","apiVersion":"zoo.io/v1",
         "metadata":{"name":"tiger","labels":{"a":"b"},"managedFields":[{"manager":"m","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:spec":{".":{}}},"heat":[1,"2"]}],"newMeta":{"x":1e2}},
         "filled":{"int":1,"newScalar":"\u0041\n"},
         "tree":{"name":"root","next":{"name":"next","secret":null,"children":[{"named":{"n":{"deep":{"deeper":[true,{}]}}}}]}},
         "derived":{"three":3,"newDerived":""},
         "required":{"name":"r","count":1,"leaf":null,"newRequired":-1},
         "record":{"x":1,"y":2,"newRecord":false},
         "inner":{"depth":1,"newInner":{}},
         "newTop":[[],{}]}
        """;

    private static readonly RestClient Client = new(new HttpClient { BaseAddress = new Uri("http://localhost") }, ClientsetJsonResolver.Default);

    [Test]
    public void They_survive_reading_changing_and_writing()
    {
        var animal = Read();
        animal.Filled.Int = 2;
        animal.Tree!.Name = "changed";
        animal.Metadata.Labels!["a"] = "c";
        var expected = Json.Replace("\"int\":1", "\"int\":2").Replace("\"root\"", "\"changed\"").Replace("\"a\":\"b\"", "\"a\":\"c\"");
        AssertHolds(Written(animal), expected);
    }

    [Test]
    public void They_survive_copying_and_the_copy_is_apart()
    {
        var original = Read();
        var copy = original.DeepCopy();
        Assert.That(Written(copy), Is.EqualTo(Written(original)));
        copy.Metadata.Labels!["a"] = "other";
        copy.Metadata.ManagedFields![0].Manager = "other";
        copy.Tree!.Next!.Children![0].Named!.Clear();
        ((IUnknownFields)copy.Tree.Next).UnknownFields = null;
        AssertHolds(Written(original), Json);
    }

    [Test]
    public void They_survive_in_lists()
    {
        var text = $$$"""{"kind":"AnimalList","apiVersion":"zoo.io/v1","metadata":{"resourceVersion":"1","newList":1},"items":[{{{Json}}},{{{Json}}}],"newListField":{}}""";
        var list = JsonSerializer.Deserialize(text, Client.TypeInfo<KubernetesList<Animal>>())!;
        AssertHolds(System.Text.Encoding.UTF8.GetString(Client.Serialize(list)), text);
    }

    [Test]
    public void They_can_be_seen()
    {
        var fields = ((IUnknownFields)Read().Filled).UnknownFields!;
        Assert.That(fields.Names, Is.EqualTo(new[] { "newScalar" }));
        Assert.That(fields.TryGetValue("newScalar", out var value) ? value.GetString() : null, Is.EqualTo("A\n"));
        Assert.That(fields.TryGetValue("other", out _), Is.False);
    }

    [Test]
    public void Of_a_name_that_comes_twice_the_last_counts()
    {
        var animal = JsonSerializer.Deserialize("""{"a":1,"b":2,"a":3}""", Client.TypeInfo<Animal>())!;
        var fields = ((IUnknownFields)animal).UnknownFields!;
        Assert.That(fields.TryGetValue("a", out var value) ? value.GetInt32() : 0, Is.EqualTo(3));
        Assert.That(fields.Names, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(Written(animal), Does.EndWith("""
            "a":3,"b":2}
            """.Trim()));
    }

    [Test]
    public void Very_many_survive_in_their_order()
    {
        var fields = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"f{i}\":{i}"));
        var written = Written(JsonSerializer.Deserialize($"{{{fields}}}", Client.TypeInfo<Animal>())!);
        Assert.That(written, Does.EndWith(fields + "}"));
    }

    [Test]
    public void Those_of_one_object_are_not_those_of_the_next_one()
    {
        string[] objects = ["\"a\":1,\"b\":{\"c\":[1]}", "\"b\":{\"c\":[1]}", "\"b\":{\"c\":[1]},\"a\":1", "\"a\":1", "\"b\":1", "\"\":{\"c\":[1]},\"a\":1"];
        // What recurs is shared from the third time on.
        foreach (var fields in Enumerable.Repeat(objects, 4).SelectMany(static each => each))
            Assert.That(Written(JsonSerializer.Deserialize($"{{{fields}}}", Client.TypeInfo<Animal>())!), Does.EndWith($",{fields}}}"));
    }

    [Test]
    public void Known_ones_are_found_among_them_in_any_order([Range(0, 20)] int seed)
    {
        var random = new Random(seed);
        // More of them than are learned, among them names that the type has elsewhere, very long ones, and such as begin like known ones.
        string[] unknown = ["", "name", "kin", "kinds", "filledd", new('x', 65), new('y', 500), "\u00fc", .. Enumerable.Range(0, 25).Select(static i => $"f{i}")];
        for (var i = 0; i < 40; i++)
        {
            var kept = unknown.Where(_ => random.Next(3) > 0).Select(static name => $"\"{name}\":\"{name}\"").ToArray();
            random.Shuffle(kept);
            string[] all = [.. kept, """
                "kind":"K"
                """, """
                "apiVersion":"zoo.io/v1"
                """, """
                "filled":{"int":7,"kind":"unknown here"}
                """];
            random.Shuffle(all);
            var animal = JsonSerializer.Deserialize($"{{{string.Join(',', all)}}}", Client.TypeInfo<Animal>())!;
            Assert.That((animal.Kind, animal.ApiVersion, animal.Filled.Int), Is.EqualTo(("K", "zoo.io/v1", 7)));
            Assert.That(((IUnknownFields)animal.Filled).UnknownFields!.Names, Is.EqualTo(new[] { "kind" }));
            var inOrder = all.Where(each => kept.Contains(each)).Select(static each => each.Split('"')[1]);
            Assert.That(((IUnknownFields)animal).UnknownFields?.Names ?? [], Is.EqualTo(inOrder));
        }
    }

    [Test]
    public void They_are_equal_with_the_same_values_in_the_same_order()
    {
        UnknownFields Of(string json) => ((IUnknownFields)JsonSerializer.Deserialize(json, Client.TypeInfo<Animal>())!).UnknownFields!;
        var fields = Of("""{"a":[1],"b":2}""");
        Assert.That(Of("""{"a":[1],"b":2}"""), Is.EqualTo(fields));
        Assert.That(Of("""{"a":[1],"b":2}""").GetHashCode(), Is.EqualTo(fields.GetHashCode()));
        Assert.That(Of("""{"b":2,"a":[1]}"""), Is.Not.EqualTo(fields));
        Assert.That(Of("""{"a":[2],"b":2}"""), Is.Not.EqualTo(fields));
        Assert.That(Of("""{"b":2}"""), Is.Not.EqualTo(fields));
    }

    [Test]
    public void Managed_fields_are_as_they_came()
    {
        var entry = Read().Metadata.ManagedFields!.Single();
        Assert.That(entry.FieldsV1!.Value.GetProperty("f:spec").GetRawText(), Is.EqualTo("""{".":{}}"""));
        entry.FieldsV1 = JsonDocument.Parse("""{"f:status":{}}""").RootElement;
        var animal = new Animal { Metadata = { ManagedFields = [entry] } };
        Assert.That(Written(animal), Does.Contain("""
            "fieldsV1":{"f:status":{}}
            """.Trim()));
    }

    private static Animal Read() => JsonSerializer.Deserialize(Json, Client.TypeInfo<Animal>())!;

    private static string Written(Animal animal) => System.Text.Encoding.UTF8.GetString(Client.Serialize(animal));

    private static void AssertHolds(string actual, string expected) =>
        Assert.That(IsSubset(JsonDocument.Parse(actual).RootElement, JsonDocument.Parse(expected).RootElement), () => actual);

    // All that is expected is there; beside it may be members that were not there and have their type's default.
    private static bool IsSubset(JsonElement actual, JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Object => actual.ValueKind == JsonValueKind.Object
            && expected.EnumerateObject().All(member => actual.TryGetProperty(member.Name, out var value) && IsSubset(value, member.Value)),
        JsonValueKind.Array => actual.ValueKind == JsonValueKind.Array && actual.GetArrayLength() == expected.GetArrayLength()
            && actual.EnumerateArray().Zip(expected.EnumerateArray()).All(pair => IsSubset(pair.First, pair.Second)),
        _ => JsonElement.DeepEquals(actual, expected),
    };
}
