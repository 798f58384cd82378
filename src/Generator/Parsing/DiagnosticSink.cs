using System.Collections.Generic;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing;

/// <summary>Gathers what the parsers report.</summary>
internal sealed class DiagnosticSink
{
    private readonly List<DiagnosticInfo> _diagnostics = [];

    public void Report(DiagnosticDescriptor descriptor, LocationInfo? location, params string[] arguments) =>
        Report(DiagnosticInfo.Create(descriptor, location, arguments));

    public void Report(DiagnosticInfo diagnostic)
    {
        if (!_diagnostics.Contains(diagnostic))
            _diagnostics.Add(diagnostic);
    }

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => _diagnostics.ToEquatableArray();
}
