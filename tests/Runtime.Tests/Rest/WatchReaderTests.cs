using System.Text;
using System.Text.Json;

namespace KubeGen.Runtime.Tests.Rest;

/// <summary>What comes of a watch's bytes, however they arrive.</summary>
public sealed class WatchReaderTests
{
    private static readonly ApiRequest Request = new ApiRequestBuilder(HttpMethod.Get, Resources.Widgets, "watch").Build();

    private static async Task<List<WatchEvent<T>>> Read<T>(Stream stream)
    {
        var decoder = new WatchEventDecoder<T>(new JsonSeam(null), Request);
        var events = new List<WatchEvent<T>>();
        using var lines = new LineReader(stream);
        while (await lines.Next(default))
            events.Add(decoder.Decode(lines.Line, lines.IsWhole));
        return events;
    }

    private static Task<List<WatchEvent<Widget>>> Read(string text) => Read<Widget>(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    [Test]
    public async Task Bytes_may_be_split_anywhere()
    {
        var bytes = Encoding.UTF8.GetBytes(
            """
            {"type":"ADDED","object":{"metadata":{"name":"é𝄞\n"},"spec":{"text":"x"}}}

            {"type":"MODIFIED","object":{"metadata":{"name":"b"}}}
            {"type":"DELETED","object":{"metadata":{"name":"c"}}}

            """.ReplaceLineEndings("\r\n"));
        for (var at = 0; at <= bytes.Length; at++)
        {
            var events = await Read<Widget>(new PiecewiseStream(bytes[..at], bytes[at..]));
            Assert.That(events.Select(static e => (e.Type, e.Object.Metadata.Name)), Is.EqualTo(new (WatchEventType, string?)[]
            {
                (WatchEventType.Added, "é𝄞\n"), (WatchEventType.Modified, "b"), (WatchEventType.Deleted, "c"),
            }));
        }

        Assert.That(await Read<Widget>(new PiecewiseStream([.. bytes.Select(static b => new[] { b })])), Has.Count.EqualTo(3));
    }

    [TestCase(1)]
    [TestCase(15_000)]
    [TestCase(16_384)]
    [TestCase(3_000_000)]
    public async Task A_line_may_have_any_length(int length)
    {
        var text = new string('x', length);
        var line = """{"type":"ADDED","object":{"metadata":{"name":"a"},"spec":{"text":"TEXT"}}}""".Replace("TEXT", text, StringComparison.Ordinal) + "\n";
        var events = await Read(line + line);
        Assert.That(events.Select(static e => e.Object.Spec.Text), Is.EqualTo(new[] { text, text }));
    }

    [Test]
    public async Task The_object_may_come_before_the_type_and_among_other_fields()
    {
        var events = await Read("""{"x":[1,{}],"object":{"metadata":{"name":"a"},"unknown":{"type":"DELETED"}},"y":{},"type":"MODIFIED","z":null}""" + "\n");
        Assert.That((events[0].Type, events[0].Object.Metadata.Name), Is.EqualTo((WatchEventType.Modified, "a")));
    }

    [Test]
    public async Task A_last_line_without_its_end_counts_when_it_is_whole() =>
        Assert.That(await Read("""{"type":"ADDED","object":{"metadata":{"name":"a"}}}"""), Has.Count.EqualTo(1));

    [Test]
    public void A_last_line_that_is_cut_does_not()
    {
        var whole = """{"type":"ADDED","object":{"metadata":{"name":"a"}}}""";
        for (var length = 1; length < whole.Length; length++)
            Assert.ThrowsAsync<IOException>(() => Read(whole[..length]), whole[..length]);
    }

    [TestCase("[]\n")]
    [TestCase("nonsense\n")]
    [TestCase("{}\n")]
    [TestCase("{\"type\":\"ADDED\"}\n")]
    [TestCase("{\"type\":\"ADDED\",\"object\":null}\n")]
    [TestCase("{\"type\":\"OTHER\",\"object\":{}}\n")]
    [TestCase("{\"type\":\"ADDED\",\"object\":{\"metadata\":1}}\n")]
    [TestCase("{\"type\":\"ADDED\",\"object\":{}} {}\n")]
    public void A_line_that_is_no_event_throws(string text) => Assert.CatchAsync<JsonException>(() => Read(text));

    [Test]
    public void An_error_event_throws_its_status()
    {
        var error = Assert.ThrowsAsync<ApiException>(() => Read("""{"type":"ERROR","object":{"kind":"Status","status":"Failure","message":"too old resource version: 1 (2)","reason":"Expired","code":410}}""" + "\n"));
        Assert.That((error!.IsResourceExpired, error.StatusCode, error.Message), Is.EqualTo(
            (true, System.Net.HttpStatusCode.Gone, "watch widgets.example.com: 410 Expired: too old resource version: 1 (2)")));
    }

    [Test]
    public async Task Of_a_bookmark_only_the_metadata_are_read()
    {
        var line = """{"type":"BOOKMARK","object":{"kind":"Strict","apiVersion":"v1","metadata":{"resourceVersion":"12","creationTimestamp":null,"annotations":{"k8s.io/initial-events-end":"true"}},"spec":{"count":null},"status":null}}""" + "\n";
        var mark = (await Read<Strict>(new MemoryStream(Encoding.UTF8.GetBytes(line))))[0];
        Assert.That((mark.Type, mark.Object.Metadata.ResourceVersion, mark.Object.Metadata.Annotations!["k8s.io/initial-events-end"], mark.Object.Kind), Is.EqualTo(
            (WatchEventType.Bookmark, "12", "true", "Strict")));
        Assert.That(mark.Object.Spec.Count, Is.Zero);
    }

    [Test]
    public async Task An_object_may_nest_deeply()
    {
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", 400)) + "1" + new string('}', 400);
        var events = await Read<JsonElement>(new MemoryStream(Encoding.UTF8.GetBytes($"{{\"type\":\"ADDED\",\"object\":{nested}}}\n")));
        Assert.That(events[0].Object.GetRawText(), Is.EqualTo(nested));
    }

    [Test]
    public async Task An_unknown_object_can_be_read_as_JSON()
    {
        var events = await Read<JsonElement>(new MemoryStream("{\"type\":\"ADDED\",\"object\":{\"a\":[1,2]}}\n{\"type\":\"BOOKMARK\",\"object\":{\"b\":1}}\n"u8.ToArray()));
        Assert.That(events.Select(static e => e.Object.GetRawText()), Is.EqualTo(new[] { "{\"a\":[1,2]}", "{\"b\":1}" }));
    }

    [Test]
    public void Each_object_is_read_once()
    {
        var counter = new CountingConverter();
        var options = new JsonSerializerOptions { Converters = { counter }, TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() };
        var decoder = new WatchEventDecoder<Counted>(new JsonSeam(new OptionsResolver(options)), Request);
        // In place: a reader of its own for the object would mean that its end was looked for first.
        Assert.That(decoder.Decode("{\"type\":\"ADDED\",\"object\":{\"a\":1}}"u8.ToArray(), isWhole: true).Object, Is.EqualTo(new Counted(Tokens: 4, StartsAt: 25)));
        Assert.That(counter.Reads, Is.EqualTo(1));
    }

    public sealed class Strict : KubernetesObject
    {
        public StrictSpec Spec { get; set; } = new();
    }

    public sealed class StrictSpec
    {
        public int Count { get; set; }
    }

    public sealed record Counted(int Tokens, long StartsAt);

    private sealed class CountingConverter : System.Text.Json.Serialization.JsonConverter<Counted>
    {
        public int Reads { get; private set; }

        public override Counted Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            Reads++;
            var (tokens, start) = (1, reader.TokenStartIndex);
            while (reader.TokenType != JsonTokenType.EndObject && reader.Read())
                tokens++;
            return new Counted(tokens, start);
        }

        public override void Write(Utf8JsonWriter writer, Counted value, JsonSerializerOptions options) => writer.WriteStartObject();
    }

    private sealed class OptionsResolver(JsonSerializerOptions source) : System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver
    {
        public System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(Counted) ? System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateValueInfo<Counted>(options, source.GetConverter(type)) : null;
    }
}
