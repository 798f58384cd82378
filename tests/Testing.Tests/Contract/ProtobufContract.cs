using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>What typed clients ask for: protobuf, of everything that has a Go type.</summary>
public sealed class ProtobufContract(ServerKind kind) : ContractTest(kind)
{
    private const string Protobuf = "application/vnd.kubernetes.protobuf";

    private string Definition => $"{Definitions}/widgets.{Group}";

    [Test]
    public async Task A_definition_says_the_same_in_protobuf()
    {
        var json = await Get(Definition);
        var answer = await Get(Definition, Protobuf);

        Assert.That((answer.Code, answer.ContentType), Is.EqualTo((200, Protobuf)));
        Assert.That(JsonNode.DeepEquals(ProtobufBody.Decode(answer.Bytes), json.Body), Is.True, () => ProtobufBody.Decode(answer.Bytes).ToJsonString());
    }

    [Test]
    public async Task A_list_of_definitions_can_be_had_in_protobuf()
    {
        var list = ProtobufBody.Decode((await Get($"{Definitions}?fieldSelector=metadata.name%3Dwidgets.{Group}", Protobuf)).Bytes);

        Assert.That((string?)list["kind"], Is.EqualTo("CustomResourceDefinitionList"));
        Assert.That(list["items"]!.AsArray().Select(item => (string?)item!["metadata"]!["name"]), Is.EqualTo([$"widgets.{Group}"]));
    }

    [Test]
    public async Task Definitions_are_watched_in_protobuf()
    {
        var answer = await Get($"{Definitions}?watch=1&timeoutSeconds=1&fieldSelector=metadata.name%3Dwidgets.{Group}", Protobuf);
        var length = BinaryPrimitives.ReadInt32BigEndian(answer.Bytes);
        var frame = new ProtobufMessage(answer.Bytes.AsMemory(sizeof(int), length));

        Assert.That((answer.ContentType, frame.Text(1)), Is.EqualTo(($"{Protobuf}; stream=watch", "ADDED")));
        Assert.That((string?)ProtobufBody.Decode(frame.Message(2).Bytes(1).ToArray())["metadata"]!["name"], Is.EqualTo($"widgets.{Group}"));
    }

    [TestCase("/apis/{0}", "APIGroup", "name")]
    [TestCase("/apis/{0}/v1", "APIResourceList", "groupVersion")]
    public async Task Discovery_can_be_had_in_protobuf(string path, string kind, string field)
    {
        var document = ProtobufBody.Decode((await Get(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Group), Protobuf)).Bytes);

        Assert.That(((string?)document["kind"], (string?)document[field]), Is.EqualTo((kind, path.EndsWith("v1", StringComparison.Ordinal) ? $"{Group}/v1" : Group)));
    }

    [Test]
    public async Task An_error_is_protobuf_where_that_is_wanted_first()
    {
        var answer = await Get($"{Widgets}/none", $"{Protobuf},application/json");
        var status = ProtobufBody.Decode(answer.Bytes);

        Assert.That((answer.Code, answer.ContentType, (string?)status["kind"], (string?)status["reason"]), Is.EqualTo((404, Protobuf, "Status", "NotFound")));
    }

    [Test]
    public async Task What_a_definition_cannot_be_had_in_is_refused_before_it_is_looked_for()
    {
        var answer = await Get($"{Definitions}/none", "text/html");

        Assert.That((answer.Code, answer.Reason, answer.Message), Is.EqualTo((406, "NotAcceptable",
            "406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, application/vnd.kubernetes.protobuf")));
    }
}
