using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Generator.Tests.Support;

/// <summary>Makes compilations that see the framework and the runtime, as a user's project does.</summary>
internal static class Compile
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name &&
                (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "KubeGen.Runtime.dll" or "KubeGen.Attributes.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static CSharpCompilation Sources(params string[] sources) =>
        Named("Fleet", [], sources.Select((source, i) => ($"File{i}.cs", source)).ToArray());

    public static CSharpCompilation Named(string assemblyName, IEnumerable<MetadataReference> references, params (string Path, string Text)[] files) =>
        CSharpCompilation.Create(
            assemblyName,
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path)),
            [.. References, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    /// <summary>The compilation as another project's reference to it.</summary>
    public static MetadataReference ToReference(this Compilation compilation) => MetadataReference.CreateFromImage(compilation.ToImage());

    public static byte[] ToImage(this Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.That(result.Success, Is.True, () => string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }
}
