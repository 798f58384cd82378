using System.Runtime.InteropServices;
using KubeGen.Testing;

namespace KubeGen.Package.Tests;

/// <summary>A program whose publishing throws away all that it does not reach, and which may not use reflection for JSON.</summary>
public class TrimmedTests
{
    // IsAotCompatible adds the analyzers of trimming, single files and native code to the build, over emitted code too.
    private static readonly string Publish = $"publish -c Release -r {RuntimeInformation.RuntimeIdentifier} -o out -nologo -v q -p:PublishTrimmed=true -p:SelfContained=true -p:InvariantGlobalization=true"
        + " -p:IsAotCompatible=true -p:TrimmerSingleWarn=false -p:TreatWarningsAsErrors=true -p:JsonSerializerIsReflectionEnabledByDefault=false";

    [Test]
    [Platform("Linux", Reason = "The published program runs on its own, which is to be one of this platform.")]
    public async Task A_program_without_a_JsonSerializerContext_does_all_that_an_untrimmed_one_does()
    {
        var directory = await Feed.NewProject("console", "Trimmed");
        await File.WriteAllTextAsync(Path.Combine(directory, "Program.cs"), Program);
        await Dotnet.Run(directory, Publish);
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions
        {
            Resources = [new("apps.onex.io", "v1beta1", "MinerSet", "minersets", Namespaced: true) { Subresources = ["status", "scale"] }],
        });
        var kubeconfig = Path.Combine(directory, "kubeconfig");
        await File.WriteAllTextAsync(kubeconfig, server.CreateKubeConfig());

        var output = await Dotnet.Execute(Path.Combine(directory, "out", "Trimmed"), directory, "", ("KUBECONFIG", kubeconfig));

        Assert.That(Directory.GetFiles(Path.Combine(directory, "out"), "System.Private.CoreLib.dll"), Has.Length.EqualTo(1), "it is self-contained");
        Assert.That(output.ReplaceLineEndings("\n"), Is.EqualTo("""
            reflection: False
            created demo with 3 replicas, Random
            got demo of 1 label
            listed demo at revision 1
            updated to 4 replicas
            its status: Ready since 2026-11-01
            {"deletePolicy":"Oldest","replicas":4,"ports":{"web":{"number":80,"newerPort":[1,{"deep":true}]}},"newer":"kept"}
            Added demo with 4 replicas
            Modified demo with 5 replicas
            its scale has 5 replicas
            applied a title by trimmed
            a copy: title, 5
            404 NotFound: minersets.apps.onex.io "demo" not found

            """));
    }

    private const string Program = """
        using System.Text;
        using System.Text.Json;
        using Demo;
        using KubeGen;

        [assembly: GroupVersion("apps.onex.io", "v1beta1", Namespace = "Demo")]
        [assembly: Clientset(Namespace = "Demo")]

        Console.WriteLine($"reflection: {JsonSerializer.IsReflectionEnabledByDefault}");
        using var clientset = new Clientset(KubeConfig.Load());
        var apps = clientset.AppsV1beta1;
        var minerSets = apps.MinerSets("default");

        var set = await minerSets.Create(new MinerSet
        {
            Metadata = new() { Name = "demo", Labels = new Dictionary<string, string> { ["app"] = "miner" } },
            Spec = new() { Replicas = 3, DeletePolicy = DeletePolicy.Random },
        });
        Console.WriteLine($"created {set.Metadata.Name} with {set.Spec.Replicas} replicas, {set.Spec.DeletePolicy}");

        set = await minerSets.Get("demo");
        Console.WriteLine($"got {set.Metadata.Name} of {set.Metadata.Labels!.Count} label");

        foreach (var item in (await minerSets.List(new() { LabelSelector = "app=miner" })).Items)
            Console.WriteLine($"listed {item.Metadata.Name} at revision {item.Metadata.Generation}");

        set.Spec.Replicas = 4;
        set = await minerSets.Update(set);
        Console.WriteLine($"updated to {set.Spec.Replicas} replicas");

        set.Status = new() { Conditions = [new() { Type = "Ready", Status = "True", Reason = "Fine", Message = "", LastTransitionTime = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero) }] };
        set = await minerSets.UpdateStatus(set);
        Console.WriteLine($"its status: {set.Status!.Conditions![0].Type} since {set.Status.Conditions[0].LastTransitionTime:yyyy-MM-dd}");

        // What this program does not know is there after an update of what it knows.
        set = await minerSets.Patch("demo", PatchType.MergePatch, Encoding.UTF8.GetBytes("{\"spec\":{\"newer\":\"kept\",\"ports\":{\"web\":{\"number\":80,\"newerPort\":[1,{\"deep\":true}]}}}}"));
        set.Spec.DeletePolicy = DeletePolicy.Oldest;
        set = await minerSets.Update(set);
        Console.WriteLine(Encoding.UTF8.GetString(apps.RestClient.Serialize(set.Spec)));

        var seen = 0;
        await foreach (var change in minerSets.Watch())
        {
            Console.WriteLine($"{change.Type} {change.Object.Metadata.Name} with {change.Object.Spec.Replicas} replicas");
            if (++seen == 2)
                break;
            await minerSets.Patch("demo", PatchType.MergePatch, Encoding.UTF8.GetBytes("{\"spec\":{\"replicas\":5}}"));
        }

        Console.WriteLine($"its scale has {(await minerSets.GetScale("demo")).Spec.Replicas} replicas");

        set = await minerSets.Apply(new MinerSet { Metadata = new() { Name = "demo" }, Spec = new() { Title = "title" } }, new() { FieldManager = "trimmed", Force = true });
        Console.WriteLine($"applied a {set.Spec.Title} by {set.Metadata.ManagedFields!.Single(entry => entry.Operation == "Apply").Manager}");

        var copy = set.DeepCopy();
        set.Spec.Title = "other";
        Console.WriteLine($"a copy: {copy.Spec.Title}, {copy.Spec.Replicas}");

        await minerSets.Delete("demo");
        try
        {
            await minerSets.Get("demo");
        }
        catch (ApiException notFound)
        {
            Console.WriteLine($"{(int)notFound.StatusCode} {notFound.Reason}: {notFound.Status.Message}");
        }

        namespace Demo
        {
            /// <summary>MinerSet ensures that a specified number of miner replicas are running at any given time.</summary>
            [GenClient]
            [GenClientMethod("GetScale", Verbs.Get, subresource: "scale", result: typeof(Scale))]
            public sealed partial class MinerSet : KubernetesObject
            {
                public MinerSetSpec Spec { get; set; } = new();
                public MinerSetStatus? Status { get; set; }
            }

            public enum DeletePolicy { Random, Oldest }

            public sealed partial class MinerSetSpec
            {
                public DeletePolicy? DeletePolicy { get; set; }
                public int? Replicas { get; set; }
                public string? Title { get; set; }
                public Dictionary<string, Port>? Ports { get; set; }
            }

            public sealed partial class Port { public int Number { get; set; } }

            public sealed partial class MinerSetStatus { public List<Condition>? Conditions { get; set; } }
        }
        """;
}
