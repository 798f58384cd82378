namespace KubeGen.Testing.Tests;

public sealed class CreateContract(ServerKind kind) : ContractTest(kind)
{
    [Test]
    public async Task A_created_object_has_what_the_server_sets()
    {
        var answer = await Create(Widget("a"));

        Assert.That(answer.Code, Is.EqualTo(201), answer.Text);
        Assert.Multiple(() =>
        {
            Assert.That((string?)answer.At("metadata.uid"), Has.Length.EqualTo(36));
            Assert.That((string?)answer.At("metadata.resourceVersion"), Does.Match("^[0-9]+$"));
            Assert.That((long?)answer.At("metadata.generation"), Is.EqualTo(1));
            Assert.That((string?)answer.At("metadata.creationTimestamp"), Does.Match("^20..-..-..T..:..:..Z$"));
            Assert.That((string?)answer.At("metadata.namespace"), Is.EqualTo(Namespace));
            Assert.That((int?)answer.At("spec.replicas"), Is.EqualTo(1), "the default");
            Assert.That((string?)answer.At("metadata.managedFields.0.manager"), Is.EqualTo("contract"));
            Assert.That((string?)answer.At("metadata.managedFields.0.operation"), Is.EqualTo("Update"));
        });
        Assert.That((await Get($"{Widgets}/a")).Text, Is.EqualTo(answer.Text));
    }

    [Test]
    public async Task A_second_object_of_the_name_is_refused()
    {
        await Create(Widget("a"));
        var answer = await Create(Widget("a"));

        Assert.That((answer.Code, answer.Reason, answer.Message), Is.EqualTo((409, "AlreadyExists", $"widgets.{Group} \"a\" already exists")));
        Assert.That(((string?)answer.At("details.name"), (string?)answer.At("details.group"), (string?)answer.At("details.kind")), Is.EqualTo(("a", Group, "widgets")));
    }

    [TestCase("""{"name":"Bad_Name"}""", "FieldValueInvalid metadata.name: Invalid value: \"Bad_Name\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [TestCase("""{}""", "FieldValueRequired metadata.name: Required value: name or generateName is required")]
    [TestCase("""{"name":"a","labels":{"a b":"c"}}""", "FieldValueInvalid metadata.labels: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")]
    [TestCase("""{"name":"a","ownerReferences":[{"apiVersion":"v1","kind":"","name":"n","uid":"u"}]}""", "FieldValueInvalid metadata.ownerReferences.kind: Invalid value: \"\": must not be empty")]
    [TestCase("""{"name":"a","finalizers":["a b"]}""", "FieldValueInvalid metadata.finalizers: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")]
    public async Task Metadata_that_break_a_rule_are_refused_with_its_cause(string metadata, string cause)
    {
        var widget = Widget("a");
        widget["metadata"] = System.Text.Json.Nodes.JsonNode.Parse(metadata);
        var answer = await Create(widget);

        Assert.That((answer.Code, answer.Reason), Is.EqualTo((422, "Invalid")), answer.Text);
        Assert.That(answer.Causes, Does.Contain(cause));
    }

    [TestCase("""{"size":"huge"}""", "FieldValueNotSupported spec.size: Unsupported value: \"huge\": supported values: \"small\", \"large\"")]
    [TestCase("""{}""", "FieldValueRequired spec.size: Required value")]
    [TestCase("""{"size":"small","replicas":-1}""", "FieldValueInvalid spec.replicas: Invalid value: -1: spec.replicas in body should be greater than or equal to 0")]
    [TestCase("""{"size":"small","replicas":-1}""", "FieldValueInvalid .spec.replicas: Invalid value: -1: should be a non-negative integer")]
    [TestCase("""{"size":"small","replicas":"many"}""", "FieldValueTypeInvalid spec.replicas: Invalid value: \"string\": spec.replicas in body must be of type integer: \"string\"")]
    [TestCase("""{"size":"small","color":"ultraviolet"}""", "FieldValueTooLong spec.color: Too long: may not be more than 8 bytes")]
    [TestCase("""{"size":"small","ports":[{"name":"a"},{"name":"a"}]}""", "FieldValueDuplicate spec.ports[1]: Duplicate value: {\"name\":\"a\"}")]
    public async Task A_spec_that_breaks_the_schema_is_refused_with_its_cause(string spec, string cause)
    {
        var answer = await Create(Widget("a", spec));

        Assert.That((answer.Code, answer.Reason), Is.EqualTo((422, "Invalid")), answer.Text);
        Assert.That(answer.Causes, Does.Contain(cause));
    }

    [Test]
    public async Task A_name_is_generated_on_request()
    {
        var widget = Widget("");
        widget["metadata"] = new System.Text.Json.Nodes.JsonObject { ["generateName"] = "w-" };
        var (first, second) = (await Create(widget), await Create(widget));

        Assert.That((string?)first.At("metadata.name"), Does.Match("^w-[bcdfghjklmnpqrstvwxz2456789]{5}$"));
        Assert.That((string?)second.At("metadata.name"), Is.Not.EqualTo((string?)first.At("metadata.name")));
    }

    [Test]
    public async Task A_dry_run_keeps_nothing()
    {
        var answer = await Create(Widget("a"), "?dryRun=All");

        Assert.That(answer.Code, Is.EqualTo(201));
        Assert.That((string?)answer.At("metadata.uid"), Has.Length.EqualTo(36));
        Assert.That(answer.At("metadata.resourceVersion"), Is.Null);
        Assert.That((await Get($"{Widgets}/a")).Code, Is.EqualTo(404));
    }

    [Test]
    public async Task Unknown_fields_are_pruned_and_warned_of()
    {
        var answer = await Create(Widget("a", """{"size":"small","shape":1}"""));

        Assert.That(answer.Code, Is.EqualTo(201));
        Assert.That(answer.At("spec.shape"), Is.Null);
        Assert.That(answer.Warnings, Is.EqualTo(["299 - \"unknown field \\\"spec.shape\\\"\""]));
    }

    [Test]
    public async Task Unknown_fields_are_ignored_or_refused_on_request()
    {
        var ignored = await Create(Widget("a", """{"size":"small","shape":1}"""), "?fieldValidation=Ignore");
        var refused = await Create(Widget("b", """{"size":"small","shape":1}"""), "?fieldValidation=Strict");

        Assert.That((ignored.Code, ignored.Warnings.Count), Is.EqualTo((201, 0)));
        Assert.That((refused.Code, refused.Message), Is.EqualTo(
            (400, "Widget in version \"v1\" cannot be handled as a Widget: strict decoding error: unknown field \"spec.shape\"")));
    }

    [Test]
    public async Task A_duplicate_field_is_refused_when_validation_is_strict()
    {
        var body = Widget("a").ToJsonString().Replace("\"size\":\"small\"", "\"size\":\"small\",\"size\":\"large\"", StringComparison.Ordinal);

        var answer = await Send("POST", $"{Widgets}?fieldValidation=Strict", body);

        Assert.That(answer.Message, Is.EqualTo("Widget in version \"v1\" cannot be handled as a Widget: strict decoding error: duplicate field \"spec.size\""));
    }

    [TestCase("", "the object provided is unrecognized (must be of type Widget): couldn't get version/kind; json parse error: unexpected end of JSON input (<empty>)")]
    [TestCase("{", "the object provided is unrecognized (must be of type Widget): couldn't get version/kind; json parse error: unexpected end of JSON input ({)")]
    [TestCase("{}", "the object provided is unrecognized (must be of type Widget): Object 'Kind' is missing in '{}' ({})")]
    public async Task A_body_that_is_no_object_is_refused(string body, string message)
    {
        var answer = await Send("POST", Widgets, body);

        Assert.That((answer.Code, answer.Reason, answer.Message), Is.EqualTo((400, "BadRequest", message)));
    }

    [Test]
    public async Task An_object_of_another_namespace_or_version_is_refused()
    {
        var elsewhere = Widget("a");
        elsewhere["metadata"]!["namespace"] = "elsewhere";
        var newer = Widget("a");
        newer["apiVersion"] = $"{Group}/v9";

        Assert.That((await Create(elsewhere)).Message, Is.EqualTo("the namespace of the provided object does not match the namespace sent on the request"));
        Assert.That((await Create(newer)).Message, Is.EqualTo($"the API version in the data ({Group}/v9) does not match the expected API version ({Group}/v1)"));
    }

    [Test]
    public async Task The_status_cannot_be_created()
    {
        var widget = Widget("a");
        widget["status"] = new System.Text.Json.Nodes.JsonObject { ["phase"] = "Done" };

        Assert.That((await Create(widget)).At("status"), Is.Null);
    }

    [Test]
    public async Task A_yaml_body_is_read()
    {
        var answer = await Send("POST", Widgets, $"apiVersion: {Group}/v1\nkind: Widget\nmetadata:\n  name: a\nspec: {{size: small}}\n", "application/yaml");

        Assert.That((answer.Code, (string?)answer.At("spec.size")), Is.EqualTo((201, "small")), answer.Text);
    }
}
