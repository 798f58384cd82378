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
        IEnumerable<ParsedResource> resources, EmittedNames names, HintNames hints, DiagnosticSink sink)
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
            var accessors = groupVersion
                .OrderBy(resource => Naming.Private(resource.Model.Api.Kind), StringComparer.Ordinal)
                .Select(resource => new AccessorModel(resource.Model.Namespace, resource.Model.IsPublic, resource.Model.Names, resource.Model.Api.Namespaced))
                .ToEquatableArray();
            var @namespace = accessors.Select(accessor => accessor.Namespace).OrderBy(n => n, StringComparer.Ordinal).First();
            if (!names.AddGroupVersion(@namespace, name, groupVersion.First().Declaration.Options.At.Attribute))
                continue;
            yield return new(
                hints.Make((@namespace.Length == 0 ? "" : @namespace + ".") + name + "Client"),
                @namespace,
                accessors.Any(accessor => accessor.IsPublic),
                name,
                apiVersion,
                accessors);
        }
    }
}
