using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGen.Generator.Parsing;

/// <summary>What the build tells the generator: MSBuild properties and the header file.</summary>
internal static class BuildOptions
{
    /// <summary>The project's root namespace, or its assembly's name where there is no MSBuild.</summary>
    public static string RootNamespace(AnalyzerConfigOptions options, string assemblyName) =>
        options.TryGetValue("build_property.RootNamespace", out var value) ? value : Naming.NamespaceFrom(assemblyName);

    /// <summary>Whether objects keep the fields that their types don't know; the property KubeGenKeepUnknownFields turns it off.</summary>
    public static bool KeepUnknownFields(AnalyzerConfigOptions options) =>
        !options.TryGetValue("build_property.KubeGenKeepUnknownFields", out var value) || !string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file is the one that KubeGenHeaderFile names: the package's targets mark it.</summary>
    public static bool IsHeader(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.KubeGenHeader", out var value) &&
        string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    public static string Header(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken)?.ToString().Trim() ?? "";
}
