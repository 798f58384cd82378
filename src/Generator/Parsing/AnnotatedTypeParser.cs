using System.Linq;
using System.Threading;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model.Json;
using KubeGen.Generator.Parsing.Json;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing;

/// <summary>Reads an annotated type, and the types that its JSON is made of.</summary>
internal static class AnnotatedTypeParser
{
    public static AnnotatedType Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        ParseCache.Get(
            context.SemanticModel.Compilation,
            context.TargetNode.SyntaxTree,
            context.TargetSymbol.ToDisplayString(),
            sources =>
            {
                ReadAhead.Reading(context.SemanticModel.Compilation, context.Attributes[0], cancellationToken);
                return Parse(
                    context.SemanticModel.Compilation, (INamedTypeSymbol)context.TargetSymbol, context.Attributes[0],
                    DocumentationReader.Summary(context.TargetNode), inputAt: null, sources, cancellationToken);
            },
            // A problem may be that of another file, and stand there.
            static type => type.Json is not null && type.Declaration.Type.TakenNames.Count == 0);

    /// <summary>A type of a referenced assembly: it has no syntax, so that its diagnostics stand where it was asked for.</summary>
    public static AnnotatedType ParseInput(
        Compilation compilation, INamedTypeSymbol type, AttributeData genClient, LocationInfo? at, CancellationToken cancellationToken) =>
        Parse(compilation, type, genClient, documentation: null, at, new ParseSources(), cancellationToken);

    private static AnnotatedType Parse(
        Compilation compilation, INamedTypeSymbol type, AttributeData genClient, string? documentation, LocationInfo? inputAt, ParseSources sources,
        CancellationToken cancellationToken)
    {
        var declaration = TypeDeclarationParser.Parse(type, genClient, documentation, inputAt, cancellationToken);
        return new(declaration, declaration.Problem is null ? Json(compilation, type, inputAt, sources, cancellationToken) : null);
    }

    private static JsonGraph Json(Compilation compilation, INamedTypeSymbol type, LocationInfo? inputAt, ParseSources sources, CancellationToken cancellationToken)
    {
        var arguments = type.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.GenClientMethod)
            .Select(attribute => new AttributeReader(attribute, cancellationToken))
            .SelectMany(reader => new[] { reader.Type("input"), reader.Type("result") })
            .OfType<INamedTypeSymbol>()
            .Where(argument => argument.TypeKind != TypeKind.Error && !argument.IsUnboundGenericType);
        return GraphParser.Parse(compilation, type, arguments, inputAt, sources, cancellationToken);
    }
}
