using System.Text;
using KubeGen;
using OneX.Apps.V1Beta1;

namespace OneX.Tour;

/// <summary>MinerSet, and the methods of its scale subresource.</summary>
internal sealed class MinerSetTour(AppsV1beta1Interface apps, Account account)
{
    private static readonly ApplyOptions Apply = new() { FieldManager = "tour", Force = true };

    public async Task Run()
    {
        account.Chapter("MinerSet of apps.onex.io/v1beta1: the default verbs, and the scale subresource");
        var minerSets = apps.MinerSets("default");
        await minerSets.DeleteCollection();

        var set = await account.Call("minerSets.Create(minerSet)", () => minerSets.Create(new MinerSet
        {
            Metadata = new() { Name = "miners" },
            Spec = new()
            {
                Replicas = 1,
                Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "miner" } },
                Template = new()
                {
                    Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "miner" } },
                    Spec = new() { MinerType = "small", ChainName = "genesis", RestartPolicy = "Always" },
                },
                DeletePolicy = DeletePolicy.Oldest,
            },
        }));
        set.Spec.DisplayName = "Miners of the genesis chain";
        set = await account.Call("minerSets.Update(minerSet)", () => minerSets.Update(set));
        set.Status = new() { Replicas = 1, ReadyReplicas = 1, ObservedGeneration = set.Metadata.Generation };
        await account.Call("minerSets.UpdateStatus(minerSet)", () => minerSets.UpdateStatus(set));
        await account.Call("minerSets.Get(\"miners\")", () => minerSets.Get("miners"));

        var scale = await account.Call("minerSets.GetScale(\"miners\")", () => minerSets.GetScale("miners"));
        scale.Spec = new() { Replicas = 5 };
        await account.Call("minerSets.UpdateScale(\"miners\", scale)", () => minerSets.UpdateScale("miners", scale));
        // Kubernetes 1.36 lets an apply own a custom resource's replicas, and fails with 500 where it would change them.
        await account.Call("minerSets.ApplyScale(\"miners\", scale, new() { FieldManager = \"tour\", Force = true })",
            () => minerSets.ApplyScale("miners", new Scale { Metadata = new() { Name = "miners" }, Spec = new() { Replicas = 5 } }, Apply));

        await account.Call("minerSets.Patch(\"miners\", PatchType.MergePatch, {\"status\":{\"readyReplicas\":7}}, subresources: \"status\")",
            () => minerSets.Patch("miners", PatchType.MergePatch, Encoding.UTF8.GetBytes("""{"status":{"readyReplicas":7}}"""), subresources: "status"));
        await account.Call("minerSets.Apply(minerSet, new() { FieldManager = \"tour\", Force = true })",
            () => minerSets.Apply(new MinerSet { Metadata = new() { Name = "miners" }, Spec = new() { DisplayName = "Applied" } }, Apply));
        await account.Call("minerSets.ApplyStatus(minerSet, new() { FieldManager = \"tour\", Force = true })",
            () => minerSets.ApplyStatus(new MinerSet { Metadata = new() { Name = "miners" }, Status = new() { Replicas = 7, AvailableReplicas = 7 } }, Apply));

        var list = await account.Call("minerSets.List()", () => minerSets.List());
        await account.Call("apps.MinerSets(\"\").List(), of all namespaces", () => apps.MinerSets("").List());
        await account.Call("minerSets.Table(), a method of our own", () => minerSets.Table());
        await account.Call("minerSets.Delete(\"miners\")", () => minerSets.Delete("miners"));
        await foreach (var @event in account.Watch("minerSets.Watch(new() { ResourceVersion = list.Metadata.ResourceVersion })",
            minerSets.Watch(new() { ResourceVersion = list.Metadata.ResourceVersion, TimeoutSeconds = 30 })))
        {
            if (@event.Type == WatchEventType.Deleted)
                break;
        }

        await account.Call("minerSets.DeleteCollection()", () => minerSets.DeleteCollection());
    }
}
