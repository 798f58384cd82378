using System.Text;
using System.Text.Json;
using KubeGen.Json;

namespace KubeGen.Runtime.Tests.Json;

/// <summary>What comes again in <c>managedFields</c>, owner references and conditions is passed by, and what is read is the same for it.</summary>
public sealed class KnownTextsTests
{
    private const int Rounds = 4;
    private static readonly ApiRequest Request = new ApiRequestBuilder(HttpMethod.Get, Resources.Widgets, "watch").Build();
    private static readonly string Known = Fields("known");
    private const string Time = "\"2026-11-01T08:16:04Z\"";

    // In the orders in which servers write custom and built-in resources; more texts than are remembered; too short to be remembered.
    private static IEnumerable<string> Objects() =>
    [
        Custom(Known, "\"manager\":\"a\""),
        BuiltIn(Known, ",\"subresource\":\"status\""),
        .. Enumerable.Range(0, 40).Select(i => Custom(Fields("other" + i), "\"manager\":\"b\"")),
        Custom("""{"f:spec":{}}""", "\"manager\":\"c\""),
        Custom(Known, "\"unknown\":{\"fieldsType\":\"FieldsV1\",\"fieldsV1\":" + Known + "}"),
        Custom(Known, "\"fieldsV1\":{\"f:last\":{}}"),
        Custom(Known.Replace("{}", "[]", StringComparison.Ordinal), "\"manager\":\"d\""),
        Custom(Known, "\"manager\":\"a\"").Replace(",", " , ", StringComparison.Ordinal),
        Custom(Known, "\"manager\":\"a\"").Replace("{", "{ ", StringComparison.Ordinal),
        Custom("[" + Known + "]", "\"manager\":\"e\""),
        Custom("null", "\"manager\":\"f\""),
        Custom(Known, "\"manager\":null"),
        Custom(Known, "\"manager\":\"\\u0061\""),
        Timed("\"manager\":\"first-controller\",\"operation\":\"Update\"", ",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":" + Known),
        Timed("\"manager\":\"first-controller\",\"operation\":\"Update\"", ""),
        Timed("\"manager\":\"first-controller\",\"operation\":\"Update\"", ",\"manager\":\"second-controller\",\"operation\":\"Apply\""),
        Timed("\"apiVersion\":\"apps.onex.io/v1beta1\"", ",\"manager\":\"second-controller\",\"operation\":\"Apply\""),
        Timed("\"manager\":\"first-controller\",\"operation\":\"Update\",\"unknown\":1", ",\"subresource\":\"status\",\"unknown\":2,\"apiVersion\":\"v1\""),
        Timed("\"manager\":\"first-controller\",\"operation\":\"Update\"", ",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":" + Known).Replace(Time, "null", StringComparison.Ordinal),
        Timed("\"manager\":\"first-controller\",\"operation\":\"Update\"", ",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":" + Known).Replace(",", " , ", StringComparison.Ordinal),
        BuiltIn(Known, "").Replace("FieldsV1\"", "\"", StringComparison.Ordinal),
        NullType(Known),
        Owned("\"apiVersion\":\"v1\",\"kind\":\"Node\",\"name\":\"n\",\"uid\":\"u\",\"controller\":true"),
        Owned("\"apiVersion\":\"v1\",\"kind\":\"Node\",\"name\":\"n\",\"uid\":\"\",\"controller\":true,\"blockOwnerDeletion\":false"),
        Owned("\"apiVersion\":\"v1\",\"kind\":\"Node\",\"name\":\"n\",\"uid\":\"u\",\"controller\":true,\"name\":\"\""),
        Owned("\"apiVersion\":\"v1\",\"kind\":\"Node\",\"name\":\"n\",\"unknown\":{\"uid\":\"u\"}"),
        Object("{\"apiVersion\":\"v1\",\"kind\":\"Node\",\"name\":\"n\",\"uid\":\"u\",\"controller\":true"),
    ];

    private static IEnumerable<string> Conditions() =>
    [
        $$"""{"lastTransitionTime":{{Time}},"message":"all are there","reason":"AllThere","status":"True","type":"Ready"}""",
        $$"""{"lastTransitionTime":{{Time}},"message":"all are there","reason":"AllThere","status":"True","type":""}""",
        $$"""{"type":"Ready","status":"True","lastTransitionTime":{{Time}},"reason":"AllThere","message":"all are there"}""",
        $$"""{"type":"Ready","status":"True","observedGeneration":1,"lastTransitionTime":{{Time}},"reason":"AllThere","message":"all are there"}""",
        """{"type":"Ready","status":"True","reason":"AllThere","observedGeneration":1}""",
        """{"type":"Ready","status":"True","reason":"AllThere","observedGeneration":12}""",
        """{"type":"Ready","status":"True","reason":"AllThere","observedGeneration":null}""",
        $$"""{"type":"Ready","status":"True","reason":"AllThere","observedGeneration":1,"lastTransitionTime":{{Time}},"observedGeneration":1,"reason":"There","status":"False"}""",
        $$"""{"lastTransitionTime":{{Time}},"observedGeneration":1,"reason":"There","status":"False"}""",
        """{"type":"Ready","status":"True","reason":null,"message":"all are there"}""",
        """{"type":"Ready","status":"True","reason":"AllThere","severity":"None"}""",
    ];

    [Test]
    public void A_known_text_is_passed_by()
    {
        var seam = new JsonSeam(null);
        foreach (var (text, codec) in new (string, JsonCodec<ManagedFieldsEntry>)[]
                 {
                     ($$"""{"apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{{Known}},"manager":"m","time":{{Time}}}""", new ManagedFieldsEntryCodec()),
                     ($$"""{"time":{{Time}},"fieldsType":"FieldsV1","fieldsV1":{{Known}}}""", new ManagedFieldsEntryCodec()),
                     ($$"""{"apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{{Known}},"manager":"m"}""", new ManagedFieldsEntryCodec()),
                 })
        {
            var entries = new List<(bool HasPassed, ManagedFieldsEntry Entry)>();
            for (var round = 0; round < Rounds; round++)
            {
                var context = seam.Context.ForOneReader(out var ahead);
                var reader = ahead.Begin(Utf8(text), default);
                reader.Read();
                var entry = codec.Read(ref reader, context)!;
                Assert.That((reader.TokenType, ahead.Consumed(reader), reader.Read()), Is.EqualTo((JsonTokenType.EndObject, text.Length, false)));
                entries.Add((ahead.HasPassed, entry));
            }

            Assert.That(entries.Select(static entry => entry.HasPassed), Is.EqualTo(new[] { false, false, true, true }), text);
            Assert.That(entries[3].Entry.RawFields, Is.SameAs(entries[2].Entry.RawFields));
            Assert.That(entries[3].Entry, Is.Not.SameAs(entries[2].Entry));
        }
    }

    [Test]
    public void A_field_that_the_type_does_not_know_parts_what_is_passed_by()
    {
        var seam = new JsonSeam(null);
        var codec = new ConditionCodec();
        for (var round = 0; round < Rounds; round++)
        {
            // Its value is another one each time, what is before it and behind it is not.
            var text = $$"""{"type":"ContainersReady","status":"True","lastProbeTime":{{round}},"reason":"AllThere","message":"all containers are there"}""";
            var context = seam.Context.ForOneReader(out var ahead);
            var reader = ahead.Begin(Utf8(text), default);
            reader.Read();
            var condition = codec.Read(ref reader, context)!;
            Assert.That((ahead.HasPassed, ahead.Consumed(reader)), Is.EqualTo((round > 1, text.Length)));
            Assert.That((condition.Type, condition.Status, condition.Reason, condition.Message), Is.EqualTo(("ContainersReady", "True", "AllThere", "all containers are there")));
            Assert.That(((IUnknownFields)condition).UnknownFields!.TryGetValue("lastProbeTime", out var value) ? value.GetInt32() : -1, Is.EqualTo(round));
        }
    }

    [Test]
    public void What_is_passed_by_again_and_again_stays_known_beside_very_many_others()
    {
        var seam = new JsonSeam(null);
        var codec = new ManagedFieldsEntryCodec();
        var entry = $$"""{"fieldsType":"FieldsV1","fieldsV1":{{Known}},"manager":"m"}""";
        for (var round = 0; round < Rounds; round++)
            Assert.That(HasPassed(entry), Is.EqualTo(round > 1));
        for (var other = 0; other < 200; other++)
        {
            // Each comes twice, as what is known does.
            var once = $$"""{"fieldsType":"FieldsV1","fieldsV1":{{Fields("other" + other)}},"manager":"m"}""";
            Assert.That((HasPassed(once), HasPassed(once), HasPassed(once), HasPassed(entry)), Is.EqualTo((false, false, true, true)), once);
        }

        bool HasPassed(string text)
        {
            var context = seam.Context.ForOneReader(out var ahead);
            var reader = ahead.Begin(Utf8(text), default);
            reader.Read();
            Assert.That(codec.Read(ref reader, context), Is.Not.Null);
            return ahead.HasPassed;
        }
    }

    [Test]
    public void Conditions_are_read_as_one_who_knows_nothing_reads_them()
    {
        var seam = new JsonSeam(null);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in Conditions())
            {
                Assert.That(Written(seam, seam.For<Condition>().Read(Utf8(text))!), Is.EqualTo(Written(new(null), new JsonSeam(null).For<Condition>().Read(Utf8(text))!)), text);
                foreach (var broken in Broken(text, [("}", ",}"), ("}", "]"), ("}", ""), ("{", "{,"), ("\"status\"", "status"), ("\",\"", "\"\""), (":", "::")]))
                    Assert.That(ConditionError(seam, broken), Is.EqualTo(ConditionError(new(null), broken)), broken);
            }
        }
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
            var list = await ListReader<KubernetesList<PartialObjectMetadata>, PartialObjectMetadata>.Of(seam).Read(content, default);
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

    [TestCase($$"""{"manager":"first-controller","operation":"Update","time":{{Time}}}""", $$"""{"time":{{Time}}"manager":"first-controller","operation":"Update"}""")]
    [TestCase($$"""{"manager":"first-controller","operation":"Update","time":{{Time}}}""", """{"time":null"manager":"first-controller","operation":"Update"}""")]
    [TestCase($$"""{"time":{{Time}},"manager":"first-controller","operation":"Update"}""", """{,"manager":"first-controller","operation":"Update"}""")]
    public void What_is_known_needs_its_comma(string known, string broken)
    {
        var seam = new JsonSeam(null);
        for (var round = 0; round < Rounds; round++)
            seam.For<ManagedFieldsEntry>().Read(Utf8(known));
        Assert.That(
            Assert.Catch<JsonException>(() => seam.For<ManagedFieldsEntry>().Read(Utf8(broken)))!.Message,
            Is.EqualTo(Assert.Catch<JsonException>(() => new JsonSeam(null).For<ManagedFieldsEntry>().Read(Utf8(broken)))!.Message));
    }

    [Test]
    public void What_is_known_nests_no_deeper_than_what_is_read([Values(300, 505)] int depth)
    {
        var seam = new JsonSeam(null);
        var fields = string.Concat(Enumerable.Repeat("""{"f":""", depth)) + "{}" + new string('}', depth);
        var entry = $$"""{"fieldsType":"FieldsV1","fieldsV1":{{fields}},"manager":"a"}""";
        for (var round = 0; round < Rounds; round++)
            Assert.That(seam.For<ManagedFieldsEntry>().Read(Utf8(entry))!.RawFields, Is.EqualTo(Utf8(fields)));

        // An entry in as many arrays as there may be around it, and in one more.
        var around = JsonSeam.MaxDepth - depth - 2;
        foreach (var arrays in new[] { around, around + 1 })
        {
            var text = new string('[', arrays) + entry + new string(']', arrays);
            if (arrays == around)
                Assert.That(ReadIn(arrays, text, seam).RawFields, Is.EqualTo(Utf8(fields)));
            else
                Assert.Catch<JsonException>(() => ReadIn(arrays, text, seam));
        }
    }

    private static ManagedFieldsEntry ReadIn(int arrays, string text, JsonSeam seam)
    {
        var context = seam.Context.ForOneReader(out var ahead);
        var reader = ahead.Begin(Utf8(text), new() { MaxDepth = JsonSeam.MaxDepth });
        for (var i = 0; i <= arrays; i++)
            reader.Read();
        return ((JsonCodec<ManagedFieldsEntry>)seam.TypeInfo<ManagedFieldsEntry>().Converter).Read(ref reader, context)!;
    }

    private static IEnumerable<string> Broken(string text, (string Of, string By)[] replacements) =>
        replacements.Select(each => text.Replace(each.Of, each.By, StringComparison.Ordinal)).Where(broken => broken != text);

    private static string NullType(string fields) => BuiltIn(fields, "").Replace("\"FieldsV1\"", "null", StringComparison.Ordinal);

    private static string Broken(string behind) =>
        $$"""{"metadata":{"managedFields":[{"apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{{Known}},"manager":"a"{{behind}}""";

    private static string? Error(JsonSeam seam, string text) => Assert.Catch<JsonException>(() => Read(seam, text))!.Message;

    private static string? EventError(JsonSeam seam, string text) =>
        Assert.Catch<JsonException>(() => new WatchEventDecoder<PartialObjectMetadata>(seam, Request).Decode(Utf8($$"""{"type":"ADDED","object":{{text}}"""), isWhole: true))!.Message;

    private static string? ListError(JsonSeam seam, string text)
    {
        using var content = new StreamContent(new PiecewiseStream(Utf8($$"""{"items":[{{text}}""")));
        return Assert.CatchAsync<JsonException>(async () => await ListReader<KubernetesList<PartialObjectMetadata>, PartialObjectMetadata>.Of(seam).Read(content, default))!.Message;
    }

    private static string? ConditionError(JsonSeam seam, string text) => Assert.Catch<JsonException>(() => seam.For<Condition>().Read(Utf8(text)))!.Message;

    private static PartialObjectMetadata Read(JsonSeam seam, string text) => seam.For<PartialObjectMetadata>().Read(Utf8(text))!;

    private static string Written<T>(JsonSeam seam, T value) => Encoding.UTF8.GetString(seam.Serialize(value));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Fields(string name) =>
        """{"f:metadata":{"f:annotations":{".":{},"f:kubectl.kubernetes.io/last-applied-configuration":{}}},"f:spec":{"f:NAME":{}}}""".Replace("NAME", name, StringComparison.Ordinal);

    private static string Custom(string fields, string behind) => Object($$"""{"apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{{fields}},{{behind}}""");

    private static string BuiltIn(string fields, string behind) =>
        Object($$"""{"manager":"m","operation":"Update","fieldsType":"FieldsV1","fieldsV1":{{fields}}{{behind}}""");

    private static string Timed(string before, string behind) => Object($$"""{{{before}},"time":{{Time}}{{behind}}""");

    private static string Owned(string members) => """{"metadata":{"ownerReferences":[{""" + members + """}],"name":"n"}}""";

    private static string Object(string entry) => """{"metadata":{"managedFields":[""" + entry + """}],"name":"n"}}""";
}
