using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGen.Generator.Tests.Support;

/// <summary>Runs the generator as the compiler does.</summary>
internal sealed record Generate(Compilation Output, GeneratorRunResult Result)
{
    public static Generate From(params string[] sources) => From(Compile.Sources(sources));

    public static Generate From(CSharpCompilation compilation, params AdditionalText[] files) => From(compilation, Driver(files));

    /// <summary>With a property that the user's project sets.</summary>
    public static Generate From(CSharpCompilation compilation, string property, string value) =>
        From(compilation, Driver([], ("build_property." + property, value)));

    private static Generate From(CSharpCompilation compilation, GeneratorDriver before)
    {
        var driver = before.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var result = driver.GetRunResult().Results.Single();
        Assert.That(result.Exception, Is.Null);
        return new(output, result);
    }

    public static GeneratorDriver Driver(params AdditionalText[] files) => Driver(files, []);

    private static CSharpGeneratorDriver Driver(AdditionalText[] files, params (string Key, string Value)[] properties) =>
        CSharpGeneratorDriver.Create(
            [new ClientGenerator().AsSourceGenerator()],
            files,
            Compile.ParseOptions,
            new BuildOptions(properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The diagnostics that the user would see: those of the generator, less what pragmas suppress.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. Result.Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed)];

    /// <summary>Everything that the compiler says of the program with the emitted files, hidden hints left out.</summary>
    public IEnumerable<Diagnostic> CompilerDiagnostics =>
        Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);

    public string File(string hintName) =>
        Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    private sealed class BuildOptions((string Key, string Value)[] properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([("build_property.RootNamespace", "Fleet"), .. properties]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options();

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            textFile.Path == "header.txt" ? new Options(("build_metadata.AdditionalFiles.KubeGenHeader", "true")) : new Options();

        private sealed class Options(params (string Key, string Value)[] values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = values.FirstOrDefault(pair => pair.Key == key).Value;
                return value is not null;
            }
        }
    }
}
