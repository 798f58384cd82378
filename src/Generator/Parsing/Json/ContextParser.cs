using System.Linq;
using System.Threading;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>Reads which types a JsonSerializerContext declares: the user has seen to these.</summary>
internal static class ContextParser
{
    public static EquatableArray<string> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.Attributes
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value)
            .OfType<ITypeSymbol>()
            .Select(type => type.QualifiedName())
            .ToEquatableArray();
}
