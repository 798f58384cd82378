using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>What requests may leave out, get wrong or bring along.</summary>
public sealed class RequestContract(ServerKind kind) : ContractTest(kind)
{
    [Test]
    public async Task A_self_link_is_not_kept()
    {
        var widget = Widget("a");
        widget["metadata"]!["selfLink"] = "/a";
        var created = await Create(widget);
        var changed = created.Body;
        changed["metadata"]!["selfLink"] = "/b";
        var updated = await Put($"{Widgets}/a", changed);

        Assert.That((created.Code, created.At("metadata.selfLink"), updated.Text), Is.EqualTo((201, (JsonNode?)null, created.Text)));
    }

    [TestCase("abc", 201)]
    [TestCase("0", 201)]
    [TestCase("5", 500)]
    public async Task A_creation_is_refused_for_a_version_that_can_be_read(string version, int code)
    {
        var widget = Widget("a");
        widget["metadata"]!["resourceVersion"] = version;

        Assert.That((await Create(widget)).Code, Is.EqualTo(code));
    }

    [Test]
    public async Task An_apply_that_creates_overlooks_the_version()
    {
        var widget = Widget("a");
        widget["metadata"]!["resourceVersion"] = "5";

        Assert.That((await Patch($"{Widgets}/a?fieldManager=test", ApplyPatch, widget.ToJsonString())).Code, Is.EqualTo(201));
    }

    [Test]
    public async Task A_key_that_is_twice_in_YAML_is_a_warning()
    {
        var yaml = $"apiVersion: {Group}/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: small\n  size: large\n";
        var answer = await Send("POST", Widgets, yaml, "application/yaml");

        Assert.That((answer.Code, (string?)answer.At("spec.size"), answer.Warnings), Is.EqualTo((201, "large", (string[])["299 - \"line 7: key \\\"size\\\" already set in map\""])));
    }

    [Test]
    public async Task A_continued_list_of_version_0_has_no_limit()
    {
        foreach (var name in (string[])["a", "b", "c", "d"])
            await Create(Widget(name));
        var first = await Get($"{Widgets}?limit=1");
        var rest = await Get($"{Widgets}?limit=1&resourceVersion=0&continue={first.At("metadata.continue")}");

        Assert.That(rest.Names, Is.EqualTo((string[])["b", "c", "d"]));
    }

    [Test]
    public async Task A_path_without_its_name_is_not_found()
    {
        await Create(Widget("a"));
        var (empty, escaped) = (await Get($"{Widgets}//a"), await Get($"{Widgets}/a%2Fb"));

        Assert.That((empty.Code, empty.Message), Is.EqualTo((404, $"widgets.{Group} \"\" not found")));
        Assert.That((escaped.Code, escaped.Message), Is.EqualTo((404, $"widgets.{Group} \"a\" not found")));
    }

    [Test]
    public async Task A_name_is_counted_in_characters()
    {
        var answer = await Create(Widget(new string('a', 254)));

        Assert.That(answer.Causes.Single(), Does.EndWith("must be no more than 253 characters"));
    }

    [Test]
    public async Task A_definition_shows_when_it_was_created()
    {
        var answer = await Get($"{Definitions}/widgets.{Group}", "application/json;as=Table;v=v1;g=meta.k8s.io");

        Assert.That((string?)answer.At("rows.0.cells.1"), Is.EqualTo((string?)answer.At("rows.0.object.metadata.creationTimestamp")));
    }

    [TestCase("abc", "time: invalid duration \"abc\"")]
    [TestCase("5", "time: missing unit in duration \"5\"")]
    [TestCase("5x", "time: unknown unit \"x\" in duration \"5x\"")]
    public async Task A_timeout_that_is_no_duration_is_refused(string timeout, string fault)
    {
        var answer = await Get($"{Widgets}?timeout={timeout}");

        Assert.That((answer.Code, answer.Reason, answer.Message), Is.EqualTo((400, "BadRequest", $"invalid timeout specified in the request URL - {fault}")));
        Assert.That((await Get($"{Widgets}?timeout=1m30.5s")).Code, Is.EqualTo(200));
    }

    [Test]
    public async Task A_content_type_has_no_case()
    {
        Assert.That((await Send("POST", Widgets, Widget("a").ToJsonString(), "APPLICATION/JSON")).Code, Is.EqualTo(201));
    }

    [Test]
    public async Task Another_kind_is_told_of_no_unknown_fields()
    {
        var answer = await Send("POST", Widgets, $$"""{"apiVersion":"{{Group}}/v1","kind":"WidgetList","metadata":{},"items":[]}""");

        Assert.That((answer.Code, answer.Warnings.Count, answer.Causes.Single()), Is.EqualTo((422, 0, "FieldValueInvalid kind: Invalid value: \"WidgetList\": must be Widget")));
    }

    [Test]
    public async Task What_a_group_of_the_servers_own_does_not_know_is_a_status()
    {
        foreach (var path in (string[])["/apis/apiextensions.k8s.io/v1/foos", "/apis/apiextensions.k8s.io/v2", $"{Definitions}/none/foo"])
        {
            var answer = await Get(path);
            Assert.That((answer.Code, answer.Reason, answer.Message), Is.EqualTo((404, "NotFound", "the server could not find the requested resource")), path);
        }

        var put = await Send("PUT", Definitions, "{}");
        Assert.That((put.Code, put.Reason, put.Message), Is.EqualTo((405, "MethodNotAllowed", "the server does not allow this method on the requested resource")));
        Assert.That((await Send("POST", "/version", "{}")).Code, Is.EqualTo(405));
    }

    [Test]
    public async Task A_definition_need_not_say_that_it_is_one()
    {
        var definition = Samples.Open(Group, "untyped", "Untyped");
        definition.Remove("apiVersion");
        definition.Remove("kind");

        Assert.That((await Send("POST", $"{Definitions}?dryRun=All", definition.ToJsonString())).Code, Is.EqualTo(201));
    }

    [Test]
    public async Task A_format_that_counts_for_nothing_is_a_warning_once()
    {
        var definition = Samples.Open(Group, "formats", "Formats");
        definition["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!["properties"] =
            System.Text.Json.Nodes.JsonNode.Parse("""{"a":{"type":"string","format":"zzz"},"b":{"type":"array","items":{"type":"string","format":"date"}}}""");
        var created = await Send("POST", Definitions, definition.ToJsonString());
        var changed = await Patch($"{Definitions}/formats.{Group}", MergePatch, """{"metadata":{"labels":{"a":"b"}}}""");
        await Delete($"{Definitions}/formats.{Group}");

        Assert.That(created.Warnings, Is.EqualTo(["299 - \"unrecognized format \\\"zzz\\\"\""]));
        Assert.That(changed.Warnings, Is.Empty);
    }
}
