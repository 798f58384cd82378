using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;

namespace KubeGen.Generator.Parsing;

/// <summary>Decides one type's client: its names, its path and its methods.</summary>
internal static class ResourceParser
{
    /// <returns>The client's model, or null after a diagnostic.</returns>
    public static ResourceModel? Parse(TypeDeclaration declaration, GroupVersionOfType groupVersion, GroupVersions groupVersions, DiagnosticSink sink)
    {
        var (type, options) = (declaration.Type, declaration.Options);
        if (Names(declaration, sink) is not { } names || ResourceName(declaration, sink) is not { } resourceName)
            return null;

        var verbs = Verbs(declaration, sink);
        var methods = options.NoVerbs ? [] : ExtensionMethodParser.Check(declaration, verbs, sink).ToArray();
        foreach (var dropped in options.NoVerbs ? declaration.Methods.ToArray() : [])
            sink.Report(Descriptors.MethodsDropped, dropped.At.Method, dropped.Name);

        var api = new ApiResourceModel(
            groupVersion.Group,
            groupVersion.Version,
            type.Name,
            type.Name + "List",
            resourceName,
            !options.NonNamespaced,
            verbs,
            Subresources(type.HasStatus && !options.NoStatus, methods).ToEquatableArray());
        var resource = new ResourceModel(
            type.MetadataName,
            type.Namespace,
            type.IsPublic,
            type.QualifiedName,
            type.ListType ?? $"global::KubeGen.KubernetesList<{type.QualifiedName}>",
            names,
            api,
            Signature.BodyName(type.Name),
            type.Documentation,
            EquatableArray<MethodModel>.Empty);
        return methods.Length == 0 ? resource : resource with { Extensions = methods.Select(method => ExtensionMethods.Of(resource, method, groupVersions)).ToEquatableArray() };
    }

    private static ResourceNames? Names(TypeDeclaration declaration, DiagnosticSink sink)
    {
        var (type, options) = (declaration.Type, declaration.Options);
        var plural = options.Plural ?? Naming.Plural(type.Name);
        if (!Naming.IsIdentifier(plural))
        {
            sink.Report(Descriptors.InvalidPlural, options.At.Plural, plural, Naming.Plural(type.Name));
            return null;
        }

        foreach (var taken in type.TakenNames)
            sink.Report(Descriptors.NameTaken, taken.Location, taken.Name, $"'{type.Name}'", taken.Kind);
        return type.TakenNames.Count > 0 ? null : new(Naming.Public(type.Name), Naming.Public(plural));
    }

    private static string? ResourceName(TypeDeclaration declaration, DiagnosticSink sink)
    {
        var options = declaration.Options;
        if (string.IsNullOrEmpty(options.ResourceName))
            return (options.Plural ?? Naming.Plural(declaration.Type.Name)).ToLowerInvariant();
        var name = options.ResourceName!.ToLowerInvariant();
        if (name is not ("." or "..") && !name.Any(c => c is '/' or '%' || char.IsWhiteSpace(c)))
            return name;
        sink.Report(Descriptors.InvalidResourceName, options.At.ResourceName, options.ResourceName);
        return null;
    }

    private static VerbSet Verbs(TypeDeclaration declaration, DiagnosticSink sink)
    {
        var (type, options) = (declaration.Type, declaration.Options);
        if (options.NoVerbs)
            return VerbSet.None;

        VerbSet verbs;
        if (options.ReadOnly || options.OnlyVerbs is not null)
        {
            verbs = (options.ReadOnly ? VerbSet.ReadOnly : VerbSet.None) | (options.OnlyVerbs ?? VerbSet.None);
            if (options.SkipVerbs is not null)
                sink.Report(Descriptors.SkipVerbsIgnored, options.At.SkipVerbs, type.Name, options.OnlyVerbs is null ? "ReadOnly" : "OnlyVerbs");
        }
        else
        {
            verbs = VerbSet.All & ~(options.SkipVerbs ?? VerbSet.None);
        }

        if (!type.HasStatus)
            ReportMissingStatus(declaration, sink);
        if (!type.HasStatus || options.NoStatus)
            verbs &= ~VerbSet.Status;
        if ((verbs & (VerbSet.List | VerbSet.DeleteCollection)) == VerbSet.DeleteCollection)
            sink.Report(Descriptors.DeleteCollectionWithoutList, options.OnlyVerbs is null ? options.At.SkipVerbs : options.At.OnlyVerbs, type.Name);
        return verbs & VerbSet.All;
    }

    private static void ReportMissingStatus(TypeDeclaration declaration, DiagnosticSink sink)
    {
        var (type, options) = (declaration.Type, declaration.Options);
        var asked = (options.OnlyVerbs ?? VerbSet.None) & VerbSet.Status;
        if (asked == VerbSet.None && (type.StatusNearMiss is null || options.NoStatus))
            return;
        var methods = asked switch
        {
            VerbSet.UpdateStatus => "UpdateStatus",
            VerbSet.ApplyStatus => "ApplyStatus",
            _ => "UpdateStatus and ApplyStatus",
        };
        sink.Report(Descriptors.NoStatusMember, options.At.OnlyVerbs, type.Name, methods,
            type.StatusNearMiss is { } meant ? $", and '{meant}' is spelt otherwise" : "");
    }

    private static IEnumerable<string> Subresources(bool hasStatus, IEnumerable<MethodDeclaration> methods) =>
        (hasStatus ? ["status"] : Enumerable.Empty<string>())
        .Concat(methods.Where(method => method.Verb != VerbSet.Patch).Select(method => method.Subresource).OfType<string>())
        .Distinct();
}
