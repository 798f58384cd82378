namespace KubeGen.Testing.Tests;

public sealed class RepresentationContract(ServerKind kind) : ContractTest(kind)
{
    private const string Table = "application/json;as=Table;v=v1;g=meta.k8s.io";

    [SetUp]
    public Task CreateOne() => Create(Widget("a"));

    [Test]
    public async Task A_table_has_the_columns_of_the_definition()
    {
        var answer = await Get(Widgets, Table);

        Assert.That(answer.At("columnDefinitions")!.AsArray().Select(column => (string?)column!["name"]), Is.EqualTo(["Name", "Size", "Ready"]));
        Assert.That(answer.At("rows.0.cells")!.ToJsonString(), Is.EqualTo("""["a","small",null]"""));
        Assert.That((string?)answer.At("rows.0.object.kind"), Is.EqualTo("PartialObjectMetadata"));
        Assert.That(((string?)answer.At("kind"), (string?)answer.At("apiVersion")), Is.EqualTo(("Table", "meta.k8s.io/v1")));
    }

    [TestCase("None", null)]
    [TestCase("Object", "Widget")]
    [TestCase("Metadata", "PartialObjectMetadata")]
    public async Task A_tables_rows_hold_what_is_asked_for(string include, string? expected)
    {
        var answer = await Get($"{Widgets}?includeObject={include}", Table);

        Assert.That((string?)answer.At("rows.0.object")?["kind"], Is.EqualTo(expected));
    }

    [Test]
    public async Task Metadata_alone_can_be_had()
    {
        var one = await Get($"{Widgets}/a", "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io");
        var list = await Get(Widgets, "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io");

        Assert.That(((string?)one.At("kind"), (string?)one.At("metadata.name"), one.At("spec")), Is.EqualTo(("PartialObjectMetadata", "a", (System.Text.Json.Nodes.JsonNode?)null)));
        Assert.That(((string?)list.At("kind"), (string?)list.At("items.0.metadata.name")), Is.EqualTo(("PartialObjectMetadataList", "a")));
    }

    [Test]
    public async Task A_list_of_no_metadata_has_null_items()
    {
        var list = await Get($"{Widgets}?labelSelector=none", "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io");

        Assert.That((list.Code, list.Body.ContainsKey("items"), list.At("items")), Is.EqualTo((200, true, (System.Text.Json.Nodes.JsonNode?)null)));
    }

    [Test]
    public async Task What_cannot_be_had_is_refused()
    {
        var html = await Get($"{Widgets}/a", "text/html");
        var text = await Send("POST", Widgets, Widget("b").ToJsonString(), "text/plain");

        Assert.That((html.Code, html.Reason, html.Message), Is.EqualTo((406, "NotAcceptable",
            "only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf")));
        Assert.That((text.Code, text.Reason, text.Message), Is.EqualTo((415, "UnsupportedMediaType",
            "the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf")));
    }

    [Test]
    public async Task Yaml_can_be_had()
    {
        var answer = await Get($"{Widgets}/a", "application/yaml");

        Assert.That(answer.ContentType, Is.EqualTo("application/yaml"));
        Assert.That(answer.Text, Does.StartWith($"apiVersion: {Group}/v1\nkind: Widget\nmetadata:\n  creationTimestamp: \""));
        Assert.That(answer.Text, Does.Contain("\nspec:\n  replicas: 1\n  size: small\n"));
    }

    [TestCase("PartialObjectMetadata", "/a")]
    [TestCase("PartialObjectMetadataList", "")]
    public async Task Metadata_alone_can_be_had_as_protobuf(string kind, string path)
    {
        var answer = await Get($"{Widgets}{path}", $"application/vnd.kubernetes.protobuf;as={kind};v=v1;g=meta.k8s.io,application/json");

        Assert.That((answer.Code, answer.ContentType), Is.EqualTo((200, "application/vnd.kubernetes.protobuf")));
        Assert.That(answer.Text, Does.StartWith("k8s\0").And.Contain(kind).And.Contain(Namespace));
    }

    [Test]
    public async Task The_object_itself_has_no_protobuf()
    {
        var answer = await Get($"{Widgets}/a", "application/vnd.kubernetes.protobuf,application/json;q=0.5");

        Assert.That((answer.Code, answer.ContentType, (string?)answer.At("kind")), Is.EqualTo((200, "application/json", "Widget")));
    }
}
