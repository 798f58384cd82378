using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

public sealed class PatchContract(ServerKind kind) : ContractTest(kind)
{
    [Test]
    public async Task A_merge_patch_sets_and_removes()
    {
        await Create(Widget("a", """{"size":"small","color":"red"}"""));
        var answer = await Patch($"{Widgets}/a", MergePatch, """{"spec":{"size":"large","color":null}}""");

        Assert.That((answer.Code, (string?)answer.At("spec.size"), answer.At("spec.color")), Is.EqualTo((200, "large", (JsonNode?)null)));
    }

    [Test]
    public async Task A_json_patch_does_all_its_operations()
    {
        await Create(Widget("a", """{"size":"small","color":"red"}"""));
        var answer = await Patch($"{Widgets}/a", JsonPatch, """
            [{"op":"test","path":"/spec/size","value":"small"},{"op":"add","path":"/metadata/labels","value":{}},
             {"op":"copy","from":"/spec/color","path":"/metadata/labels/color"},{"op":"remove","path":"/spec/color"},
             {"op":"replace","path":"/spec/size","value":"large"}]
            """);

        Assert.That((answer.Code, (string?)answer.At("spec.size"), (string?)answer.At("metadata.labels.color"), answer.At("spec.color")),
            Is.EqualTo((200, "large", "red", (JsonNode?)null)));
    }

    [Test]
    public async Task A_json_patch_whose_test_fails_changes_nothing()
    {
        var created = await Create(Widget("a"));
        var answer = await Patch($"{Widgets}/a", JsonPatch, """[{"op":"replace","path":"/spec/size","value":"large"},{"op":"test","path":"/spec/size","value":"small"}]""");

        Assert.That((answer.Code, answer.Reason), Is.EqualTo((422, "Invalid")));
        Assert.That((await Get($"{Widgets}/a")).Text, Is.EqualTo(created.Text));
    }

    [Test]
    public async Task A_strategic_merge_patch_is_refused()
    {
        await Create(Widget("a"));
        var answer = await Patch($"{Widgets}/a", "application/strategic-merge-patch+json", "{}");

        Assert.That((answer.Code, answer.Reason, answer.Message), Is.EqualTo((415, "UnsupportedMediaType",
            "the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml")));
    }

    [Test]
    public async Task An_apply_creates_then_updates_then_removes_what_it_no_longer_sets()
    {
        var created = await Apply("one", """{"size":"small","color":"red"}""");
        var again = await Apply("one", """{"size":"small","color":"red"}""");
        var fewer = await Apply("one", """{"size":"large"}""");

        Assert.That((created.Code, again.Code, fewer.Code), Is.EqualTo((201, 200, 200)));
        Assert.That(again.ResourceVersion, Is.EqualTo(created.ResourceVersion));
        Assert.That((fewer.At("spec.color"), (string?)fewer.At("spec.size")), Is.EqualTo(((JsonNode?)null, "large")));
        Assert.That((string?)fewer.At("metadata.managedFields.0.operation"), Is.EqualTo("Apply"));
    }

    [Test]
    public async Task A_conflict_names_its_fields_and_gives_way_to_force()
    {
        await Apply("one", """{"size":"small"}""");
        var refused = await Apply("two", """{"size":"large"}""");
        var forced = await Apply("two", """{"size":"large"}""", "&force=true");

        Assert.That((refused.Code, refused.Reason, refused.Message), Is.EqualTo((409, "Conflict", "Apply failed with 1 conflict: conflict with \"one\": .spec.size")));
        Assert.That(refused.Causes, Is.EqualTo(["FieldManagerConflict .spec.size: conflict with \"one\""]));
        Assert.That((forced.Code, (string?)forced.At("spec.size")), Is.EqualTo((200, "large")));
    }

    [Test]
    public async Task Items_of_a_list_map_are_owned_one_by_one()
    {
        await Apply("one", """{"size":"small","ports":[{"name":"a","number":1}]}""");
        var both = await Apply("two", """{"ports":[{"name":"b","number":2}]}""");
        var one = await Apply("two", """{}""");

        Assert.That(both.At("spec.ports")!.ToJsonString(), Is.EqualTo("""[{"name":"a","number":1},{"name":"b","number":2}]"""));
        Assert.That(one.At("spec.ports")!.ToJsonString(), Is.EqualTo("""[{"name":"a","number":1}]"""));
    }

    [Test]
    public async Task An_apply_of_the_status_owns_the_status_alone()
    {
        await Apply("one", """{"size":"small"}""");
        var body = Widget("a");
        body["status"] = new JsonObject { ["phase"] = "Done" };
        var answer = await Patch($"{Widgets}/a/status?fieldManager=two", ApplyPatch, body.ToJsonString());

        Assert.That((answer.Code, (string?)answer.At("status.phase")), Is.EqualTo((200, "Done")), answer.Text);
        var entry = answer.At("metadata.managedFields")!.AsArray().Single(item => (string?)item!["manager"] == "two")!;
        Assert.That((entry["fieldsV1"]!.ToJsonString(), (string?)entry["subresource"]), Is.EqualTo(("""{"f:status":{"f:phase":{}}}""", "status")));
    }

    [Test]
    public async Task An_apply_needs_a_manager_and_a_known_field()
    {
        var nobody = await Patch($"{Widgets}/a", ApplyPatch, Widget("a").ToJsonString());
        var unknown = await Apply("one", """{"size":"small","shape":1}""");

        Assert.That(nobody.Message, Is.EqualTo("PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for apply patch"));
        Assert.That((unknown.Code, unknown.Message), Is.EqualTo((500, $"failed to create typed patch object ({Namespace}/a; {Group}/v1, Kind=Widget): .spec.shape: field not declared in schema"))
            .Or.EqualTo((500, $"failed to create typed patch object (/a; {Group}/v1, Kind=Widget): .spec.shape: field not declared in schema")));
    }

    [Test]
    public async Task An_apply_may_be_yaml()
    {
        var answer = await Patch($"{Widgets}/a?fieldManager=one", ApplyPatch, $"apiVersion: {Group}/v1\nkind: Widget\nmetadata: {{name: a}}\nspec:\n  size: small # the smaller one\n");

        Assert.That((answer.Code, (string?)answer.At("spec.size"), (string?)answer.At("metadata.name")), Is.EqualTo((201, "small", "a")), answer.Text);
    }

    [Test]
    public async Task A_field_that_an_update_set_is_taken_over_by_an_equal_apply()
    {
        await Create(Widget("a"));
        var answer = await Apply("one", """{"size":"small"}""");

        Assert.That(answer.Code, Is.EqualTo(200), answer.Text);
        var owners = answer.At("metadata.managedFields")!.AsArray().Where(entry => entry!["fieldsV1"]!["f:spec"]?["f:size"] is not null).Select(entry => (string?)entry!["manager"]);
        Assert.That(owners, Is.EquivalentTo(["one", "contract"]));
    }

    private Task<Answer> Apply(string manager, string spec, string query = "") =>
        Patch($"{Widgets}/a?fieldManager={manager}{query}", ApplyPatch, Widget("a", spec).ToJsonString());

    [Test]
    public async Task An_applied_null_is_owned_but_not_kept()
    {
        var definition = Samples.Open(Group, "nulls", "Null");
        definition["spec"]!["versions"]![0]!["subresources"] = System.Text.Json.Nodes.JsonNode.Parse("""{"status":{}}""");
        definition["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"] = System.Text.Json.Nodes.JsonNode.Parse(
            """{"type":"object","properties":{"spec":{"type":"object","properties":{"any":{"x-kubernetes-preserve-unknown-fields":true}}},"status":{"type":"object"}}}""");
        await Define(definition);
        var path = $"/apis/{Group}/v1/namespaces/{Namespace}/nulls/a";
        var type = $"\"apiVersion\":\"{Group}/v1\",\"kind\":\"Null\",\"metadata\":{{\"name\":\"a\"}}";
        var applied = await Patch($"{path}?fieldManager=m", ApplyPatch, "{" + type + ""","spec":{"any":null}}""");
        var status = await Patch($"{path}/status?fieldManager=m", ApplyPatch, "{" + type + ""","status":null}""");
        await Delete($"{Definitions}/nulls.{Group}");

        Assert.That((applied.Code, applied.At("spec")?.ToJsonString()), Is.EqualTo((201, "{}")));
        Assert.That(applied.At("metadata.managedFields.0.fieldsV1")!.ToJsonString(), Is.EqualTo("""{"f:spec":{"f:any":{}}}"""));
        Assert.That(status.Code, Is.EqualTo(200), status.Text);
    }
}
