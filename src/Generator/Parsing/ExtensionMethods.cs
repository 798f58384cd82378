using System.Linq;
using KubeGen.Generator.Model;

namespace KubeGen.Generator.Parsing;

/// <summary>The methods that [GenClientMethod] adds, of each verb with and without a subresource.</summary>
internal static class ExtensionMethods
{
    public static MethodModel Of(ResourceModel resource, MethodDeclaration method, GroupVersions groupVersions)
    {
        var input = method.Input?.QualifiedName ?? resource.TypeName;
        var result = method.Result?.QualifiedName ?? resource.TypeName;
        if (method.Verb == VerbSet.Patch)
        {
            return Signature.Patch(method.Name, $"PATCH {RequestPath.Item(resource.Api)}", result,
                $"base.PatchExtension<{result}>(name, patchType, data, options, cancellationToken, subresources)");
        }

        var parent = new ParameterModel("string", Naming.Parameter(resource.Api.Kind) + "Name");
        var takesBody = method.Verb is VerbSet.Create or VerbSet.Update or VerbSet.Apply;
        var name = method.Subresource is not null ? parent : method.Verb == VerbSet.Get ? Signature.Name : null;
        var body = takesBody ? new ParameterModel(input, Signature.BodyName(method.Input?.Name ?? resource.Api.Kind, other: name?.Name)) : null;
        var options = method.Verb switch
        {
            VerbSet.Apply => Signature.ApplyOptions,
            _ => Signature.Options(method.Verb + "Options"),
        };
        if (method.Verb == VerbSet.List)
            result = method.Result?.ListType ?? resource.ListTypeName;

        string[] place = [name?.Name ?? "null", method.Subresource is null ? "null" : Literal.Of(method.Subresource)];
        string[] arguments = method.Verb switch
        {
            VerbSet.Apply => [.. place, Literal.Of(method.Name), Literal.Of(body!.Name.TrimStart('@')), body.Name, Kind(resource, method, groupVersions), options.Name],
            _ when takesBody => [.. place, body!.Name, Kind(resource, method, groupVersions), options.Name],
            _ => [.. place, options.Name],
        };
        var item = method.Result?.QualifiedName ?? resource.TypeName;
        var target = method.Verb + "Extension<" + (takesBody ? input + ", " : "") + result + (method.Verb == VerbSet.List ? ", " + item : "") + ">";
        return Signature.Method(method.Name, Request(resource, method), result, Signature.Forward(target, arguments), [.. new[] { name, body, options }.OfType<ParameterModel>()]);
    }

    private static string Request(ResourceModel resource, MethodDeclaration method)
    {
        var onCollection = method is { Subresource: null, Verb: VerbSet.Create or VerbSet.List };
        var path = onCollection ? RequestPath.Collection(resource.Api) : RequestPath.Item(resource.Api);
        var verb = method.Verb switch
        {
            VerbSet.Get or VerbSet.List => "GET",
            VerbSet.Create => "POST",
            VerbSet.Update => "PUT",
            _ => "PATCH",
        };
        return $"{verb} {path}" + (method.Subresource is null ? "" : "/" + method.Subresource);
    }

    /// <summary>The group, version and kind that the body carries: the resource's own, or the input type's where anything declares them.</summary>
    private static string Kind(ResourceModel resource, MethodDeclaration method, GroupVersions groupVersions)
    {
        if (method.Input is null)
            return "Resource.GroupVersionKind";
        return method.Input.Kind is { } kind && groupVersions.Resolve(kind) is { } own
            ? $"new global::KubeGen.GroupVersionKind({Literal.Of(own.Group)}, {Literal.Of(own.Version)}, {Literal.Of(kind.Kind)})"
            : "null";
    }
}
