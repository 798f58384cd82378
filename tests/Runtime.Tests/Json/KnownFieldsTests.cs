using System.Text;
using System.Text.Json;
using KubeGen.Json;

namespace KubeGen.Runtime.Tests.Json;

/// <summary>The objects in <c>managedFields</c> that come again are passed by, and what is read is the same for it.</summary>
public sealed class KnownFieldsTests
{
    private const int Rounds = 4;
    private static readonly ApiRequest Request = new ApiRequestBuilder(HttpMethod.Get, Resources.Widgets, "watch").Build();
    private static readonly string Known = Fields("known");

    // In the orders in which servers write custom and built-in resources; more of one beginning than are remembered; too short to be remembered.
    private static IEnumerable<string> Objects() =>
    [
        Custom(Known, "\"manager\":\"a\""),
        BuiltIn(Known, ",\"subresource\":\"status\""),
        .. Enumerable.Range(0, 9).Select(i => Custom(Fields("other" + i), "\"manager\":\"b\"")),
        Custom("""{"f:spec":{}}""", "\"manager\":\"c\""),
        Custom(Known, "\"unknown\":{\"fieldsType\":\"FieldsV1\",\"fieldsV1\":" + Known + "}"),
        Custom(Known, "\"fieldsV1\":{\"f:last\":{}}"),
        Custom(Known.Replace("{}", "[]", StringComparison.Ordinal), "\"manager\":\"d\""),
        Custom(Known, "\"manager\":\"a\"").Replace(",", " , ", StringComparison.Ordinal),
        Custom("[" + Known + "]", "\"manager\":\"e\""),
        Custom("null", "\"manager\":\"f\""),
        BuiltIn(Known, "").Replace("FieldsV1\"", "\"", StringComparison.Ordinal),
        NullType(Known),
    ];

    [Test]
    public void A_known_object_is_passed_by()
    {
        var (pool, ahead) = (new BytePool(), new JsonAhead());
        pool.Get(Utf8(Known));
        var known = pool.Get(Utf8(Known));
        var bytes = Utf8($$"""{"fieldsType":"FieldsV1","fieldsV1":{{Known}},"manager":"m"}""");
        var reader = ahead.Begin(bytes, default);
        while (reader.TokenType != JsonTokenType.String)
            reader.Read();
        Assert.That(ahead.Pass(ref reader, ",\"fieldsV1\":"u8, pool), Is.SameAs(known));
        Assert.That(reader.TokenType, Is.EqualTo(JsonTokenType.String));
        Assert.That(reader.Read() && reader.ValueTextEquals("manager"u8), Is.True);
        Assert.That(reader.Read() && reader.Read() && !reader.Read(), Is.True);
        Assert.That(ahead.Consumed(reader), Is.EqualTo(bytes.Length));
    }

    [Test]
    public void Objects_are_read_as_one_who_knows_nothing_reads_them()
    {
        var seam = new JsonSeam(null);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in Objects())
                Assert.That(Written(seam, Read(seam, text)), Is.EqualTo(Written(new(null), Read(new(null), text))), text);
        }
    }

    [Test]
    public async Task Lists_are_read_as_one_who_knows_nothing_reads_them([Values(61, 997, 40_009)] int piece)
    {
        // Several times what is held of a list at once, with one that is larger than that: it is tried before it is whole.
        var large = Custom(Known, $"\"manager\":\"{new string('m', 200_000)}\"");
        var objects = Enumerable.Range(0, 60).SelectMany(i => i == 30 ? Objects().Append(large) : Objects()).ToList();
        var seam = new JsonSeam(null);
        for (var round = 0; round < 2; round++)
        {
            using var content = new StreamContent(new PiecewiseStream([.. Utf8($$"""{"items":[{{string.Join(" ,", objects)}}],"kind":"List"}""").Chunk(piece)]));
            var list = await ListReader<KubernetesList<PartialObjectMetadata>, PartialObjectMetadata>.Read(content, seam, default);
            Assert.That(list.Kind, Is.EqualTo("List"));
            Assert.That(list.Items.Select(item => Written(seam, item)), Is.EqualTo(objects.Select(text => Written(new(null), Read(new(null), text)))));
        }
    }

    [Test]
    public void Events_are_read_as_one_who_knows_nothing_reads_them()
    {
        var seam = new JsonSeam(null);
        var decoder = new WatchEventDecoder<PartialObjectMetadata>(seam, Request);
        foreach (var text in Enumerable.Repeat(Objects(), Rounds).SelectMany(static each => each))
        {
            var expected = Written(new(null), Read(new(null), text));
            foreach (var line in new[] { $$"""{"type":"ADDED","object":{{text}}}""", $$"""{"object":{{text}},"type":"ADDED","object":{{text}}}""" })
                Assert.That(Written(seam, decoder.Decode(Utf8(line), isWhole: true).Object), Is.EqualTo(expected), line);
        }
    }

    [Test]
    public void Errors_are_the_same_too([Values("x", "}", ",", ",\"manager\":5", ",\"manager\":\"m\"", ",\"time\":\"now\"", "]", "", "}]}}x", "}]}} {}")] string behind)
    {
        var broken = Broken(behind);
        var seam = new JsonSeam(null);
        for (var round = 0; round < Rounds; round++)
            Read(seam, Custom(Known, "\"manager\":\"a\""));
        Assert.That(Error(seam, broken), Is.EqualTo(Error(new(null), broken)));
        Assert.That(EventError(seam, broken), Is.EqualTo(EventError(new(null), broken)));
        Assert.That(ListError(seam, broken), Is.EqualTo(ListError(new(null), broken)));
    }

    [Test]
    public void What_breaks_off_is_refused_as_by_one_who_knows_nothing()
    {
        var seam = new JsonSeam(null);
        for (var round = 0; round < Rounds; round++)
            Read(seam, Custom(Known, "\"manager\":\"a\""));
        foreach (var text in new[] { Custom(Known, "\"manager\":\"a\""), BuiltIn(Known, ",\"subresource\":\"status\""), NullType(Known) })
        {
            for (var length = 0; length < text.Length; length++)
            {
                var cut = text[..length];
                Assert.That(Error(seam, cut), Is.EqualTo(Error(new(null), cut)), cut);
                Assert.Throws<IOException>(() => new WatchEventDecoder<PartialObjectMetadata>(seam, Request).Decode(Utf8($$"""{"type":"ADDED","object":{{cut}}"""), isWhole: false), cut);
            }
        }
    }

    [Test]
    public void Behind_null_nothing_is_passed_by()
    {
        var seam = new JsonSeam(null);
        for (var round = 0; round < Rounds; round++)
            Read(seam, Custom(Known, "\"manager\":\"a\""));
        Assert.Catch<JsonException>(() => Read(seam, """{"metadata":{"managedFields":[{"fieldsType":null},"fieldsV1":""" + Known + "}]}}"));
    }

    private static string NullType(string fields) => BuiltIn(fields, "").Replace("\"FieldsV1\"", "null", StringComparison.Ordinal);

    private static string Broken(string behind) =>
        $$"""{"metadata":{"managedFields":[{"fieldsType":"FieldsV1","fieldsV1":{{Known}}{{behind}}""";

    private static string? Error(JsonSeam seam, string text) => Assert.Catch<JsonException>(() => Read(seam, text))!.Message;

    private static string? EventError(JsonSeam seam, string text) =>
        Assert.Catch<JsonException>(() => new WatchEventDecoder<PartialObjectMetadata>(seam, Request).Decode(Utf8($$"""{"type":"ADDED","object":{{text}}"""), isWhole: true))!.Message;

    private static string? ListError(JsonSeam seam, string text)
    {
        using var content = new StreamContent(new PiecewiseStream(Utf8($$"""{"items":[{{text}}""")));
        return Assert.CatchAsync<JsonException>(async () => await ListReader<KubernetesList<PartialObjectMetadata>, PartialObjectMetadata>.Read(content, seam, default))!.Message;
    }

    private static PartialObjectMetadata Read(JsonSeam seam, string text) => AnswerReader.Read<PartialObjectMetadata>(Utf8(text), seam)!;

    private static string Written(JsonSeam seam, PartialObjectMetadata value) => Encoding.UTF8.GetString(seam.Serialize(value));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Fields(string name) =>
        """{"f:metadata":{"f:annotations":{".":{},"f:kubectl.kubernetes.io/last-applied-configuration":{}}},"f:spec":{"f:NAME":{}}}""".Replace("NAME", name, StringComparison.Ordinal);

    private static string Custom(string fields, string behind) => Object($$"""{"apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{{fields}},{{behind}}""");

    private static string BuiltIn(string fields, string behind) =>
        Object($$"""{"manager":"m","operation":"Update","fieldsType":"FieldsV1","fieldsV1":{{fields}}{{behind}}""");

    private static string Object(string entry) => """{"metadata":{"managedFields":[""" + entry + """}],"name":"n"}}""";
}
