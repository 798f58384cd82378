using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>Definitions have a Go type: what it does not know is lost, and typed clients send it as protobuf.</summary>
public sealed class TypedDefinitionContract(ServerKind kind) : ContractTest(kind)
{
    private const string StrategicMergePatch = "application/strategic-merge-patch+json";
    private const string Protobuf = "application/vnd.kubernetes.protobuf";

    [Test]
    public async Task A_field_that_the_type_does_not_know_is_dropped_with_a_warning()
    {
        var answer = await Send("POST", $"{Definitions}?dryRun=All", WithUnknownFields().ToJsonString());

        Assert.That((answer.Code, answer.At("spec.extra"), answer.At("spec.versions.0.schema.openAPIV3Schema.extra")), Is.EqualTo((201, (JsonNode?)null, (JsonNode?)null)));
        Assert.That(answer.Warnings, Is.EqualTo((string[])["299 - \"unknown field \\\"spec.versions[0].schema.openAPIV3Schema.extra\\\"\"", "299 - \"unknown field \\\"spec.extra\\\"\""]));
    }

    [Test]
    public async Task Strict_validation_refuses_a_field_that_the_type_does_not_know()
    {
        var answer = await Send("POST", $"{Definitions}?dryRun=All&fieldValidation=Strict", WithUnknownFields().ToJsonString());

        Assert.That((answer.Code, answer.Message), Is.EqualTo((400,
            "CustomResourceDefinition in version \"v1\" cannot be handled as a CustomResourceDefinition: strict decoding error: unknown field \"spec.versions[0].schema.openAPIV3Schema.extra\", unknown field \"spec.extra\"")));
    }

    [Test]
    public async Task A_field_of_another_type_is_refused_as_Go_says_it()
    {
        var definition = Samples.Open(Group, "wrongs", "Wrong");
        definition["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!["type"] = new JsonArray("object");
        var answer = await Send("POST", $"{Definitions}?dryRun=All", definition.ToJsonString());

        Assert.That((answer.Code, answer.Message), Is.EqualTo((400,
            "CustomResourceDefinition in version \"v1\" cannot be handled as a CustomResourceDefinition: json: cannot unmarshal array into Go struct field JSONSchemaProps.spec.versions.schema.openAPIV3Schema.type of type string")));
    }

    [Test]
    public async Task Managed_fields_follow_the_type()
    {
        var answer = await Send("POST", $"{Definitions}?dryRun=All", Samples.Open(Group, "owneds", "Owned").ToJsonString());
        var fields = answer.At("metadata.managedFields.0.fieldsV1.f:spec")!;

        Assert.That(JsonNode.DeepEquals(fields, JsonNode.Parse(
            """{"f:conversion":{".":{},"f:strategy":{}},"f:group":{},"f:names":{"f:kind":{},"f:listKind":{},"f:plural":{},"f:singular":{}},"f:scope":{},"f:versions":{}}""")),
            Is.True, fields.ToJsonString());
    }

    [Test]
    public async Task A_strategic_merge_patch_merges_what_the_type_says()
    {
        await Send("POST", Definitions, Samples.Open(Group, "merged", "Merged").ToJsonString());
        var path = $"{Definitions}/merged.{Group}";
        await Patch(path, StrategicMergePatch, """{"metadata":{"finalizers":["a.b/c"]}}""");
        var merged = await Patch(path, StrategicMergePatch, """{"metadata":{"labels":{"a":"b"},"finalizers":["d.e/f"]}}""");
        var removed = await Patch(path, StrategicMergePatch, """{"metadata":{"$deleteFromPrimitiveList/finalizers":["a.b/c","d.e/f"]}}""");
        await Send("DELETE", path);

        Assert.That((merged.Code, merged.At("metadata.finalizers")!.ToJsonString(), (string?)merged.At("metadata.labels.a")), Is.EqualTo((200, """["d.e/f","a.b/c"]""", "b")));
        Assert.That((removed.Code, removed.At("metadata.finalizers")), Is.EqualTo((200, (JsonNode?)null)));
    }

    [Test]
    public async Task A_custom_resource_takes_no_strategic_merge_patch()
    {
        await Create(Widget("a"));
        Assert.That((await Patch($"{Widgets}/a", StrategicMergePatch, "{}")).Code, Is.EqualTo(415));
    }

    [Test]
    public async Task A_definition_can_be_sent_as_protobuf()
    {
        var schema = Message(Text(5, "object"), Field(29, Message(Text(1, "a"), Field(2, Message(Text(5, "string"), Field(8, Message(Text(1, "\"x\""))), Number(14, 0))))));
        var version = Message(Text(1, "v1"), Number(2, 1), Number(3, 1), Field(4, Message(Field(1, schema))));
        var spec = Message(Text(1, Group), Field(3, Message(Text(1, "typeds"), Text(4, "Typed"))), Text(4, "Namespaced"), Field(7, version));
        var definition = Message(Field(1, Message(Text(1, $"typeds.{Group}"))), Field(2, spec));
        var envelope = Message(Field(1, Message(Text(1, "apiextensions.k8s.io/v1"), Text(2, "CustomResourceDefinition"))), Field(2, definition));
        var answer = await Send("POST", $"{Definitions}?dryRun=All", [.. "k8s\0"u8, .. envelope], Protobuf);

        Assert.That((answer.Code, (string?)answer.At("spec.names.plural")), Is.EqualTo((201, "typeds")), answer.Text);
        Assert.That(
            JsonNode.DeepEquals(answer.At("spec.versions.0.schema.openAPIV3Schema.properties.a"), JsonNode.Parse("""{"type":"string","default":"x","minLength":0}""")),
            Is.True, answer.Text);
    }

    private JsonObject WithUnknownFields()
    {
        var definition = Samples.Open(Group, "strangers", "Stranger");
        definition["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!["extra"] = 1;
        definition["spec"]!["extra"] = 2;
        return definition;
    }

    private static byte[] Message(params byte[][] fields) => [.. fields.SelectMany(field => field)];

    private static byte[] Text(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int number, byte[] bytes) => [.. Varint((number << 3) | 2), .. Varint(bytes.Length), .. bytes];

    private static byte[] Number(int number, int value) => [.. Varint(number << 3), .. Varint(value)];

    private static byte[] Varint(int value) => value < 0x80 ? [(byte)value] : [(byte)(value | 0x80), .. Varint(value >> 7)];
}
