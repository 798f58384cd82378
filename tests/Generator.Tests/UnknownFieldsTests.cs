using KubeGen.Generator.Tests.Support;

namespace KubeGen.Generator.Tests;

/// <summary>The property KubeGenKeepUnknownFields: on unless it is set to false.</summary>
public class UnknownFieldsTests
{
    private const string Source = """
        using System.Collections.Generic;
        using KubeGen;
        [assembly: GroupVersion("fleet.io", "v1")]

        namespace Fleet;

        [GenClient]
        public sealed partial class Ship : KubernetesObject { public ShipSpec? Spec { get; set; } }

        public sealed partial class ShipSpec { public Hull? Hull { get; set; } public List<Mast>? Masts { get; set; } }

        public sealed partial record Mast(string Name);

        public sealed class Hull { public int Length { get; set; } }
        """;

    private static readonly string[] Types = ["Fleet.ShipSpec", "Fleet.Mast", "Fleet.Hull"];

    [TestCase("true")]
    [TestCase("")]
    [TestCase("no")]
    public void Partial_types_get_a_place_for_them(string value)
    {
        var run = Generate.From(Compile.Sources(Source), "KubeGenKeepUnknownFields", value);

        Assert.That(Keepers(run), Is.EqualTo(new[] { "Fleet.ShipSpec", "Fleet.Mast" }));
        Assert.That(run.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { "KG0034" }));
    }

    [TestCase("false")]
    [TestCase("False")]
    public void Without_the_switch_no_type_has_a_place_and_no_code_speaks_of_them(string value)
    {
        var run = Generate.From(Compile.Sources(Source), "KubeGenKeepUnknownFields", value);

        Assert.That(Keepers(run), Is.Empty);
        Assert.That(run.Diagnostics, Is.Empty);
        Assert.That(run.CompilerDiagnostics.Where(diagnostic => diagnostic.Id != "CS1591"), Is.Empty);
        Assert.That(run.Result.GeneratedSources.Select(source => source.SourceText.ToString()),
            Has.None.Contains("UnknownFields").And.None.Contains("KeepingObjectCodec"));
    }

    // A resource type has its place from KubernetesObject, which belongs to the runtime.
    private static IEnumerable<string> Keepers(Generate run) =>
        Types.Where(name => run.Output.GetTypeByMetadataName(name)!.AllInterfaces.Any(face => face.Name == "IUnknownFields"));
}
