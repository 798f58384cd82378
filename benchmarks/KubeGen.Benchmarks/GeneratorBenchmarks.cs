using BenchmarkDotNet.Attributes;
using KubeGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Benchmarks;

/// <summary>What the generator costs a build, and then each keystroke.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _unrelated = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _driver = null!;

    [Params(1, 100, 1000)]
    public int Types { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        SyntaxTree[] trees =
        [
            Tree("Groups.cs", "[assembly: KubeGen.GroupVersion(\"fleet.io\", \"v1\", Namespace = \"Fleet\")]"),
            Tree("Other.cs", "namespace Other; class Helper { int M() => 1; }"),
            .. Enumerable.Range(0, Types).Select(i => Tree($"Kind{i}.cs", Kind(i, ""))),
        ];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        _compilation = CSharpCompilation.Create("Fleet", trees, references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _unrelated = _compilation.ReplaceSyntaxTree(trees[1], Tree("Other.cs", "namespace Other; class Helper { int M() => 2; }"));
        _edited = _compilation.ReplaceSyntaxTree(trees[2], Tree("Kind0.cs", Kind(0, "public int More { get; set; }")));
        _driver = NewDriver().RunGenerators(_compilation);
        var result = _driver.GetRunResult();
        if (result.GeneratedTrees.Length < Types || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            throw new InvalidOperationException($"{result.GeneratedTrees.Length} files, {string.Join(", ", result.Diagnostics)}");
    }

    /// <summary>The measure of the others: the same types without the generator.</summary>
    [Benchmark(Baseline = true)]
    public int Compile() => _compilation.Clone().GetDiagnostics().Length;

    [Benchmark]
    public GeneratorDriver Cold() => NewDriver().RunGenerators(_compilation.Clone());

    [Benchmark]
    public GeneratorDriver AfterAnUnrelatedEdit() => _driver.RunGenerators(_unrelated.Clone());

    [Benchmark]
    public GeneratorDriver AfterAnEditOfOneType() => _driver.RunGenerators(_edited.Clone());

    private static CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(new ClientGenerator());

    private static SyntaxTree Tree(string path, string text) => CSharpSyntaxTree.ParseText(text, path: path);

    private static string Kind(int i, string more) => $$"""
        using System.Collections.Generic;
        using KubeGen;
        namespace Fleet;

        /// <summary>One synthetic kind.</summary>
        [GenClient]
        public sealed partial class Kind{{i}} : KubernetesObject
        {
            public Kind{{i}}Spec? Spec { get; set; }
            public Kind{{i}}Status? Status { get; set; }
        }

        public sealed partial class Kind{{i}}Spec
        {
            public int? Replicas { get; set; }
            public string? DisplayName { get; set; }
            public Dictionary<string, string>? Selector { get; set; }
            public List<string>? Args { get; set; }
            public bool Paused { get; set; }
            {{more}}
        }

        public sealed partial class Kind{{i}}Status
        {
            public int Replicas { get; set; }
            public long ObservedGeneration { get; set; }
            public IList<Condition>? Conditions { get; set; }
        }
        """;
}
