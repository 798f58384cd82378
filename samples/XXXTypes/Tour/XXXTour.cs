using System.Text;
using KubeGen;
using OneX.Apps.V1Beta1;

namespace OneX.Tour;

/// <summary>Every default verb, on XXX.</summary>
internal sealed class XXXTour(AppsV1beta1Interface apps, Account account)
{
    private static readonly ApplyOptions Apply = new() { FieldManager = "tour", Force = true };

    public async Task Run()
    {
        account.Chapter("XXX of apps.onex.io/v1beta1: each default verb");
        var xxxs = apps.XXXs("default");
        await xxxs.DeleteCollection();

        var demo = await account.Call("xxxs.Create(xxx)", () => xxxs.Create(new XXX
        {
            Metadata = new() { Name = "demo", Labels = new Dictionary<string, string> { ["tour"] = "xxx" } },
            Spec = new() { DisplayName = "A demonstration", Replicas = 1 },
        }));
        await account.Refused("xxxs.Create(xxx), once more", () => xxxs.Create(new XXX { Metadata = new() { Name = "demo" } }));

        demo = await account.Call("xxxs.Get(\"demo\")", () => xxxs.Get("demo"));
        demo.Spec.Replicas = 2;
        demo = await account.Call("xxxs.Update(xxx)", () => xxxs.Update(demo));
        demo.Status = new() { Phase = XXXPhase.Running };
        await account.Call("xxxs.UpdateStatus(xxx)", () => xxxs.UpdateStatus(demo));

        await account.Call("xxxs.Patch(\"demo\", PatchType.MergePatch, {\"spec\":{\"replicas\":3}})",
            () => xxxs.Patch("demo", PatchType.MergePatch, Encoding.UTF8.GetBytes("""{"spec":{"replicas":3}}""")));
        await account.Call("xxxs.Patch(\"demo\", PatchType.JsonPatch, [{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":4}])",
            () => xxxs.Patch("demo", PatchType.JsonPatch, Encoding.UTF8.GetBytes("""[{"op":"replace","path":"/spec/replicas","value":4}]""")));

        await account.Call("xxxs.Apply(xxx, new() { FieldManager = \"tour\", Force = true })",
            () => xxxs.Apply(new XXX { Metadata = new() { Name = "demo" }, Spec = new() { Replicas = 5 } }, Apply));
        await account.Call("xxxs.ApplyStatus(xxx, new() { FieldManager = \"tour\", Force = true })",
            () => xxxs.ApplyStatus(new XXX { Metadata = new() { Name = "demo" }, Status = new() { Phase = XXXPhase.Pending } }, Apply));

        var list = await account.Call("xxxs.List(new() { LabelSelector = \"tour=xxx\" })", () => xxxs.List(new() { LabelSelector = "tour=xxx" }));
        await Watch(xxxs, list.Metadata.ResourceVersion);

        await account.Call("xxxs.Delete(\"demo\")", () => xxxs.Delete("demo"));
        await account.Refused("xxxs.Get(\"demo\")", () => xxxs.Get("demo"));
        await account.Call("xxxs.DeleteCollection()", () => xxxs.DeleteCollection());
    }

    private async Task Watch(XXXInterface xxxs, string? resourceVersion)
    {
        var change = xxxs.Patch("demo", PatchType.MergePatch, Encoding.UTF8.GetBytes("""{"spec":{"replicas":6}}"""));
        await foreach (var _ in account.Watch("xxxs.Watch(new() { ResourceVersion = list.Metadata.ResourceVersion })",
            xxxs.Watch(new() { ResourceVersion = resourceVersion, TimeoutSeconds = 30 })))
            break;

        await change;
    }
}
