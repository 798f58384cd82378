using System.Net;
using OneX.Apps.V1Beta1;

namespace KubeGen.Clients.Tests;

/// <summary>Each generated method, against a server that answers as Kubernetes does.</summary>
public sealed class VerbTests : LiveServer
{
    private static readonly ApplyOptions Apply = new() { FieldManager = "tests", Force = true };

    private MinerSetInterface MinerSets => Clientset.AppsV1beta1.MinerSets("default");

    [Test]
    public async Task Create_gives_what_the_server_made_of_it()
    {
        var created = await MinerSets.Create(Make("a", replicas: 3));

        Assert.Multiple(() =>
        {
            Assert.That((created.ApiVersion, created.Kind), Is.EqualTo(("apps.onex.io/v1beta1", "MinerSet")));
            Assert.That(created.Metadata.Namespace, Is.EqualTo("default"));
            Assert.That(created.Metadata.Uid, Has.Length.EqualTo(36));
            Assert.That(created.Metadata.ResourceVersion, Is.Not.Empty);
            Assert.That(created.Metadata.Generation, Is.EqualTo(1));
            Assert.That(created.Metadata.CreationTimestamp, Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(1)));
            Assert.That(created.Spec.Replicas, Is.EqualTo(3));
            Assert.That(created.Spec.Template!.Spec!.ChainName, Is.EqualTo("genesis"));
        });
    }

    [Test]
    public async Task Update_replaces_the_spec_and_not_the_status()
    {
        var set = await MinerSets.Create(Make("a", replicas: 1));
        set.Spec.Replicas = 2;
        set.Status = new() { ReadyReplicas = 9 };

        var updated = await MinerSets.Update(set);

        Assert.That((updated.Spec.Replicas, updated.Status?.ReadyReplicas, updated.Metadata.Generation), Is.EqualTo((2, (int?)null, 2L)));
    }

    [Test]
    public async Task UpdateStatus_replaces_the_status_and_not_the_spec()
    {
        var set = await MinerSets.Create(Make("a", replicas: 1));
        set.Spec.Replicas = 2;
        set.Status = new() { ReadyReplicas = 9 };

        var updated = await MinerSets.UpdateStatus(set);

        Assert.That((updated.Spec.Replicas, updated.Status?.ReadyReplicas, updated.Metadata.Generation), Is.EqualTo((1, 9, 1L)));
    }

    [Test]
    public async Task Get_and_List_read()
    {
        await MinerSets.Create(Make("a", replicas: 1));
        await Clientset.AppsV1beta1.MinerSets("other").Create(Make("b", replicas: 2));

        Assert.That((await MinerSets.Get("a")).Spec.Replicas, Is.EqualTo(1));
        Assert.That((await MinerSets.List()).Items.Select(set => set.Metadata.Name), Is.EqualTo(new[] { "a" }));
        var all = await Clientset.AppsV1beta1.MinerSets("").List();
        Assert.That(all.Items.Select(set => set.Metadata.Name), Is.EqualTo(new[] { "a", "b" }));
        Assert.That((all.ApiVersion, all.Kind), Is.EqualTo(("apps.onex.io/v1beta1", "MinerSetList")));
    }

    [Test]
    public async Task Delete_and_DeleteCollection_remove()
    {
        foreach (var name in new[] { "a", "b", "c" })
            await MinerSets.Create(Make(name, replicas: 1));

        await MinerSets.Delete("a");
        Assert.That((await MinerSets.List()).Items.Select(set => set.Metadata.Name), Is.EqualTo(new[] { "b", "c" }));
        await MinerSets.DeleteCollection(listOptions: new() { FieldSelector = "metadata.name=b" });
        Assert.That((await MinerSets.List()).Items.Select(set => set.Metadata.Name), Is.EqualTo(new[] { "c" }));
        await MinerSets.DeleteCollection();
        Assert.That((await MinerSets.List()).Items, Is.Empty);
    }

    [Test]
    public async Task Patch_changes_parts_with_either_patch_type_and_on_a_subresource()
    {
        await MinerSets.Create(Make("a", replicas: 1));

        var merged = await MinerSets.Patch("a", PatchType.MergePatch, """{"spec":{"replicas":4,"deletePolicy":null}}"""u8.ToArray());
        Assert.That((merged.Spec.Replicas, merged.Spec.DeletePolicy), Is.EqualTo((4, (DeletePolicy?)null)));
        var patched = await MinerSets.Patch("a", PatchType.JsonPatch, """[{"op":"test","path":"/spec/replicas","value":4},{"op":"add","path":"/spec/displayName","value":"é<&>"}]"""u8.ToArray());
        Assert.That(patched.Spec.DisplayName, Is.EqualTo("é<&>"));
        var status = await MinerSets.Patch("a", PatchType.MergePatch, """{"status":{"readyReplicas":4},"spec":{"replicas":9}}"""u8.ToArray(), subresources: "status");
        Assert.That((status.Spec.Replicas, status.Status?.ReadyReplicas), Is.EqualTo((4, 4)));
    }

    [Test]
    public async Task Apply_and_ApplyStatus_own_what_they_set()
    {
        var applied = await MinerSets.Apply(Make("a", replicas: 5), Apply);
        Assert.That(applied.Spec.Replicas, Is.EqualTo(5));
        var status = await MinerSets.ApplyStatus(new MinerSet { Metadata = new() { Name = "a" }, Status = new() { Replicas = 5 } }, Apply);

        Assert.That((status.Spec.Replicas, status.Status?.Replicas), Is.EqualTo((5, 5)));
        Assert.That(status.Metadata.ManagedFields!.Select(entry => (entry.Manager, entry.Operation, entry.Subresource)),
            Is.EquivalentTo(new[] { ("tests", "Apply", (string?)null), ("tests", "Apply", "status") }));
    }

    [Test]
    public async Task The_scale_is_read_updated_and_applied()
    {
        await MinerSets.Create(Make("a", replicas: 1));

        var scale = await MinerSets.GetScale("a");
        Assert.That((scale.ApiVersion, scale.Kind, scale.Spec?.Replicas), Is.EqualTo(("autoscaling/v1", "Scale", (int?)1)));
        scale.Spec = new() { Replicas = 6 };
        Assert.That((await MinerSets.UpdateScale("a", scale)).Spec?.Replicas, Is.EqualTo(6));
        Assert.That((await MinerSets.ApplyScale("a", Scale(6), Apply)).Spec?.Replicas, Is.EqualTo(6));
        Assert.That((await MinerSets.Get("a")).Metadata.ManagedFields!.Select(entry => (entry.Manager, entry.Operation, entry.Subresource)),
            Does.Contain(("tests", "Apply", "scale")));
        // What the real server answers an apply that would change a custom resource's scale.
        var refused = Assert.CatchAsync<ApiException>(() => MinerSets.ApplyScale("a", Scale(7), Apply))!;
        Assert.That((refused.StatusCode, refused.Status.Message), Is.EqualTo((HttpStatusCode.InternalServerError,
            "failed to convert new object (/a; autoscaling/v1, Kind=Scale) to proper version: request to convert CR to an invalid group/version: autoscaling/v1")));

        static Scale Scale(int replicas) => new() { Metadata = new() { Name = "a" }, Spec = new() { Replicas = replicas } };
    }

    [Test, CancelAfter(30_000)]
    public async Task Watch_gives_each_event_as_it_happens(CancellationToken cancellationToken)
    {
        var list = await MinerSets.List(cancellationToken: cancellationToken);
        await using var events = MinerSets.Watch(new() { ResourceVersion = list.Metadata.ResourceVersion }, cancellationToken).GetAsyncEnumerator(cancellationToken);
        async Task<(WatchEventType, string?, int?)> Next()
        {
            Assert.That(await events.MoveNextAsync(), Is.True);
            return (events.Current.Type, events.Current.Object.Metadata.Name, events.Current.Object.Spec.Replicas);
        }

        // Each event is awaited before the next change is made: a reader that waits for more would hang here.
        var set = await MinerSets.Create(Make("a", replicas: 1), cancellationToken: cancellationToken);
        Assert.That(await Next(), Is.EqualTo((WatchEventType.Added, "a", (int?)1)));
        set.Spec.Replicas = 2;
        await MinerSets.Update(set, cancellationToken: cancellationToken);
        Assert.That(await Next(), Is.EqualTo((WatchEventType.Modified, "a", (int?)2)));
        await MinerSets.Delete("a", cancellationToken: cancellationToken);
        Assert.That(await Next(), Is.EqualTo((WatchEventType.Deleted, "a", (int?)2)));
    }

    [Test]
    public async Task An_expansion_sends_through_the_clients_own_machinery()
    {
        await MinerSets.Create(Make("a", replicas: 1));
        var table = await MinerSets.Table();
        Assert.That(table.ColumnDefinitions[0].Name, Is.EqualTo("Name"));
        Assert.That(table.Rows.Single().Cells[0].GetString(), Is.EqualTo("a"));
    }

    [Test]
    public void No_namespace_is_no_request_for_all_of_them() =>
        Assert.That(() => Clientset.AppsV1beta1.MinerSets(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("namespace"));

    [Test]
    public async Task A_refusal_is_an_ApiException_that_says_what_was_asked_and_why_not()
    {
        var created = await MinerSets.Create(Make("a", replicas: 1));

        Assert.Multiple(() =>
        {
            var missing = Assert.CatchAsync<ApiException>(() => MinerSets.Get("b"))!;
            Assert.That((missing.StatusCode, missing.Reason, missing.IsNotFound), Is.EqualTo((HttpStatusCode.NotFound, "NotFound", true)));
            Assert.That(missing.Message, Does.Contain("get").And.Contain("minersets.apps.onex.io").And.Contain("default/b").And.Contain("404").And.Contain("NotFound").And.Contain("minersets.apps.onex.io \"b\" not found"));

            var twice = Assert.CatchAsync<ApiException>(() => MinerSets.Create(Make("a", replicas: 1)))!;
            Assert.That((twice.StatusCode, twice.Reason, twice.IsAlreadyExists), Is.EqualTo((HttpStatusCode.Conflict, "AlreadyExists", true)));

            created.Metadata.ResourceVersion = "1";
            var stale = Assert.CatchAsync<ApiException>(() => MinerSets.Update(created))!;
            Assert.That((stale.StatusCode, stale.Reason, stale.IsConflict), Is.EqualTo((HttpStatusCode.Conflict, "Conflict", true)));

            var invalid = Assert.CatchAsync<ApiException>(() => MinerSets.Create(Make("NotAName", replicas: 1)))!;
            Assert.That((invalid.StatusCode, invalid.Reason), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "Invalid")));
            Assert.That(invalid.Status.Details!.Causes![0].Field, Is.EqualTo("metadata.name"));
        });
    }

    private static MinerSet Make(string name, int replicas) => new()
    {
        Metadata = new() { Name = name },
        Spec = new() { Replicas = replicas, DeletePolicy = DeletePolicy.Oldest, Template = new() { Spec = new() { ChainName = "genesis" } } },
    };
}
