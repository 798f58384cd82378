using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Diagnostics;

/// <summary>A diagnostic as a value: comparable, and holding no syntax.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, LocationInfo? Location, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, LocationInfo? location, params string[] arguments) =>
        new(descriptor, location, EquatableArray.Of(arguments));

    /// <summary>The diagnostics of a compilation.</summary>
    public static IEnumerable<Diagnostic> In(Compilation compilation, IEnumerable<DiagnosticInfo> diagnostics)
    {
        var trees = compilation.SyntaxTrees.ToLookup(tree => tree.FilePath);
        return diagnostics.Select(diagnostic => Diagnostic.Create(
            diagnostic.Descriptor, diagnostic.Location?.In(trees) ?? Microsoft.CodeAnalysis.Location.None, diagnostic.Arguments.ToArray<object>()));
    }
}
