using System.Collections.Generic;
using KubeGen.Generator.Diagnostics;

namespace KubeGen.Generator.Parsing;

/// <summary>Each group's part of generated names: its GroupName, else its first label.</summary>
internal sealed class GroupAliases
{
    private readonly Dictionary<string, string> _named = [];

    public GroupAliases(IEnumerable<GroupVersionDeclaration> declarations, DiagnosticSink sink)
    {
        foreach (var declaration in declarations)
        {
            if (declaration.GroupName is not { } name)
                continue;
            if (!Naming.IsIdentifier(Naming.Public(name)))
                sink.Report(Descriptors.InvalidGroupName, declaration.At.GroupName, name, declaration.Group, Naming.SuggestIdentifier(name));
            else if (!_named.TryGetValue(declaration.Group, out var first))
                _named.Add(declaration.Group, Naming.Public(name));
            else if (first != Naming.Public(name))
                sink.Report(Descriptors.GroupNameDiffers, declaration.At.GroupName, declaration.Group, name, first);
        }
    }

    /// <summary>The alias, or null after a diagnostic.</summary>
    public string? Of(GroupVersionOfType groupVersion, DiagnosticSink sink)
    {
        if (_named.TryGetValue(groupVersion.Group, out var named))
            return named;
        var alias = Naming.GroupAlias(groupVersion.Group);
        if (Naming.IsIdentifier(alias))
            return alias;
        sink.Report(Descriptors.InvalidGroupName, groupVersion.At, alias, groupVersion.Group, Naming.SuggestIdentifier(alias));
        return null;
    }
}
