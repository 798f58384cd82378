using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Parsing;

/// <summary>
/// What in a compilation decides what a name means in another file, as one number: references, usings, namespaces, the heads of types,
/// constants and enumerations. Bodies and instance members are not part of it.
/// </summary>
internal static class Surroundings
{
    private static readonly ConditionalWeakTable<Compilation, object> OfCompilations = new();
    private static readonly ConditionalWeakTable<SyntaxTree, object> OfTrees = new();

    public static long Of(Compilation compilation) => (long)OfCompilations.GetValue(compilation, static compilation => (object)Hash(compilation));

    private static long Hash(Compilation compilation)
    {
        var hash = Mix(RuntimeHelpers.GetHashCode(compilation.Options), compilation.AssemblyName?.GetHashCode() ?? 0);
        foreach (var reference in compilation.References)
            hash = Mix(hash, RuntimeHelpers.GetHashCode(reference));
        foreach (var tree in compilation.SyntaxTrees)
            hash = Mix(hash, (long)OfTrees.GetValue(tree, static tree => (object)Hash(tree)));
        return hash;
    }

    private static long Hash(SyntaxTree tree)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax unit)
            return 0L;
        var hash = Mix(tree.Options.GetHashCode(), unit.Members.Count);
        foreach (var head in unit.Externs.Cast<SyntaxNode>().Concat(unit.Usings).Concat(unit.AttributeLists))
            hash = Text(hash, head);
        return unit.Members.Aggregate(hash, Declaration);
    }

    private static long Declaration(long hash, MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax @namespace:
                hash = Text(hash, @namespace.Name);
                foreach (var head in @namespace.Externs.Cast<SyntaxNode>().Concat(@namespace.Usings))
                    hash = Text(hash, head);
                hash = @namespace.Members.Aggregate(hash, Declaration);
                break;
            case TypeDeclarationSyntax type:
                foreach (var child in type.ChildNodesAndTokens())
                {
                    // The head, up to the brace.
                    if (child.IsKind(SyntaxKind.OpenBraceToken))
                        break;
                    hash = child.AsNode() is { } node ? Text(hash, node) : Mix(hash, child.AsToken().ValueText.GetHashCode());
                }

                hash = type.Members.Aggregate(hash, Declaration);
                break;
            case EnumDeclarationSyntax or DelegateDeclarationSyntax:
                hash = Text(hash, member);
                break;
            case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                hash = Text(hash, field);
                break;
            default:
                return hash;
        }

        return Mix(hash, member.RawKind);
    }

    private static long Text(long hash, SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens())
            hash = Mix(hash, token.ValueText.GetHashCode());
        return hash;
    }

    private static long Mix(long hash, long value) => unchecked((hash ^ value) * 0x100000001b3 + (hash >> 29));
}
