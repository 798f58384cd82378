using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

public sealed class DeletionContract(ServerKind kind) : ContractTest(kind)
{
    [Test]
    public async Task A_deletion_answers_with_what_is_gone()
    {
        var created = await Create(Widget("a"));
        var answer = await Delete($"{Widgets}/a");

        Assert.That((answer.Code, (string?)answer.At("status")), Is.EqualTo((200, "Success")));
        Assert.That(((string?)answer.At("details.name"), (string?)answer.At("details.group"), (string?)answer.At("details.kind")), Is.EqualTo(("a", Group, "widgets")));
        Assert.That((string?)answer.At("details.uid"), Is.EqualTo((string?)created.At("metadata.uid")));
        Assert.That((await Get($"{Widgets}/a")).Code, Is.EqualTo(404));
    }

    [Test]
    public async Task A_finalizer_holds_the_object_until_it_is_removed()
    {
        var widget = Widget("a");
        widget["metadata"]!["finalizers"] = new JsonArray("kubegen.test/hold");
        await Create(widget);
        var waiting = await Delete($"{Widgets}/a");
        var again = await Delete($"{Widgets}/a");
        var recreated = await Create(Widget("a"));
        var released = await Patch($"{Widgets}/a", MergePatch, """{"metadata":{"finalizers":null}}""");

        Assert.That(((string?)waiting.At("kind"), (long?)waiting.At("metadata.deletionGracePeriodSeconds"), (long?)waiting.At("metadata.generation")), Is.EqualTo(("Widget", 0L, 2L)));
        Assert.That((string?)waiting.At("metadata.deletionTimestamp"), Is.Not.Null);
        Assert.That(again.Text, Is.EqualTo(waiting.Text));
        Assert.That((recreated.Code, recreated.Message), Is.EqualTo((409, $"object is being deleted: widgets.{Group} \"a\" already exists")));
        Assert.That(released.Code, Is.EqualTo(200));
        Assert.That((await Get($"{Widgets}/a")).Code, Is.EqualTo(404));
    }

    [Test]
    public async Task No_finalizer_is_added_to_what_is_being_deleted()
    {
        var widget = Widget("a");
        widget["metadata"]!["finalizers"] = new JsonArray("kubegen.test/hold");
        await Create(widget);
        await Delete($"{Widgets}/a");
        var answer = await Patch($"{Widgets}/a", MergePatch, """{"metadata":{"finalizers":["kubegen.test/hold","kubegen.test/more"]}}""");

        Assert.That(answer.Causes, Does.Contain(
            "FieldValueForbidden metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{\"kubegen.test/more\"}"));
    }

    [TestCase("Foreground", "foregroundDeletion")]
    [TestCase("Orphan", "orphan")]
    public async Task A_propagation_policy_leaves_its_finalizer_for_the_garbage_collector(string policy, string finalizer)
    {
        await Create(Widget("a"));
        var answer = await Delete($"{Widgets}/a", $$"""{"propagationPolicy":"{{policy}}"}""");

        Assert.That(answer.At("metadata.finalizers")!.ToJsonString(), Is.EqualTo($"[\"{finalizer}\"]"));
    }

    [Test]
    public async Task A_precondition_that_does_not_hold_is_a_conflict()
    {
        var created = await Create(Widget("a"));
        var uid = await Delete($"{Widgets}/a", """{"preconditions":{"uid":"other"}}""");
        var version = await Delete($"{Widgets}/a", """{"preconditions":{"resourceVersion":"1"}}""");

        Assert.That((uid.Code, uid.Message), Is.EqualTo((409,
            $"Operation cannot be fulfilled on Widget.{Group} \"a\": the UID in the precondition (other) does not match the UID in record ({created.At("metadata.uid")}). The object might have been deleted and then recreated")));
        Assert.That((version.Code, version.Message), Is.EqualTo((409,
            $"Operation cannot be fulfilled on Widget.{Group} \"a\": the ResourceVersion in the precondition (1) does not match the ResourceVersion in record ({created.ResourceVersion}). The object might have been modified")));
    }

    [Test]
    public async Task A_dry_run_deletes_nothing()
    {
        await Create(Widget("a"));
        var answer = await Delete($"{Widgets}/a", """{"dryRun":["All"]}""");

        Assert.That((answer.Code, (string?)answer.At("status")), Is.EqualTo((200, "Success")));
        Assert.That((await Get($"{Widgets}/a")).Code, Is.EqualTo(200));
    }

    [Test]
    public async Task A_collection_is_deleted_by_selector_and_listed()
    {
        foreach (var name in (string[])["a", "b"])
        {
            var widget = Widget(name);
            widget["metadata"]!["labels"] = new JsonObject { ["name"] = name };
            await Create(widget);
        }

        var answer = await Delete($"{Widgets}?labelSelector=name%3Da");

        Assert.That((answer.Code, (string?)answer.At("kind")), Is.EqualTo((200, "WidgetList")));
        Assert.That(answer.Names, Is.EqualTo(["a"]));
        Assert.That((await Get(Widgets)).Names, Is.EqualTo(["b"]));
    }

    [Test]
    public async Task An_unknown_policy_is_refused()
    {
        await Create(Widget("a"));
        var answer = await Delete($"{Widgets}/a", """{"propagationPolicy":"Later"}""");

        Assert.That((answer.Code, answer.Message), Is.EqualTo((422,
            "DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: \"Later\": supported values: \"Foreground\", \"Background\", \"Orphan\", \"nil\"")));
    }
}
