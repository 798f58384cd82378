using KubeGen.Generator.Tests.Support;

namespace KubeGen.Generator.Tests;

/// <summary>Compilations of so many types that the generator reads them on all cores.</summary>
public class ManyTypesTests
{
    [Test]
    public void What_is_generated_does_not_depend_on_how_many_cores_read_it()
    {
        var (one, many) = (Sources(concurrentBuild: false), Sources(concurrentBuild: true));
        Assert.That(many, Has.Count.GreaterThan(120));
        Assert.That(many, Is.EqualTo(one));
    }

    // Each refers to the next, so that whoever comes first binds what another is bound from.
    private static string Ship(int i) => $$"""
        using KubeGen;
        using System.Text.Json.Serialization;
        namespace @event.Fleet;
        [{{(i % 2 == 0 ? "Kind" : "GenClient")}}(NoStatus = {{(i % 3 == 0 ? "true" : "false")}})]
        public partial class Ship{{i}} : KubernetesObject
        {
            [JsonPropertyName("s")] public Spec{{i}}? Spec { get; set; }
            public Spec{{(i + 1) % 40}}? Next { get; set; }
        }

        public partial class Spec{{i}}
        {
            [JsonIgnore] public Ship{{(i + 7) % 40}}? Ship { get; set; }
            public System.Collections.Generic.Dictionary<string, Spec{{(i + 3) % 40}}>? Others { get; set; }
        }
        """;

    // From files of its own: nothing that was read before is known.
    private static List<(string Name, string Text)> Sources(bool concurrentBuild)
    {
        var compilation = Compile.Sources(
        [
            "global using Kind = KubeGen.GenClientAttribute; [assembly: KubeGen.GroupVersion(\"fleet.io\", \"v1\")]",
            .. Enumerable.Range(0, 40).Select(Ship),
        ]);
        var generated = Generate.From(compilation.WithOptions(compilation.Options.WithConcurrentBuild(concurrentBuild)));
        Assert.That(generated.Diagnostics, Is.Empty);
        return [.. generated.Result.GeneratedSources.Select(static source => (source.HintName, source.SourceText.ToString()))];
    }
}
