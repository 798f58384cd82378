using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

public sealed class UpdateContract(ServerKind kind) : ContractTest(kind)
{
    [Test]
    public async Task An_update_that_changes_nothing_is_no_write()
    {
        var created = await Create(Widget("a"));
        var updated = await Put($"{Widgets}/a", created.Body);

        Assert.That((updated.Code, updated.Text), Is.EqualTo((200, created.Text)));
    }

    [Test]
    public async Task Only_a_change_beside_the_metadata_makes_a_generation()
    {
        var labelled = (await Create(Widget("a"))).Body;
        labelled["metadata"]!["labels"] = new JsonObject { ["a"] = "b" };
        var first = await Put($"{Widgets}/a", labelled);
        var respecified = first.Body;
        respecified["spec"]!["size"] = "large";
        var second = await Put($"{Widgets}/a", respecified);

        Assert.That(((long?)first.At("metadata.generation"), (long?)second.At("metadata.generation")), Is.EqualTo((1L, 2L)));
        Assert.That(long.Parse(second.ResourceVersion), Is.GreaterThan(long.Parse(first.ResourceVersion)));
    }

    [Test]
    public async Task An_update_of_an_older_version_is_refused()
    {
        var created = (await Create(Widget("a"))).Body;
        created["spec"]!["size"] = "large";
        await Put($"{Widgets}/a", created);
        created["spec"]!["color"] = "red";
        var answer = await Put($"{Widgets}/a", created);

        Assert.That((answer.Code, answer.Reason, answer.Message), Is.EqualTo((409, "Conflict",
            $"Operation cannot be fulfilled on widgets.{Group} \"a\": the object has been modified; please apply your changes to the latest version and try again")));
    }

    [Test]
    public async Task An_update_without_a_version_is_refused()
    {
        await Create(Widget("a"));
        var answer = await Put($"{Widgets}/a", Widget("a"));

        Assert.That((answer.Code, answer.Message), Is.EqualTo(
            (422, $"widgets.{Group} \"a\" is invalid: metadata.resourceVersion: Invalid value: 0: must be specified for an update")));
    }

    [Test]
    public async Task The_status_changes_through_its_subresource_alone()
    {
        var widget = (await Create(Widget("a"))).Body;
        widget["status"] = new JsonObject { ["phase"] = "Done" };
        widget["metadata"]!["labels"] = new JsonObject { ["a"] = "b" };
        var (plain, status) = (await Put($"{Widgets}/a?dryRun=All", widget), await Put($"{Widgets}/a/status", widget));

        Assert.That(plain.At("status"), Is.Null);
        Assert.That(((string?)status.At("status.phase"), status.At("metadata.labels"), (long?)status.At("metadata.generation")), Is.EqualTo(("Done", (JsonNode?)null, 1L)));
        Assert.That((string?)status.At("metadata.managedFields.1.subresource"), Is.EqualTo("status"));
    }

    [Test]
    public async Task Immutable_metadata_stay()
    {
        var created = await Create(Widget("a"));
        var changed = created.Body;
        changed["metadata"]!["generation"] = 77;
        changed["metadata"]!["creationTimestamp"] = "2020-01-01T00:00:00Z";
        var answer = await Put($"{Widgets}/a", changed);

        Assert.That((answer.Code, answer.Text), Is.EqualTo((200, created.Text)));
    }

    [Test]
    public async Task Another_uid_is_a_conflict()
    {
        var widget = (await Create(Widget("a"))).Body;
        widget["metadata"]!["uid"] = "00000000-0000-0000-0000-000000000000";
        var answer = await Put($"{Widgets}/a", widget);

        Assert.That((answer.Code, answer.Reason), Is.EqualTo((409, "Conflict")));
        Assert.That(answer.Message, Does.Contain("Precondition failed: UID in precondition: 00000000-0000-0000-0000-000000000000, UID in object meta: "));
    }

    [Test]
    public async Task A_name_that_is_not_the_paths_is_refused()
    {
        await Create(Widget("a"));
        var answer = await Put($"{Widgets}/a", Widget("b"));

        Assert.That((answer.Code, answer.Message), Is.EqualTo((400, "the name of the object (b) does not match the name on the URL (a)")));
    }

    [Test]
    public async Task What_is_not_there_is_not_found()
    {
        foreach (var answer in (Answer[])[await Get($"{Widgets}/nope"), await Put($"{Widgets}/nope", Widget("nope")), await Patch($"{Widgets}/nope", MergePatch, "{}"), await Delete($"{Widgets}/nope")])
            Assert.That((answer.Code, answer.Reason, answer.Message), Is.EqualTo((404, "NotFound", $"widgets.{Group} \"nope\" not found")));
    }

    [Test]
    public async Task Methods_that_a_subresource_does_not_have_are_refused()
    {
        await Create(Widget("a"));
        var answer = await Delete($"{Widgets}/a/status");

        Assert.That((answer.Code, answer.Reason, answer.Message), Is.EqualTo((405, "MethodNotAllowed", $"delete is not supported on resources of kind \"widgets.{Group}\"")));
    }
}
