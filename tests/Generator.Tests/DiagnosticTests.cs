using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Tests;

/// <summary>Each descriptor: made by bad input, with its squiggle on the very argument.</summary>
public class DiagnosticTests
{
    private const string Fleet = """
        using KubeGen;
        [assembly: GroupVersion("fleet.io", "v1", Namespace = "Fleet")]

        """;

    private const string Type = Fleet + "namespace Fleet { ";

    /// <summary>Id, the text under the squiggle, words of the message, the program.</summary>
    private static readonly object[][] Cases =
    [
        ["KG0001", "GenClient", "'Ship' has no group and version: add [assembly: GroupVersion(\"group\", \"version\", Namespace = \"Fleat\")]", Fleet + "namespace Fleat { [GenClient] public class Ship : KubernetesObject; [GenClient(Group = \"a\", Version = \"v1\")] public class Boat : KubernetesObject; } namespace Fleet { [GenClient] public class Buoy : KubernetesObject; }"],
        ["KG0001", "GenClient", "(there is one for namespace 'Fleet')", Fleet + "namespace Fleat { [GenClient] public class Ship : KubernetesObject; } namespace Fleet { [GenClient] public class Buoy : KubernetesObject; }"],
        ["KG0002", "GenClient", "derive it from KubernetesObject", Type + "[GenClient] public class Ship; }"],
        ["KG0003", "GenClient", "'Fleet.Ship<T>' is generic", Type + "[GenClient] public class Ship<T> : KubernetesObject; }"],
        ["KG0003", "GenClient", "'Fleet.Yard<T>.Ship' is generic or nested in a generic type", Type + "public class Yard<T> { [GenClient] public class Ship : KubernetesObject; } }"],
        ["KG0004", "GenClient", "is abstract", Type + "[GenClient] public abstract class Ship : KubernetesObject; }"],
        ["KG0004", "GenClient", "is static", Type + "[GenClient] public static class Ship; }"],
        ["KG0005", "GenClient", "is file-local", Type + "[GenClient] file class Ship : KubernetesObject; }"],
        ["KG0005", "GenClient", "is private", Type + "public class Yard { [GenClient] private class Ship : KubernetesObject; } }"],
        ["KG0005", "GenClient", "is protected", Type + "public class Yard { [GenClient] protected class Ship : KubernetesObject; } }"],
        ["KG0006", "GenClient", "has no public or internal constructor", Type + "[GenClient] public class Ship : KubernetesObject { private Ship() { } } }"],
        ["KG0007", "GenClientMethod(\"GetScale\", Verbs.Get)", "'Ship' has no [GenClient]", Type + "[GenClientMethod(\"GetScale\", Verbs.Get)] public class Ship : KubernetesObject; [GenClient] public class Buoy : KubernetesObject; }"],
        ["KG0008", "\"fleet/io\"", "'fleet/io' is no API group", "using KubeGen; [assembly: GroupVersion(\"fleet/io\", \"v1\")] [GenClient] public class Ship : KubernetesObject;"],
        ["KG0008", "Group = \"-x\"", "'-x' is no API group", Type + "[GenClient(Group = \"-x\")] public class Ship : KubernetesObject; }"],
        ["KG0009", "\"1v\"", "'1v' is no API version", "using KubeGen; [assembly: GroupVersion(\"fleet.io\", \"1v\")] [GenClient] public class Ship : KubernetesObject;"],
        ["KG0009", "Version = \"v1/x\"", "'v1/x' is no API version", Type + "[GenClient(Version = \"v1/x\")] public class Ship : KubernetesObject; }"],
        ["KG0010", "\"sea-fleet.io\"", "GroupName = \"SeaFleet\"", "using KubeGen; [assembly: GroupVersion(\"sea-fleet.io\", \"v1\")] [GenClient] public class Ship : KubernetesObject;"],
        ["KG0010", "\"3d.io\"", "GroupName = \"G3d\"", "using KubeGen; [assembly: GroupVersion(\"3d.io\", \"v1\")] [GenClient] public class Ship : KubernetesObject;"],
        ["KG0010", "GroupName = \"a b\"", "'a b'", "using KubeGen; [assembly: GroupVersion(\"a.io\", \"v1\", GroupName = \"a b\")] [GenClient] public class Ship : KubernetesObject;"],
        ["KG0011", "GenClient", "'fleet.com/v1' and 'fleet.io/v1' would both be 'FleetV1'", Type + "[GenClient(Group = \"fleet.com\")] public class Boat : KubernetesObject; [GenClient] public class Ship : KubernetesObject; }"],
        ["KG0012", "GroupName = \"Other\"", "named 'Other' here and 'Navy' elsewhere", "using KubeGen; [assembly: GroupVersion(\"fleet.io\", \"v1\", Namespace = \"A\", GroupName = \"Navy\")] [assembly: GroupVersion(\"fleet.io\", \"v2\", Namespace = \"B\", GroupName = \"Other\")] namespace A { [GenClient] public class Ship : KubernetesObject; } namespace B { [GenClient] public class Ship : KubernetesObject; }"],
        ["KG0013", "Namespace = \"Fleet\"", "Namespace 'Fleet' already has the group version 'fleet.io/v1'", Fleet.TrimEnd() + "[assembly: GroupVersion(\"fleet.io\", \"v2\", Namespace = \"Fleet\")] namespace Fleet { [GenClient] public class Ship : KubernetesObject; }"],
        ["KG0014", "Namespace = \"Fleat\"", "did you mean 'Fleet'?", Fleet.TrimEnd() + "[assembly: GroupVersion(\"other.io\", \"v1\", Namespace = \"Fleat\")] namespace Fleet { [GenClient] public class Ship : KubernetesObject; }"],
        ["KG0015", "ResourceName = \"a/b\"", "'a/b' is no resource name", Type + "[GenClient(ResourceName = \"a/b\")] public class Ship : KubernetesObject; }"],
        ["KG0016", "Plural = \"Big Ships\"", "such as 'Ships'", Type + "[GenClient(Plural = \"Big Ships\")] public class Ship : KubernetesObject; }"],
        ["KG0017", "GenClient(Plural = \"Boats\")", "'Fleet.Boat' and 'Fleet.Ship' of fleet.io/v1 would both be reached as 'Boats'", Type + "[GenClient(Plural = \"Boats\")] public class Ship : KubernetesObject; [GenClient] public class Boat : KubernetesObject; }"],
        ["KG0018", "ShipInterface", "'ShipInterface' is generated for 'Ship'", Type + "[GenClient] public class Ship : KubernetesObject; public class ShipInterface; }"],
        ["KG0018", "ShipExpansion", "other than a partial interface", Type + "[GenClient] public class Ship : KubernetesObject; public interface ShipExpansion; }"],
        ["KG0018", "GenClient", "'Clientset' is generated for the clientset", Type + "[GenClient] public class Clientset : KubernetesObject; }"],
        ["KG0018", "GenClient(Plural = \"Others\")", "'ShipExpansion' is generated for 'ship'", Type + "[GenClient] public class Ship : KubernetesObject; [GenClient(Plural = \"Others\")] public class ship : KubernetesObject; }"],
        ["KG0018", "Plural = \"RestClient\"", "'RestClient' is generated for the client of fleet.io/v1", Type + "[GenClient(Plural = \"RestClient\")] public class Ship : KubernetesObject; }"],
        ["KG0018", "GenClient", "'FleetV1Interface' is generated for the group version FleetV1", Type + "[GenClient] public class FleetV1 : KubernetesObject; }"],
        ["KG0018", "Name = \"FleetV1Client\"", "'FleetV1Client' is generated for the clientset", Fleet.TrimEnd() + "[assembly: Clientset(Name = \"FleetV1Client\", Namespace = \"Fleet\")] namespace Fleet { [GenClient] public class Ship : KubernetesObject; }"],
        ["KG0019", "\"Get Scale\"", "'Get Scale' is no C# identifier", Type + "[GenClient, GenClientMethod(\"Get Scale\", Verbs.Get)] public class Ship : KubernetesObject; }"],
        ["KG0020", "\"Get\"", "SkipVerbs = Verbs.Get", Type + "[GenClient, GenClientMethod(\"Get\", Verbs.Get)] public class Ship : KubernetesObject; }"],
        ["KG0020", "method: \"Namespace\"", "already has a member 'Namespace'", Type + "[GenClient, GenClientMethod(method: \"Namespace\", verb: Verbs.Get)] public class Ship : KubernetesObject; }"],
        ["KG0021", "Verbs.Delete", "'Delete' can't be a method's verb", Type + "[GenClient, GenClientMethod(\"Sink\", Verbs.Delete)] public class Ship : KubernetesObject; }"],
        ["KG0021", "Verbs.Get | Verbs.List", "use one of", Type + "[GenClient, GenClientMethod(\"Sink\", Verbs.Get | Verbs.List)] public class Ship : KubernetesObject; }"],
        ["KG0022", "subresource: \"a/b\"", "'a/b' is no subresource", Type + "[GenClient, GenClientMethod(\"GetScale\", Verbs.Get, subresource: \"a/b\")] public class Ship : KubernetesObject; }"],
        ["KG0022", "subresource: \"\"", "'' is no subresource", Type + "[GenClient, GenClientMethod(\"GetScale\", Verbs.Get, subresource: \"\")] public class Ship : KubernetesObject; }"],
        ["KG0023", "input: typeof(Scale)", "verb Get takes no input", Type + "[GenClient, GenClientMethod(\"GetScale\", Verbs.Get, input: typeof(Scale))] public class Ship : KubernetesObject; }"],
        ["KG0024", "result: typeof(System.Collections.Generic.List<>)", "open generic", Type + "[GenClient, GenClientMethod(\"GetScale\", Verbs.Get, result: typeof(System.Collections.Generic.List<>))] public class Ship : KubernetesObject; }"],
        ["KG0024", "input: typeof(Hull)", "it is not public", Type + "[GenClient, GenClientMethod(\"Build\", Verbs.Create, input: typeof(Hull))] public class Ship : KubernetesObject; partial class Hull; }"],
        ["KG0025", "subresource: \"scale\"", "'scale' is ignored", Type + "[GenClient, GenClientMethod(\"PatchScale\", Verbs.Patch, subresource: \"scale\")] public class Ship : KubernetesObject; }"],
        ["KG0026", "\"GetScale\"", "NoVerbs drops the method 'GetScale' too", Type + "[GenClient(NoVerbs = true), GenClientMethod(\"GetScale\", Verbs.Get)] public class Ship : KubernetesObject; }"],
        ["KG0027", "OnlyVerbs = Verbs.Get | Verbs.UpdateStatus", "'Ship' has no UpdateStatus: a member named Status makes it", Type + "[GenClient(OnlyVerbs = Verbs.Get | Verbs.UpdateStatus)] public class Ship : KubernetesObject; }"],
        ["KG0027", "GenClient", "and 'status' is spelt otherwise", Type + "[GenClient] public class Ship : KubernetesObject { public string? status { get; set; } } }"],
        ["KG0028", "SkipVerbs = Verbs.List", "because OnlyVerbs already says", Type + "[GenClient(OnlyVerbs = Verbs.Get, SkipVerbs = Verbs.List)] public class Ship : KubernetesObject; }"],
        ["KG0029", "SkipVerbs = Verbs.List", "keeps DeleteCollection but not List", Type + "[GenClient(SkipVerbs = Verbs.List)] public class Ship : KubernetesObject; }"],
        ["KG0030", "Name = \"My Set\"", "'My Set' is no C# identifier", Fleet.TrimEnd() + "[assembly: Clientset(Name = \"My Set\")] namespace Fleet { [GenClient] public class Ship : KubernetesObject; }"],
        ["KG0030", "Namespace = \"a..b\"", "'a..b' is no C# namespace", Fleet.TrimEnd() + "[assembly: Clientset(Namespace = \"a..b\")] namespace Fleet { [GenClient] public class Ship : KubernetesObject; }"],
        ["KG0032", "Inputs = new[] { typeof(Scale) }", "'KubeGen.Runtime' declares no type", Fleet.TrimEnd() + "[assembly: Clientset(Inputs = new[] { typeof(Scale) })] namespace Fleet { [GenClient] public class Ship : KubernetesObject; }"],
        ["KG0033", "Flag", "'Ship.Flag' wants to read and write 'IFlag', which is left to", Type + "[GenClient] public class Ship : KubernetesObject { public IFlag? Flag { get; set; } } public interface IFlag; }"],
        ["KG0033", "Hull", "because of its member 'Length': it has [JsonNumberHandling]", Type + "[GenClient] public class Ship : KubernetesObject { public Hull? Hull { get; set; } } public partial class Hull { [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString)] public int Length { get; set; } } }"],
        ["KG0034", "Hull", "'Hull' doesn't know are lost", Type + "[GenClient] public class Ship : KubernetesObject { public Hull? Skin { get; set; } } public class Hull { public int Length { get; set; } } }"],
    ];

    [TestCaseSource(nameof(Cases))]
    public void Bad_input_is_reported_where_it_stands(string id, string squiggle, string message, string source)
    {
        var run = Generate.From(source);
        var diagnostic = run.Diagnostics.FirstOrDefault(d => d.Id == id);
        Assert.That(diagnostic, Is.Not.Null, () => $"reported: {string.Join("; ", run.Diagnostics)}");
        Assert.Multiple(() =>
        {
            Assert.That(run.Diagnostics.Select(d => d.Id).Distinct(), Is.EqualTo(new[] { id }));
            Assert.That(diagnostic!.GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.Contain(message));
            Assert.That(diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length), Is.EqualTo(squiggle));
            Assert.That(run.CompilerDiagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        });
    }

    [Test]
    public void An_input_assembly_with_clients_of_its_own_is_refused()
    {
        var types = Generate.From(Compile.Named("Types", [], ("Types.cs", Type + "[GenClient] public class Ship : KubernetesObject; }")));
        var run = Generate.From(Compile.Named("Clients", [types.Output.ToReference()], ("Clients.cs",
            "[assembly: KubeGen.Clientset(Inputs = new[] { typeof(Fleet.Ship) })]")));
        var diagnostic = run.Diagnostics.Single();
        Assert.That(diagnostic.Id, Is.EqualTo("KG0031"));
        Assert.That(diagnostic.Location.GetLineSpan().Path, Is.EqualTo("Clients.cs"));
    }

    [Test]
    public void Every_descriptor_is_made_by_a_case_and_has_its_page()
    {
        var tested = Cases.Select(c => (string)c[0]).Append("KG0031").ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(Descriptors.All.Select(d => d.Id), Is.Ordered.And.Unique);
            foreach (var descriptor in Descriptors.All)
            {
                Assert.That(tested, Does.Contain(descriptor.Id));
                Assert.That(descriptor.HelpLinkUri, Does.EndWith($"/docs/diagnostics/{descriptor.Id}.md"));
                var page = Path.Combine(Sample.Repository, "docs", "diagnostics", descriptor.Id + ".md");
                Assert.That(page, Does.Exist);
                Assert.That(File.ReadAllText(page), Does.StartWith($"# {descriptor.Id}: {descriptor.Title}\n"));
            }
        });
    }

    [Test]
    public void A_pragma_suppresses()
    {
        const string Source = Type + "\n#pragma warning disable KG0029\n[GenClient(SkipVerbs = Verbs.List)] public class Ship : KubernetesObject; }";
        Assert.That(Generate.From(Source).Diagnostics, Is.Empty);
        Assert.That(Generate.From(Source.Replace("#pragma warning disable KG0029", "")).Diagnostics, Has.Length.EqualTo(1));
    }

    [Test]
    public void An_editorconfig_severity_applies_to_its_file()
    {
        var compilation = Compile.Sources(Type + "[GenClient(SkipVerbs = Verbs.List)] public class Ship : KubernetesObject; }");
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severity("KG0029", ReportDiagnostic.Error)));
        Assert.That(Generate.From(compilation).Diagnostics.Single().Severity, Is.EqualTo(DiagnosticSeverity.Error));
    }

    private sealed class Severity(string id, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = severity;
            return diagnosticId == id;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = default;
            return false;
        }
    }
}
