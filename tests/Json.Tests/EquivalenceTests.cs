using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KubeGen.JsonTests.Zoo;

namespace KubeGen.JsonTests;

/// <summary>What emitted code reads and writes is what System.Text.Json reads and writes with the same options.</summary>
public class EquivalenceTests
{
    private static readonly JsonSerializerOptions Reflected = Options(new DefaultJsonTypeInfoResolver());
    private static readonly JsonSerializerOptions Emitted = Options(ClientsetJsonResolver.Default, new DefaultJsonTypeInfoResolver());

    [Test]
    public void Random_objects([Range(0, 399)] int seed)
    {
        var json = new RandomJson(seed, Reflected).Of(typeof(Animal))!.AsObject();
        json.Remove("untold");
        var text = json.ToJsonString();
        var theirs = Text(JsonSerializer.Deserialize<Animal>(text, Reflected)!, Reflected);
        var ours = JsonSerializer.Deserialize<Animal>(text, Emitted)!;
        Assert.That(Text(ours, Reflected), Is.EqualTo(theirs), "read");
        Assert.That(Text(ours, Emitted), Is.EqualTo(theirs), "written");
        Assert.That(Text(ours.DeepCopy(), Reflected), Is.EqualTo(theirs), "copied");
        Assert.That(
            Text(JsonSerializer.Deserialize<Animal>(theirs, Emitted)!, Emitted),
            Is.EqualTo(Text(JsonSerializer.Deserialize<Animal>(theirs, Reflected)!, Reflected)), "read and written again");
    }

    [TestCase("""{"filled":null}""")]
    [TestCase("""{"point":{"x":1,"x":2}}""")]
    [TestCase("""{"kind":"\u0041nimal","size":"middle-sized","traits":"Tame, Loud"}""")]
    [TestCase("""{"size":10,"traits":6}""")]
    [TestCase("""{"size":"SMALL"}""")]
    [TestCase("""{"s\u0069ze":"Large"}""")]
    [TestCase("""{"bound":{"name":null},"record":{"x":4}}""")]
    [TestCase("""{"bound":{}}""")]
    [TestCase(" { \"names\" : { \"First\" : 3 } } ")]
    public void Odd_json_is_read_alike(string text) =>
        Assert.That(Text(JsonSerializer.Deserialize<Animal>(text, Emitted)!, Reflected), Is.EqualTo(Text(JsonSerializer.Deserialize<Animal>(text, Reflected)!, Reflected)));

    [TestCase("""{"point":null}""")]
    [TestCase("""{"point":[]}""")]
    [TestCase("""{"names":{"first":"1"}}""")]
    [TestCase("""{"names":{"first":1.5}}""")]
    [TestCase("""{"names":{"first":null}}""")]
    [TestCase("""{"scalars":{"guid":"x"}}""")]
    [TestCase("""{"scalars":{"string":3}}""")]
    [TestCase("""{"scalars":{"bool":"true"}}""")]
    [TestCase("""{"scalars":{"byte":256}}""")]
    [TestCase("""{"collections":{"list":{}}}""")]
    [TestCase("""{"maps":{"byInt":{"a":""}}}""")]
    [TestCase("""{"size":"gigantic"}""")]
    [TestCase("""{"required":{"name":"a","count":1}}""")]
    [TestCase("""{"required":{}}""")]
    [TestCase("""{"names":{"first":1}""")]
    [TestCase("""[]""")]
    public void What_one_refuses_the_other_refuses(string text)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Animal>(text, Reflected));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Animal>(text, Emitted));
    }

    [Test]
    public void Frozen_and_concurrent_collections_are_read()
    {
        var animal = JsonSerializer.Deserialize<Animal>("""{"untold":{"set":[1,2,1],"map":{"a":1},"concurrent":{"b":2}}}""", Emitted)!;
        Assert.That(animal.Untold!.Set, Is.EquivalentTo(new[] { 1, 2 }));
        Assert.That(animal.Untold.Map!["a"], Is.EqualTo(1));
        Assert.That(animal.Untold.Concurrent!["b"], Is.EqualTo(2));
    }

    [Test]
    public void A_json_object_of_extension_data_is_written_as_it_came()
    {
        const string Json = """{"known":1,"a":[1],"b":null,"c":{"d":2}}""";
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<Tagged>(Json, Emitted), Emitted), Is.EqualTo(Json));
    }

    [Test]
    public void Every_type_that_is_reached_is_known_by_itself()
    {
        var options = Options(ClientsetJsonResolver.Default);
        foreach (var type in new[] { typeof(Animal), typeof(KubernetesList<Animal>), typeof(Point), typeof(Pair<string, List<Leaf>>), typeof(Outer.Inner), typeof(ObjectMeta) })
            Assert.That(options.GetTypeInfo(type).Converter.GetType().Assembly, Is.AnyOf(typeof(Animal).Assembly, typeof(ObjectMeta).Assembly), type.Name);
    }

    private static string Text(Animal animal, JsonSerializerOptions options) => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(animal, options));

    private static JsonSerializerOptions Options(params IJsonTypeInfoResolver[] resolvers) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = JsonTypeInfoResolver.Combine(resolvers),
    };
}
