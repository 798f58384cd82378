using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Diagnostics;

namespace KubeGen.Generator.Parsing;

/// <summary>The group versions that one assembly declares, checked, and the question which one a type has.</summary>
internal sealed class GroupVersions
{
    private readonly IReadOnlyList<GroupVersionDeclaration> _declarations;

    private GroupVersions(IReadOnlyList<GroupVersionDeclaration> declarations) => _declarations = declarations;

    public static GroupVersions Check(IReadOnlyList<GroupVersionDeclaration> declarations, DiagnosticSink sink)
    {
        var kept = new List<GroupVersionDeclaration>();
        foreach (var declaration in declarations)
        {
            if (!IsGroup(declaration.Group))
                sink.Report(Descriptors.InvalidGroup, declaration.At.Group, declaration.Group);
            if (!IsVersion(declaration.Version))
                sink.Report(Descriptors.InvalidVersion, declaration.At.Version, declaration.Version);
            if (kept.FirstOrDefault(other => other.Namespace == declaration.Namespace) is { } first)
            {
                var where = declaration.Namespace is { } name ? $"Namespace '{name}'" : "The assembly";
                sink.Report(Descriptors.GroupVersionTwice, declaration.At.Namespace, where, Print(first.Group, first.Version));
                continue;
            }

            kept.Add(declaration);
        }

        return new(kept);
    }

    /// <summary>The type's group version, with [GenClient]'s own before the namespace's; null after a diagnostic.</summary>
    public GroupVersionOfType? Resolve(TypeDeclaration type, DiagnosticSink sink)
    {
        var declared = GroupVersionResolver.Find(_declarations, type.Type.Namespace);
        var group = type.Options.Group ?? declared?.Group;
        var version = type.Options.Version ?? declared?.Version;
        if (group is null || version is null)
        {
            var meant = NearMiss.Of(type.Type.Namespace, _declarations.Select(declaration => declaration.Namespace).OfType<string>());
            sink.Report(Descriptors.NoGroupVersion, type.Options.At.Attribute, type.Type.Name, type.Type.Namespace,
                meant is null ? "" : $" (there is one for namespace '{meant}')");
            return null;
        }

        var valid = true;
        if (type.Options.Group is not null && !IsGroup(group))
            sink.Report(Descriptors.InvalidGroup, type.Options.At.Group, group);
        if (type.Options.Version is not null && !IsVersion(version))
            sink.Report(Descriptors.InvalidVersion, type.Options.At.Version, version);
        valid &= IsGroup(group) && IsVersion(version);
        return valid ? new(group, version, type.Options.Group is null ? declared?.At.Group : type.Options.At.Group) : null;
    }

    /// <summary>The group version that goes on the wire in a method's body, where anything declares one.</summary>
    public (string Group, string Version)? Resolve(KindSource kind)
    {
        var declared = kind.Namespace is { } @namespace ? GroupVersionResolver.Find(_declarations, @namespace) : null;
        return (kind.Group ?? declared?.Group, kind.Version ?? declared?.Version) is ({ } group, { } version) ? (group, version) : null;
    }

    /// <summary>Reports the namespaces in which nothing is annotated: most likely misspelt.</summary>
    public void ReportUnused(IReadOnlyCollection<TypeDeclaration> types, DiagnosticSink sink)
    {
        var used = new HashSet<string>(types.Select(type => type.Type.Namespace)
            .Concat(types.SelectMany(type => type.Methods).SelectMany(method => new[] { method.Input?.Kind, method.Result?.Kind })
                .Select(kind => kind?.Namespace).OfType<string>()));
        foreach (var declaration in _declarations)
        {
            if (declaration.Namespace is not { } name || used.Contains(name))
                continue;
            var meant = NearMiss.Of(name, used);
            sink.Report(Descriptors.GroupVersionUnused, declaration.At.Namespace, name, meant is null ? "" : $": did you mean '{meant}'?");
        }
    }

    public static string Print(string group, string version) => group.Length == 0 ? version : group + "/" + version;

    private static bool IsGroup(string group)
    {
        for (var (start, end) = (0, 0); group.Length > 0 && end < group.Length; start = end + 1)
        {
            end = group.IndexOf('.', start) is >= 0 and var dot ? dot : group.Length;
            if (!IsLabel(group, start, end))
                return false;
        }

        return group.Length <= 253;
    }

    private static bool IsLabel(string group, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsAsciiLetterOrDigit(group[i]) && (group[i] != '-' || i == start || i == end - 1))
                return false;
        }

        return end - start is > 0 and <= 63;
    }

    private static bool IsVersion(string version) =>
        version.Length is > 0 and <= 63 && !char.IsDigit(version[0]) && version.All(IsAsciiLetterOrDigit);

    private static bool IsAsciiLetterOrDigit(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}

/// <summary>A type's group and version.</summary>
/// <param name="At">Where the group was written.</param>
internal sealed record GroupVersionOfType(string Group, string Version, LocationInfo? At);
