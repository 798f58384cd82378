using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;

namespace KubeGen.Generator.Parsing;

/// <summary>Decides all that is emitted for an assembly from what its declarations say: no symbol is seen here.</summary>
internal static class AssemblyParser
{
    public static AssemblyModel Parse(
        IReadOnlyList<TypeDeclaration> types,
        IReadOnlyList<GroupVersionDeclaration> declarations,
        ClientsetDeclaration? clientset,
        string rootNamespace,
        CancellationToken cancellationToken)
    {
        var sink = new DiagnosticSink();
        var own = GroupVersions.Check(declarations, sink);
        own.ReportUnused(types, sink);
        var sources = new List<(IReadOnlyList<TypeDeclaration> Types, GroupVersions GroupVersions)> { (types, own) };
        var inputs = Inputs(clientset, sink).ToArray();
        sources.AddRange(inputs.Select(input => ((IReadOnlyList<TypeDeclaration>)[.. input.Types], GroupVersions.Check([.. input.GroupVersions], sink))));
        var aliases = new GroupAliases(declarations.Concat(inputs.SelectMany(input => input.GroupVersions)), sink);

        var hints = new HintNames();
        var names = new EmittedNames(sources.SelectMany(source => source.Types), sink);
        var resources = new List<ParsedResource>();
        foreach (var (source, groupVersions) in sources)
        {
            foreach (var declaration in source.OrderBy(type => type.Type.MetadataName, StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (declaration.Problem is { } problem)
                {
                    sink.Report(problem);
                    continue;
                }

                if (groupVersions.Resolve(declaration, sink) is not { } groupVersion ||
                    aliases.Of(groupVersion, sink) is not { } alias ||
                    ResourceParser.Parse(declaration, groupVersion, groupVersions, sink) is not { } resource)
                    continue;
                if (names.Add(resource, declaration))
                    resources.Add(new(resource with { HintName = hints.Make(resource.HintName) }, alias, declaration));
            }
        }

        var groups = GroupVersionModels.Of(resources, names, hints, sink).ToEquatableArray();
        return new(
            resources.Select(resource => resource.Model).ToEquatableArray(),
            groups,
            Clientset(clientset, rootNamespace, groups, names, hints, sink),
            sink.ToEquatableArray());
    }

    private static IEnumerable<InputAssembly> Inputs(ClientsetDeclaration? clientset, DiagnosticSink sink)
    {
        foreach (var input in clientset?.Inputs ?? EquatableArray<InputAssembly>.Empty)
        {
            if (input.Types.Count == 0)
                sink.Report(Descriptors.InputWithoutTypes, input.At, input.Name);
            else if (input.HasClients)
                sink.Report(Descriptors.InputHasClients, input.At, input.Name);
            else
                yield return input;
        }
    }

    private static ClientsetModel? Clientset(
        ClientsetDeclaration? declaration, string rootNamespace, EquatableArray<GroupVersionModel> groups, EmittedNames names, HintNames hints,
        DiagnosticSink sink)
    {
        var name = declaration?.Name ?? "Clientset";
        var @namespace = declaration?.Namespace ?? rootNamespace;
        var valid = true;
        if (!Naming.IsIdentifier(name))
        {
            sink.Report(Descriptors.InvalidClientsetName, declaration?.NameAt, name, "identifier");
            valid = false;
        }

        if (@namespace.Length > 0 && !Naming.IsNamespace(@namespace))
        {
            sink.Report(Descriptors.InvalidClientsetName, declaration?.NamespaceAt, @namespace, "namespace");
            valid = false;
        }

        return valid && groups.Count > 0 && names.AddClientset(@namespace, name, declaration?.NameAt)
            ? new(hints.Make(@namespace.Length == 0 ? name : @namespace + "." + name), @namespace, groups.Any(group => group.IsPublic), name, groups)
            : null;
    }
}

/// <summary>A resource's model, its group's alias, and where it was declared.</summary>
internal sealed record ParsedResource(ResourceModel Model, string Alias, TypeDeclaration Declaration);
