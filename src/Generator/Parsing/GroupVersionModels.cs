using System;
using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;

namespace KubeGen.Generator.Parsing;

/// <summary>Gathers the resources of each group version, as client-gen orders them.</summary>
internal static class GroupVersionModels
{
    public static IEnumerable<GroupVersionModel> Of(
        IEnumerable<(ResourceModel Model, string Alias, TypeDeclaration Declaration)> resources, HintNames hints, DiagnosticSink sink)
    {
        var groups = new Dictionary<string, (string Group, string Version)>();
        var groupVersions = resources
            .GroupBy(resource => (resource.Model.Api.Group, resource.Model.Api.Version, resource.Alias))
            .OrderBy(group => group.Key.Group, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Version, StringComparer.Ordinal);
        foreach (var groupVersion in groupVersions)
        {
            var (group, version, alias) = groupVersion.Key;
            var name = alias + Naming.Public(version);
            if (groups.TryGetValue(name, out var other))
            {
                sink.Report(Descriptors.GroupNameClash, groupVersion.First().Declaration.Options.At.Attribute,
                    GroupVersions.Print(other.Group, other.Version), GroupVersions.Print(group, version), name);
                continue;
            }

            groups.Add(name, (group, version));
            var apiVersion = GroupVersions.Print(group, version);
            var accessors = Accessors(groupVersion, apiVersion, sink).ToEquatableArray();
            var @namespace = accessors.Select(accessor => accessor.Namespace).OrderBy(n => n, StringComparer.Ordinal).First();
            yield return new(
                hints.Make((@namespace.Length == 0 ? "" : @namespace + ".") + name + "Client"),
                @namespace,
                accessors.Any(accessor => accessor.IsPublic),
                name,
                apiVersion,
                accessors);
        }
    }

    private static IEnumerable<AccessorModel> Accessors(
        IEnumerable<(ResourceModel Model, string Alias, TypeDeclaration Declaration)> resources, string apiVersion, DiagnosticSink sink)
    {
        var taken = new Dictionary<string, TypeDeclaration>();
        foreach (var (model, _, declaration) in resources.OrderBy(resource => Naming.Private(resource.Model.Api.Kind), StringComparer.Ordinal))
        {
            var names = model.Names;
            if (taken.TryGetValue(names.Accessor, out var other))
            {
                sink.Report(Descriptors.AccessorClash, declaration.Options.At.Attribute,
                    other.Type.MetadataName, declaration.Type.MetadataName, apiVersion, names.Accessor);
                continue;
            }

            taken.Add(names.Accessor, declaration);
            yield return new(model.Namespace, model.IsPublic, names, model.Api.Namespaced);
        }
    }
}
