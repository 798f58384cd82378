using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;

namespace KubeGen.Generator.Parsing;

/// <summary>Sees to it that no two emitted types or accessors have one name.</summary>
internal sealed class EmittedNames(IEnumerable<TypeDeclaration> types, DiagnosticSink sink)
{
    private readonly Dictionary<(string Namespace, string Name), TypeDeclaration> _annotated =
        types.GroupBy(type => (type.Type.Namespace, type.Type.Name)).ToDictionary(group => group.Key, group => group.First());

    private readonly HashSet<(string Namespace, string Name)> _emitted = [];
    private readonly Dictionary<(string Scope, string Accessor), TypeDeclaration> _accessors = [];

    /// <returns>Whether the names were free; where they were not, that is reported.</returns>
    public bool Add(ResourceModel resource, TypeDeclaration declaration)
    {
        var names = resource.Names;
        var at = declaration.Options.At.Attribute;
        var apiVersion = GroupVersions.Print(resource.Api.Group, resource.Api.Version);
        // One accessor leads to one resource, and its getter is one interface of its namespace.
        foreach (var scope in new[] { apiVersion, "namespace " + resource.Namespace })
        {
            if (!_accessors.TryGetValue((scope, names.Accessor), out var other))
                continue;
            sink.Report(Descriptors.AccessorClash, at, other.Type.MetadataName, declaration.Type.MetadataName, scope, names.Accessor);
            return false;
        }

        var emitted = new[] { (names.Getter, "interface"), (names.Expansion, "interface"), (names.Interface, "interface"), (names.Client, "class") };
        foreach (var (name, kind) in emitted)
        {
            if (IsFree(resource.Namespace, name))
                continue;
            sink.Report(Descriptors.NameTaken, at, name, $"'{declaration.Type.Name}'", kind);
            return false;
        }

        foreach (var (name, _) in emitted)
            _emitted.Add((resource.Namespace, name));
        _accessors.Add((apiVersion, names.Accessor), declaration);
        _accessors.Add(("namespace " + resource.Namespace, names.Accessor), declaration);
        return true;
    }

    /// <returns>Whether the clientset's names were free; where they were not, that is reported.</returns>
    public bool AddClientset(string @namespace, string name, LocationInfo? at)
    {
        foreach (var (emitted, kind) in new[] { (name, "class"), (name + "Interface", "interface"), (name + "JsonResolver", "class") })
        {
            if (IsFree(@namespace, emitted))
                continue;
            _annotated.TryGetValue((@namespace, name), out var type);
            sink.Report(Descriptors.NameTaken, at ?? type?.Options.At.Attribute, emitted,
                "the clientset (which [assembly: Clientset(Name = …)] can rename)", kind);
            return false;
        }

        return true;
    }

    private bool IsFree(string @namespace, string name) =>
        !_emitted.Contains((@namespace, name)) && !_annotated.ContainsKey((@namespace, name));
}
