using System.Collections;
using System.Reflection;
using KubeGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Generator.Tests;

/// <summary>What an edit makes the generator do again.</summary>
public class IncrementalTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("Groups.cs", "[assembly: KubeGen.GroupVersion(\"fleet.io\", \"v1\")]"),
        ("Ship.cs", "using KubeGen; namespace Fleet; /// <summary>Sails.</summary>\n[GenClient, GenClientMethod(\"GetScale\", Verbs.Get, subresource: \"scale\", result: typeof(Scale))] public class Ship : KubernetesObject { public int Sails { get; set; } public Hull? Hull { get; set; } public Keel? Keel { get; set; } }"),
        ("Buoy.cs", "using KubeGen; namespace Fleet; [GenClient] public class Buoy : KubernetesObject { public Hull? Hull { get; set; } }"),
        ("Hull.cs", "namespace Fleet; public partial class Hull : Painted { public int Length { get; set; } [System.Text.Json.Serialization.JsonPropertyName(Names.Paint)] public string? Paint { get; set; } }"),
        ("Keel.cs", "namespace Fleet; public partial class Keel { public int Depth { get; set; } }"),
        ("Names.cs", "namespace Fleet; static class Names { public const string Paint = \"paint\"; } public abstract class Painted { }"),
        ("Other.cs", "namespace Fleet; class Other { void M() { } }"),
    ];

    private static readonly string[] OwnSteps =
        ["Annotated", "Types", "Graphs", "GroupVersions", "RootNamespace", "Assembly", "Resources", "GroupVersionClients", "Clientsets", "JsonAssembly", "JsonFiles", "JsonCodecs", "JsonResolver"];

    [Test]
    public void An_unrelated_edit_makes_nothing_again()
    {
        var second = RunTwice("Other.cs", text => text.Replace("{ }", "{ var x = 1; }"));
        Assert.That(second.TrackedSteps.Keys, Is.SupersetOf(OwnSteps));
        foreach (var name in OwnSteps)
            Assert.That(Reasons(second.TrackedSteps[name]), Is.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged), name);
        Assert.That(Reasons(second.TrackedOutputSteps.SelectMany(pair => pair.Value)), Is.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void An_edit_of_a_types_members_emits_that_types_json_alone()
    {
        var second = RunTwice("Ship.cs", text => text.Replace("Sails {", "Masts {"));
        Assert.That(Emitted(second), Is.EquivalentTo(new[] { "Fleet.Ship.Json.g.cs" }));
    }

    [Test]
    public void An_edit_of_a_shared_types_members_emits_that_types_json_alone()
    {
        var second = RunTwice("Hull.cs", text => text.Replace("Length {", "Width {"));
        Assert.That(Emitted(second), Is.EquivalentTo(new[] { "Fleet.Hull.Json.g.cs" }));
    }

    [Test]
    public void What_one_annotated_type_alone_reaches_is_emitted_with_it()
    {
        var second = RunTwice("Keel.cs", text => text.Replace("Depth {", "Weight {"));
        Assert.That(Emitted(second), Is.EquivalentTo(new[] { "Fleet.Ship.Json.g.cs" }));
    }

    [Test]
    public void What_another_annotated_type_begins_to_reach_moves_to_a_file_of_its_own()
    {
        var second = RunTwice("Buoy.cs", text => text.Replace("public Hull?", "public Keel? Keel { get; set; } public Hull?"));
        Assert.That(Emitted(second), Is.EquivalentTo(new[] { "Fleet.Buoy.Json.g.cs", "Fleet.Keel.Json.g.cs", "Fleet.Ship.Json.g.cs", "Fleet.ClientsetJsonResolver.g.cs" }));
    }

    [Test]
    public void A_new_constant_is_seen_in_every_file_that_names_it()
    {
        var second = RunTwice("Names.cs", text => text.Replace("\"paint\"", "\"colour\""));
        Assert.That(Emitted(second), Is.EquivalentTo(new[] { "Fleet.Hull.Json.g.cs" }));
    }

    [Test]
    public void A_new_base_member_is_seen_in_the_derived_type()
    {
        var second = RunTwice("Names.cs", text => text.Replace("public abstract class Painted {", "public abstract class Painted { public int Coats { get; set; }"));
        Assert.That(Emitted(second), Is.EquivalentTo(new[] { "Fleet.Hull.Json.g.cs" }));
    }

    [Test]
    public void A_new_type_of_a_name_that_is_used_is_seen()
    {
        var second = RunTwice("Other.cs", text => text + " partial class Hull : System.IDisposable { public void Dispose() { } public int Holes { get; set; } }");
        Assert.That(Emitted(second), Is.EquivalentTo(new[] { "Fleet.Hull.Json.g.cs" }));
    }

    [Test]
    public void A_new_status_emits_that_types_client_alone()
    {
        var second = RunTwice("Ship.cs", text => text.Replace("Sails {", "Status {"));
        Assert.That(Emitted(second), Is.EquivalentTo(new[] { "Fleet.Ship.g.cs", "Fleet.Ship.Json.g.cs" }));
    }

    [Test]
    public void A_line_above_an_attribute_moves_it_and_emits_nothing_again()
    {
        var second = RunTwice("Ship.cs", text => "// A line more.\n" + text);
        Assert.That(Reasons(second.TrackedSteps["Assembly"]), Is.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
        Assert.That(Reasons(second.TrackedOutputSteps.SelectMany(pair => pair.Value)), Is.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void A_new_scope_emits_the_type_and_what_hands_it_out()
    {
        var second = RunTwice("Ship.cs", text => text.Replace("[GenClient,", "[GenClient(NonNamespaced = true),"));
        Assert.That(Emitted(second), Is.EquivalentTo(new[] { "Fleet.Ship.g.cs", "Fleet.FleetV1Client.g.cs", "Fleet.Clientset.g.cs" }));
    }

    [Test]
    public void No_step_holds_a_compilation_a_symbol_or_syntax()
    {
        var bad = Files.Append(("Bad.cs", "using KubeGen; namespace Fleet; [GenClient] public class Raft; [GenClient] public class Log : KubernetesObject { public System.IDisposable? Bark { get; set; } } [GenClientMethod(\"Sink\", Verbs.Get)] public class Wreck;"));
        var result = Generate.Driver().RunGenerators(Compile.Named("Fleet", [], [.. bad])).GetRunResult().Results.Single();
        Assert.That(result.Diagnostics, Has.Length.EqualTo(3));
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var name in OwnSteps.Concat(["Diagnostics", "StrayMethods", "JsonDiagnostics"]))
        {
            foreach (var (value, _) in result.TrackedSteps[name].SelectMany(step => step.Outputs))
                Walk(value, name, seen);
        }

        Assert.That(seen, Has.Count.GreaterThan(50));
    }

    private static GeneratorRunResult RunTwice(string path, Func<string, string> edit)
    {
        var compilation = Compile.Named("Fleet", [], Files);
        var driver = Generate.Driver().RunGenerators(compilation);
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var edited = CSharpSyntaxTree.ParseText(edit(tree.ToString()), Compile.ParseOptions, path);
        Assert.That(edited.ToString(), Is.Not.EqualTo(tree.ToString()));
        return driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, edited)).GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static IEnumerable<string> Emitted(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(step => step.Outputs)
            .Where(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .SelectMany(output => HintNames(output.Value));

    // An output step's value is a tuple of the sources and diagnostics it added.
    private static IEnumerable<string> HintNames(object value) =>
        ((IEnumerable)value.GetType().GetField("Item1")!.GetValue(value)!).Cast<object>()
            .Select(source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!);

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value)))
            return;
        Assert.That(value, Is.Not.InstanceOf<Compilation>().And.Not.InstanceOf<ISymbol>().And.Not.InstanceOf<SyntaxNode>()
            .And.Not.InstanceOf<SyntaxTree>().And.Not.InstanceOf<Location>().And.Not.InstanceOf<SyntaxToken>(), path);
        if (value is DiagnosticDescriptor)
            return;
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, path + "[]", seen);
            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object) && type != typeof(ValueType); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), path + "." + field.Name, seen);
        }
    }
}
