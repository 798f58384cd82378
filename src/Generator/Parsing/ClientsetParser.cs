using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing;

/// <summary>Reads [assembly: Clientset], and the annotated types of the assemblies that it names.</summary>
internal static class ClientsetParser
{
    public static ClientsetDeclaration Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var reader = new AttributeReader(context.Attributes[0], cancellationToken);
        var at = reader.LocationOf("Inputs");
        var inputs = reader.Types("Inputs")
            .Select(type => type.ContainingAssembly)
            .Where(assembly => assembly is not null && !SymbolEqualityComparer.Default.Equals(assembly, context.TargetSymbol))
            .Distinct<IAssemblySymbol>(SymbolEqualityComparer.Default)
            .Select(assembly => Input(context.SemanticModel.Compilation, assembly, at, cancellationToken))
            .ToEquatableArray();
        return new(reader.String("Name"), reader.String("Namespace"), inputs, reader.LocationOf("Name"), reader.LocationOf("Namespace"));
    }

    private static InputAssembly Input(Compilation compilation, IAssemblySymbol assembly, LocationInfo? at, CancellationToken cancellationToken)
    {
        var annotated = new List<(INamedTypeSymbol Type, AttributeData GenClient)>();
        Collect(assembly.GlobalNamespace, annotated, cancellationToken);
        var types = annotated.ConvertAll(pair => AnnotatedTypeParser.ParseInput(compilation, pair.Type, pair.GenClient, at, cancellationToken));
        return new(
            assembly.Name,
            types.Select(type => type.Declaration).ToEquatableArray(),
            types.SelectMany(type => EquatableArray.OfNullable(type.Json)).ToEquatableArray(),
            GroupVersionParser.Of(assembly, at).ToEquatableArray(),
            annotated.Any(pair => !pair.Type.ContainingNamespace.GetTypeMembers(Naming.Public(pair.Type.Name) + "Interface", 0).IsEmpty),
            at);
    }

    private static void Collect(
        INamespaceOrTypeSymbol container, List<(INamedTypeSymbol Type, AttributeData GenClient)> annotated, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            // An internal type of another assembly can't be named here.
            if (member is INamedTypeSymbol type)
            {
                if (!type.IsPublic())
                    continue;
                if (type.GetAttributes().FirstOrDefault(TypeDeclarationParser.IsGenClient) is { } genClient)
                    annotated.Add((type, genClient));
            }

            Collect(member, annotated, cancellationToken);
        }
    }
}
