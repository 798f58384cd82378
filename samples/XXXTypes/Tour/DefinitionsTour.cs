using KubeGen;
using OneX.Apiextensions.V1;

namespace OneX.Tour;

/// <summary>Tells a server of the sample's kinds, from the YAML next to their types.</summary>
internal sealed class DefinitionsTour(ApiextensionsV1Interface apiextensions, Account account)
{
    private static readonly ApplyTarget[] Definitions =
    [
        new("xxxs.apps.onex.io", "Apps/V1Beta1/xxxs.crd.yaml"),
        new("minersets.apps.onex.io", "Apps/V1Beta1/minersets.crd.yaml"),
        new("tasks.batch.superproj.io", "Batch/V1/tasks.crd.yaml"),
    ];

    public async Task Run()
    {
        account.Chapter("CustomResourceDefinitions, server-side applied from YAML");
        var definitions = apiextensions.CustomResourceDefinitions();
        foreach (var (name, file) in Definitions)
        {
            var yaml = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, file));
            await account.Call(
                $"customResourceDefinitions.Patch(\"{name}\", PatchType.ApplyPatch, yaml, new() {{ FieldManager = \"tour\", Force = true }})",
                () => definitions.Patch(name, PatchType.ApplyPatch, yaml, new() { FieldManager = "tour", Force = true }));
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        foreach (var (name, _) in Definitions)
        {
            while (!IsEstablished(await definitions.Get(name, cancellationToken: patience.Token)))
                await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
            await account.Call($"customResourceDefinitions.Get(\"{name}\")", () => definitions.Get(name));
        }
    }

    private static bool IsEstablished(CustomResourceDefinition definition) =>
        definition.Status?.Conditions?.Any(condition => condition is { Type: "Established", Status: "True" }) == true;

    private sealed record ApplyTarget(string Name, string File);
}
