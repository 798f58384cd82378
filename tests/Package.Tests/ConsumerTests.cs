using System.Text.RegularExpressions;
using KubeGen.Testing;

namespace KubeGen.Package.Tests;

/// <summary>Uses the packages as a newcomer does: a new project, the README's example, a run.</summary>
public partial class ConsumerTests
{
    [Test]
    public async Task The_READMEs_example_runs_in_a_new_console_project()
    {
        var directory = await Feed.NewProject("console", "Example");
        await File.WriteAllTextAsync(Path.Combine(directory, "Program.cs"), Example());
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions
        {
            Resources = [new("apps.onex.io", "v1beta1", "MinerSet", "minersets", Namespaced: true) { Subresources = ["status", "scale"] }],
        });
        var kubeconfig = Path.Combine(directory, "kubeconfig");
        await File.WriteAllTextAsync(kubeconfig, server.CreateKubeConfig());

        var output = await Dotnet.Run(directory, "run", ("KUBECONFIG", kubeconfig));

        Assert.That(output.ReplaceLineEndings("\n"), Is.EqualTo("created demo with 3 replicas\nits scale has 3 replicas\nAdded demo\n"));
    }

    [Test]
    public async Task Emitted_code_compiles_without_a_warning_under_all_analyzers()
    {
        var directory = await Feed.NewProject("classlib", "Fleet");
        File.Delete(Path.Combine(directory, "Class1.cs"));
        await File.WriteAllTextAsync(Path.Combine(directory, "header.txt"), "// Copyright Fleet\n");
        await File.WriteAllTextAsync(Path.Combine(directory, "Ship.cs"), """
            using KubeGen;

            [assembly: System.CLSCompliant(false)]
            [assembly: System.Runtime.InteropServices.ComVisible(false)]
            [assembly: GroupVersion("fleet.example.com", "v1")]

            namespace Fleet;

            /// <summary>Ship sails.</summary>
            [GenClient]
            [GenClientMethod("GetScale", Verbs.Get, subresource: "scale", result: typeof(Scale))]
            [GenClientMethod("UpdateScale", Verbs.Update, subresource: "scale", input: typeof(Scale), result: typeof(Scale))]
            [GenClientMethod("ApplyScale", Verbs.Apply, subresource: "scale", input: typeof(Scale), result: typeof(Scale))]
            public sealed partial class Ship : KubernetesObject
            {
                /// <summary>The observed state.</summary>
                public ShipStatus? Status { get; set; }
            }

            /// <summary>ShipStatus is the observed state of a Ship.</summary>
            public sealed partial class ShipStatus
            {
                /// <summary>The sails that are set.</summary>
                public int Sails { get; set; }
            }
            """);

        await Dotnet.Run(directory, "build -nologo -p:AnalysisMode=All -p:TreatWarningsAsErrors=true -p:GenerateDocumentationFile=true -p:EmitCompilerGeneratedFiles=true -p:KubeGenHeaderFile=header.txt");

        var emitted = Directory.GetFiles(Path.Combine(directory, "obj"), "*.g.cs", SearchOption.AllDirectories)
            .Where(file => file.Contains("KubeGen", StringComparison.Ordinal)).ToArray();
        Assert.That(emitted.Select(Path.GetFileName), Is.SupersetOf(new[] { "Fleet.Ship.g.cs", "Fleet.FleetV1Client.g.cs", "Fleet.Clientset.g.cs" }));
        Assert.That(emitted.Select(File.ReadAllText), Is.All.Contains("// Copyright Fleet"));
    }

    [Test]
    public async Task A_types_only_project_gets_its_clients_in_another()
    {
        var types = await Feed.NewProject("classlib", "Types");
        File.Delete(Path.Combine(types, "Class1.cs"));
        await File.WriteAllTextAsync(Path.Combine(types, "Gear.cs"),
            "using KubeGen;\n[assembly: GroupVersion(\"widgets.example.com\", \"v1\")]\nnamespace Types;\n[GenClient]\npublic sealed partial class Gear : KubernetesObject;\n");
        var project = Path.Combine(types, "Types.csproj");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace("<PropertyGroup>", "<PropertyGroup><KubeGenGenerate>false</KubeGenGenerate>", StringComparison.Ordinal));
        var clients = await Feed.NewProject("classlib", "Clients");
        await Dotnet.Run(clients, $"add reference \"{project}\"");
        await File.WriteAllTextAsync(Path.Combine(clients, "Class1.cs"),
            "using KubeGen;\n[assembly: Clientset(Inputs = [typeof(Types.Gear)])]\nnamespace Clients;\npublic class User(Clientset clientset)\n{\n    public Types.GearInterface Gears => clientset.WidgetsV1.Gears(\"default\");\n}\n");

        await Dotnet.Run(clients, "build -nologo -p:TreatWarningsAsErrors=true");
    }

    [Test]
    public async Task A_misuse_is_an_error_of_the_build_with_its_id_and_place()
    {
        var directory = await Feed.NewProject("classlib", "Bad");
        File.Delete(Path.Combine(directory, "Class1.cs"));
        await File.WriteAllTextAsync(Path.Combine(directory, "Ship.cs"), "using KubeGen;\n\nnamespace Bad;\n\n[GenClient]\npublic sealed class Ship : KubernetesObject;\n");

        var failure = Assert.CatchAsync<AssertionException>(() => Dotnet.Run(directory, "build -nologo"));

        Assert.That(failure!.Message, Does.Contain("Ship.cs(5,2): error KG0001"));
    }

    private static string Example()
    {
        var readme = File.ReadAllText(Path.Combine(Feed.Repository, "README.md"));
        return CSharpBlock().Match(readme).Groups["code"].Value;
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
