using System.Linq;
using System.Threading;
using KubeGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing;

/// <summary>Finds [GenClientMethod] on a type that has no [GenClient], where it would do nothing in silence.</summary>
internal static class StrayMethodParser
{
    public static DiagnosticInfo? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol.GetAttributes().Any(TypeDeclarationParser.IsGenClient)
            ? null
            : DiagnosticInfo.Create(Descriptors.MethodWithoutClient, new AttributeReader(context.Attributes[0], cancellationToken).Location, context.TargetSymbol.Name);
}
