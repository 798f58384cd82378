using KubeGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Generator.Tests;

/// <summary>The shapes that C# code comes in: each must give clients that compile without a warning.</summary>
public class ShapeTests
{
    private const string Fleet = """
        using KubeGen;
        [assembly: GroupVersion("fleet.io", "v1")]

        """;

    [TestCase("keyword names", "namespace @namespace.@class { [GenClient] public class @event : KubernetesObject; [GenClient] public class Namespace : KubernetesObject; }")]
    [TestCase("parameter clashes", "namespace Fleet { [GenClient] public class Options : KubernetesObject; [GenClient] public class CancellationToken : KubernetesObject; [GenClient, GenClientMethod(\"PutShipName\", Verbs.Update, subresource: \"x\", input: typeof(ShipName))] public class Ship : KubernetesObject; public class ShipName : KubernetesObject; }")]
    [TestCase("framework names", "namespace Fleet { [GenClient] public class Task : KubernetesObject; [GenClient] public class String : KubernetesObject; [GenClient] public class System : KubernetesObject; [GenClient] public class Array : KubernetesObject; }")]
    [TestCase("runtime names", "namespace Fleet { [GenClient] public class Status : KubernetesObject; [GenClient] public class RestClient : KubernetesObject; [GenClient] public class ApiResource : KubernetesObject; [GenClient] public class Scheme : KubernetesObject; }")]
    [TestCase("one name in two namespaces and group versions", "[assembly: GroupVersion(\"fleet.io\", \"v2\", Namespace = \"B\")] namespace A { [GenClient] public class Ship : KubernetesObject; } namespace B { [GenClient] public class Ship : KubernetesObject; }")]
    [TestCase("names that differ in case", "namespace A { [GenClient] public class Ship : KubernetesObject; } namespace a { [GenClient(Version = \"v2\")] public class ship : KubernetesObject; }")]
    [TestCase("records", "namespace Fleet { [GenClient] public partial record Ship(int Sails) : IKubernetesObject { public string? ApiVersion { get; set; } public string? Kind { get; set; } public ObjectMeta Metadata { get; set; } = new(); } }")]
    [TestCase("internal", "namespace Fleet { [GenClient] internal class Ship : KubernetesObject { public int Status { get; set; } } internal class ShipList : KubernetesList<Ship>; }")]
    [TestCase("internal beside public", "namespace Fleet { [GenClient] internal class Ship : KubernetesObject; [GenClient] public class Buoy : KubernetesObject; [GenClient(Group = \"a.b\")] internal class Raft : KubernetesObject; }")]
    [TestCase("internal list of a public type", "namespace Fleet { [GenClient] public class Ship : KubernetesObject; internal class ShipList : KubernetesList<Ship>; }")]
    [TestCase("nested", "namespace Fleet { public static class Yard { [GenClient] public class Ship : KubernetesObject; public class ShipList : KubernetesList<Ship>; } }")]
    [TestCase("a list that is none", "namespace Fleet { [GenClient] public class Ship : KubernetesObject; public enum ShipList { A } }")]
    [TestCase("keyword methods", "namespace Fleet { [GenClient, GenClientMethod(\"new\", Verbs.Get), GenClientMethod(\"checked\", Verbs.Update), GenClientMethod(\"Finalize\", Verbs.Update, \"finalize\")] public class Ship : KubernetesObject; }")]
    [TestCase("keyword clientset", "[assembly: Clientset(Name = \"class\")] namespace Fleet { [GenClient] public class Ship : KubernetesObject; }")]
    [TestCase("global namespace", "[GenClient] public class Ship : KubernetesObject;")]
    [TestCase("partial over two files", "namespace Fleet { [GenClient] public partial class Ship : KubernetesObject; public partial class Ship { public int? Status { get; set; } } }")]
    [TestCase("one file of several namespaces", "namespace Fleet { [GenClient] public partial class Ship : KubernetesObject { public Parts.Hull? Hull { get; set; } public Keel? Keel { get; set; } public Parts.Mast? Mast { get; set; } } namespace Parts { public partial class Hull { public Deck? Deck { get; set; } } public partial class Deck; public partial class Mast; } } public partial class Keel;")]
    [TestCase("annotated types that reach one another", "namespace Fleet { [GenClient] public partial class Ship : KubernetesObject { public Buoy? Buoy { get; set; } } [GenClient] public partial class Buoy : KubernetesObject { public Ship? Ship { get; set; } public Hull? Hull { get; set; } } public class ShipList : KubernetesList<Ship>; public partial class Hull; }")]
    [TestCase("status in a base class", "namespace Fleet { public abstract class Vessel : KubernetesObject { public string? Status { get; set; } } [GenClient] public class Ship : Vessel; }")]
    [TestCase("nullable disabled", "#nullable disable\nnamespace Fleet { [GenClient, GenClientMethod(\"Count\", Verbs.List, result: typeof(Ship))] public class Ship : KubernetesObject { public string Status { get; set; } } }")]
    [TestCase("documentation that is no XML", "namespace Fleet { /** <summary> */ [GenClient] public class Ship : KubernetesObject; }")]
    [TestCase("documentation with signs", "namespace Fleet { /// <summary>a &lt; b <see cref=\"Ship\"/> \" &amp;</summary>\n[GenClient] public class Ship : KubernetesObject; }")]
    [TestCase("every extension verb", """
        namespace Fleet
        {
            [GenClient]
            [GenClientMethod("GetX", Verbs.Get)]
            [GenClientMethod("ListX", Verbs.List)]
            [GenClientMethod("CreateX", Verbs.Create)]
            [GenClientMethod("UpdateX", Verbs.Update)]
            [GenClientMethod("PatchX", Verbs.Patch)]
            [GenClientMethod("ApplyX", Verbs.Apply)]
            [GenClientMethod("GetY", Verbs.Get, "y", result: typeof(Y))]
            [GenClientMethod("ListY", Verbs.List, "y", result: typeof(Y))]
            [GenClientMethod("ListYs", Verbs.List, "y", result: typeof(KubernetesList<Y>))]
            [GenClientMethod("CreateY", Verbs.Create, "y", typeof(Y), typeof(Y))]
            [GenClientMethod("UpdateY", Verbs.Update, "y", typeof(Y), typeof(Y))]
            [GenClientMethod("PatchY", Verbs.Patch, result: typeof(Y))]
            [GenClientMethod("ApplyY", Verbs.Apply, "y", typeof(Y), typeof(Y))]
            [GenClientMethod("Plain", Verbs.Create, "plain", typeof(Plain), typeof(Plain))]
            public class Ship : KubernetesObject;
            public class Y : KubernetesObject;
            public partial class Plain;
        }
        """)]
    public void Compiles(string name, string source)
    {
        _ = name;
        AssertCompiles(Generate.From(Fleet + source));
    }

    [Test]
    public void Compiles_in_CSharp_9_without_implicit_usings()
    {
        var options = Compile.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp9);
        var compilation = Compile.Sources(Fleet + "namespace Fleet { [GenClient] public class Ship : KubernetesObject { public string? Status { get; set; } } }");
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], compilation.SyntaxTrees[0].WithRootAndOptions(compilation.SyntaxTrees[0].GetRoot(), options));
        CSharpGeneratorDriver.Create([new ClientGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.That(diagnostics, Is.Empty);
        Assert.That(output.SyntaxTrees.Count(), Is.EqualTo(6));
        Assert.That(output.GetDiagnostics().Where(d => d.Severity > DiagnosticSeverity.Hidden && d.Id != "CS1591"), Is.Empty);
    }

    [Test]
    public void An_expansion_adds_methods_that_reach_the_request_machinery()
    {
        var run = Generate.From(Fleet + """
            namespace Fleet
            {
                using System.Threading;
                using System.Threading.Tasks;

                /// <summary>A ship.</summary>
                [GenClient] public class Ship : KubernetesObject;

                public partial interface ShipExpansion { /// <summary>Sinks it.</summary>
                    Task<Ship> Sink(string name, CancellationToken cancellationToken = default); }

                public sealed partial class ShipClient
                {
                    /// <inheritdoc/>
                    public Task<Ship> Sink(string name, CancellationToken cancellationToken = default) =>
                        new ResourceClient<Ship, KubernetesList<Ship>>(RestClient, Resource, Namespace).Get(name, null, cancellationToken);
                }

                class User { Task<Ship> M(ClientsetInterface c) => c.FleetV1.Ships("x").Sink("y"); }
            }
            """);
        AssertCompiles(run, except: "CS1591");
    }

    [Test]
    public void A_method_may_take_the_place_of_a_verb_that_is_left_out()
    {
        var run = Generate.From(Fleet + """
            namespace Fleet
            {
                /// <summary>A ship.</summary>
                [GenClient(SkipVerbs = Verbs.Get | Verbs.Update)]
                [GenClientMethod("Get", Verbs.Get, result: typeof(Scale))]
                [GenClientMethod("Update", Verbs.Update)]
                [GenClientMethod("GetExtension", Verbs.Get, subresource: "extension")]
                public class Ship : KubernetesObject;

                class User { System.Threading.Tasks.Task<Scale> M(ShipInterface ships) => ships.Get("x"); }
            }
            """);
        AssertCompiles(run);
        Assert.That(run.File("Fleet.Ship.g.cs"), Does.Contain("base.UpdateExtension<global::Fleet.Ship, global::Fleet.Ship>("));
    }

    [Test]
    public void A_collection_of_the_users_own_is_not_reversed_for_its_name()
    {
        var run = Generate.From(Fleet + """
            namespace Fleet
            {
                using System.Collections.Generic;

                [GenClient] public partial class Ship : KubernetesObject { public UndoStack<string>? Undo { get; set; } public Stack<string>? Cards { get; set; } }
                public class UndoStack<T> : List<T>;
            }
            """);
        AssertCompiles(run);
        Assert.That(run.File("Fleet.Ship.Json.g.cs").Split('\n').Where(line => line.Contains("reversed: true")).Single(), Does.Contain("Generic.Stack<string>"));
    }

    [Test]
    public void A_test_project_gets_no_second_copy()
    {
        var product = Generate.From(Compile.Named("Product", [], ("Ship.cs", Fleet + "namespace Fleet { [GenClient] public class Ship : KubernetesObject; }")));
        var tests = Generate.From(Compile.Named("Product.Tests", [product.Output.ToReference()], ("Test.cs",
            "class Test { Fleet.ShipInterface Ships(Fleet.Clientset c) => c.FleetV1.Ships(\"x\"); }")));
        Assert.That(tests.Result.GeneratedSources, Is.Empty);
        AssertCompiles(tests);
    }

    [Test]
    public void Several_clientsets_of_one_types_assembly_do_not_collide()
    {
        var types = Compile.Named("Types", [], ("Ship.cs", Fleet + "namespace Types { [GenClient] public class Ship : KubernetesObject; }")).ToReference();
        var a = Generate.From(Compile.Named("A", [types], ("A.cs", "[assembly: KubeGen.Clientset(Namespace = \"A\", Inputs = new[] { typeof(Types.Ship) })]")));
        AssertCompiles(a);
        var b = Generate.From(Compile.Named("B", [types, a.Output.ToReference()], ("B.cs", "[assembly: KubeGen.Clientset(Namespace = \"B\", Inputs = new[] { typeof(Types.Ship) })]")));
        AssertCompiles(b);
        var both = Compile.Named("Both", [types, a.Output.ToReference(), b.Output.ToReference()], ("Both.cs",
            "class Both { void M(A.Clientset a, B.Clientset b) { var x = a.FleetV1.Ships(\"x\"); var y = b.FleetV1.Ships(\"x\"); x.Get(\"\"); y.Get(\"\"); } }"));
        Assert.That(both.GetDiagnostics().Where(d => d.Severity > DiagnosticSeverity.Hidden), Is.Empty);
    }

    [Test]
    public void The_header_file_begins_every_file()
    {
        var run = Generate.From(Compile.Sources(Fleet + "[GenClient] public class Ship : KubernetesObject;"), new Text("header.txt", "// Copyright Fleet\n// Apache-2.0\n"), new Text("other.txt", "not this"));
        Assert.That(run.Result.GeneratedSources, Has.Length.EqualTo(5));
        foreach (var source in run.Result.GeneratedSources)
            Assert.That(source.SourceText.ToString(), Does.StartWith("// <auto-generated/>\n// Copyright Fleet\n// Apache-2.0\n#nullable enable"));
    }

    [Test]
    public void A_header_that_is_no_comment_is_made_one()
    {
        var run = Generate.From(Compile.Sources(Fleet + "[GenClient] public class Ship : KubernetesObject;"), new Text("header.txt", "Copyright Fleet\n\nApache-2.0\n"));
        AssertCompiles(run);
        Assert.That(run.File("Ship.g.cs"), Does.StartWith("// <auto-generated/>\n// Copyright Fleet\n//\n// Apache-2.0\n#nullable enable\n"));
    }

    private static void AssertCompiles(Generate run, string? except = null)
    {
        Assert.That(run.Diagnostics, Is.Empty);
        // The sources of these tests have no documentation, and lower-case names; what is emitted must have none of the compiler's complaints.
        Assert.That(run.CompilerDiagnostics.Where(d => d.Id != except && (d.Severity == DiagnosticSeverity.Error || d.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true)), Is.Empty);
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) =>
            Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }
}
