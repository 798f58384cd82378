using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using KubeGen.Generator.Parsing.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Parsing;

/// <summary>
/// Reads what annotated types are made of on all cores, as the compiler binds it when it compiles. The driver runs transforms one after another:
/// where all types are to be read, they find done what each would else have to do.
/// </summary>
internal sealed class ReadAhead
{
    // An edit has fewer types read again; where more are, nearly all are going to be.
    private const int Few = 8;

    private static readonly ConditionalWeakTable<Compilation, ReadAhead> OfCompilations = new();

    private int _read;

    /// <summary>Says that a type is going to be read.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="genClient">The type's annotation: the others' have the same name, whatever an alias makes of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static void Reading(Compilation compilation, AttributeData genClient, CancellationToken cancellationToken)
    {
        if (!compilation.Options.ConcurrentBuild)
            return;
        var present = OfCompilations.GetOrCreateValue(compilation);
        if (Interlocked.Increment(ref present._read) == Few && genClient.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax attribute)
            ReadAll(compilation, Name(attribute), cancellationToken);
    }

    private static void ReadAll(Compilation compilation, string annotation, CancellationToken cancellationToken)
    {
        var names = compilation.SyntaxTrees.SelectMany(tree => Annotated(tree.GetRoot(cancellationToken), annotation)).Select(MetadataName).ToList();
        Parallel.ForEach(names, new ParallelOptions { CancellationToken = cancellationToken }, name =>
        {
            if (compilation.Assembly.GetTypeByMetadataName(name) is not { IsGenericType: false } type)
                return;
            type.GetAttributes();
            GraphParser.ReadAhead(compilation, type);
        });
    }

    private static IEnumerable<TypeDeclarationSyntax> Annotated(SyntaxNode root, string annotation) =>
        root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<TypeDeclarationSyntax>()
            .Where(type => type.AttributeLists.Any(list => list.Attributes.Any(attribute => Name(attribute) == annotation)));

    private static string MetadataName(TypeDeclarationSyntax type)
    {
        var name = type.Identifier.ValueText;
        for (var around = type.Parent; around is BaseNamespaceDeclarationSyntax @namespace; around = around.Parent)
            name = Text(@namespace.Name) + "." + name;
        return name;
    }

    // Without the @ of keywords.
    private static string Text(NameSyntax name) =>
        name is QualifiedNameSyntax qualified ? Text(qualified.Left) + "." + Text(qualified.Right) : name.GetLastToken().ValueText;

    private static string Name(AttributeSyntax attribute) => attribute.Name.GetLastToken().ValueText;
}
