using System.Linq;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Diagnostics;

/// <summary>A diagnostic as a value: comparable, and holding no syntax.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, LocationInfo? Location, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, LocationInfo? location, params string[] arguments) =>
        new(descriptor, location, EquatableArray.Of(arguments));

    public Diagnostic ToDiagnostic(Compilation compilation) =>
        Diagnostic.Create(Descriptor, Location?.In(compilation) ?? Microsoft.CodeAnalysis.Location.None, Arguments.ToArray<object>());
}
