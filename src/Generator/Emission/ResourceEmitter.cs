using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Emission;

/// <summary>Prints one type's getter, expansion and client interfaces and its client.</summary>
internal static class ResourceEmitter
{
    public static SourceText Emit(ResourceModel resource, string header) =>
        SourceFile.Write(header, resource.Namespace, writer =>
        {
            Getter(writer, resource);
            Expansion(writer.Line(), resource);
            Interface(writer.Line(), resource);
            Client(writer.Line(), resource);
        });

    private static void Getter(SourceWriter writer, ResourceModel resource)
    {
        var names = resource.Names;
        writer.Doc("summary", $"Has a method that returns a {names.Interface}; a group version's client implements it.")
            .Block($"{SourceFile.Accessibility(resource.IsPublic)} partial interface {names.Getter}", () => writer
                .Doc("summary", AccessorText.Of(names, resource.Api.Namespaced))
                .Line(AccessorText.Signature(names.Interface, names, resource.Api.Namespaced) + ";"));
    }

    private static void Expansion(SourceWriter writer, ResourceModel resource) =>
        writer.Doc("summary", $"Add methods of your own to {resource.Names.Interface}: declare them in a second part of this interface, and implement them in one of {resource.Names.Client}.")
            // The user's own part of it is not generated code, to which the analyzer's wish for an I would apply.
            .Line("[global::System.Diagnostics.CodeAnalysis.SuppressMessage(\"Naming\", \"CA1715\", Justification = \"The name is client-gen's.\")]")
            .Block($"{SourceFile.Accessibility(resource.IsPublic)} partial interface {resource.Names.Expansion}", () => { });

    private static void Interface(SourceWriter writer, ResourceModel resource)
    {
        var names = resource.Names;
        writer.Doc("summary", $"Has methods to work with {names.Public} resources ({resource.Api.Name} of {ApiVersion(resource.Api)}).");
        if (resource.Documentation is { } documentation)
            writer.Doc("remarks", documentation);
        writer.Block($"{SourceFile.Accessibility(resource.IsPublic)} partial interface {names.Interface} : {names.Expansion}", () =>
            {
                var any = DefaultMethodEmitter.Emit(writer, resource);
                foreach (var method in resource.Extensions)
                {
                    if (any)
                        writer.Line();
                    any = true;
                    writer.Doc("summary", method.Request).Line($"{method.ReturnType} {Identifier.Escape(method.Name)}({method.Parameters});");
                }
            });
    }

    private static void Client(SourceWriter writer, ResourceModel resource)
    {
        var names = resource.Names;
        var client = $"global::KubeGen.ResourceClient<{resource.TypeName}, {resource.ListTypeName}>";
        var (parameter, argument) = resource.Api.Namespaced
            ? (", string @namespace", ", @namespace ?? throw new global::System.ArgumentNullException(nameof(@namespace))")
            : ("", "");
        writer.Doc("summary", $"Works with {names.Public} resources of {ApiVersion(resource.Api)}{(resource.Api.Namespaced ? " in one namespace, or, where that is empty, in all" : "")}.")
            .Line(SourceFile.GeneratedCode)
            .Block($"{SourceFile.Accessibility(resource.IsPublic)} sealed partial class {names.Client} : {client}, {names.Interface}", () =>
            {
                writer.Doc("summary", "Makes a client that sends its requests through the given one.")
                    .Line($"public {names.Client}(global::KubeGen.RestClient restClient{parameter}) : base(restClient, Resource{argument}) {{ }}")
                    .Line()
                    .Doc("summary", "What the API server calls the resource, and where it serves it.");
                ApiResource(writer, resource);
                // The default methods are the base class's.
                foreach (var method in resource.Extensions)
                {
                    writer.Line()
                        .Line("/// <inheritdoc/>")
                        .Line($"public {method.ReturnType} {Identifier.Escape(method.Name)}({method.Parameters}) =>")
                        .Indented($"{method.Forwards};");
                }
            });
    }

    private static void ApiResource(SourceWriter writer, ResourceModel resource)
    {
        var api = resource.Api;
        writer.Line($"public static new global::KubeGen.ApiResource Resource {{ get; }} = new global::KubeGen.ApiResource({Literal.Of(api.Group)}, {Literal.Of(api.Version)}, {Literal.Of(api.Kind)}, {Literal.Of(api.Name)}, Namespaced: {(api.Namespaced ? "true" : "false")})");
        writer.Line("{");
        writer.Indented($"ListKind = {Literal.Of(api.ListKind)},")
            .Indented($"Verbs = {Strings(DefaultMethods.ApiVerbs(api.Methods))},")
            .Indented($"Subresources = {Strings(api.Subresources)},")
            .Indented($"ObjectType = typeof({resource.TypeName}),")
            .Indented($"ListType = typeof({resource.ListTypeName}),");
        writer.Line("};");
    }

    private static string Strings(IEnumerable<string> values) =>
        string.Join(", ", values.Select(Literal.Of)) is { Length: > 0 } strings ? $"new[] {{ {strings} }}" : "global::System.Array.Empty<string>()";

    private static string ApiVersion(ApiResourceModel api) => api.Group.Length == 0 ? api.Version : $"{api.Group}/{api.Version}";
}
