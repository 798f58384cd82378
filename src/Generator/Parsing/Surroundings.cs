using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Parsing;

/// <summary>What of a compilation other files depend on, as numbers that are the same as long as it is.</summary>
/// <param name="Names">
/// What decides what a name means: references, usings, namespaces, the heads of types, and enumerations. Bodies and instance members don't.
/// </param>
/// <param name="Constants">The constants.</param>
internal sealed record Surroundings(long Names, long Constants)
{
    private static readonly ConditionalWeakTable<Compilation, Surroundings> OfCompilations = new();
    private static readonly ConditionalWeakTable<SyntaxTree, Surroundings> OfTrees = new();

    public static Surroundings Of(Compilation compilation) => OfCompilations.GetValue(compilation, Hash);

    private static Surroundings Hash(Compilation compilation)
    {
        var (names, constants) = (Mix(RuntimeHelpers.GetHashCode(compilation.Options), compilation.AssemblyName?.GetHashCode() ?? 0), 0L);
        foreach (var reference in compilation.References)
            names = Mix(names, RuntimeHelpers.GetHashCode(reference));
        foreach (var tree in compilation.SyntaxTrees)
        {
            var part = OfTrees.GetValue(tree, Hash);
            (names, constants) = (Mix(names, part.Names), Mix(constants, part.Constants));
        }

        return new(names, constants);
    }

    private static Surroundings Hash(SyntaxTree tree)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax unit)
            return new(0, 0);
        var (names, constants) = (Mix(tree.Options.GetHashCode(), unit.Members.Count), 0L);
        names = Texts(Texts(Texts(names, unit.Externs), unit.Usings), unit.AttributeLists);
        foreach (var member in unit.Members)
            names = Declaration(names, member, ref constants);
        return new(names, constants);
    }

    private static long Declaration(long hash, MemberDeclarationSyntax member, ref long constants)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax @namespace:
                hash = Texts(Texts(Text(hash, @namespace.Name), @namespace.Externs), @namespace.Usings);
                foreach (var inner in @namespace.Members)
                    hash = Declaration(hash, inner, ref constants);
                break;
            case TypeDeclarationSyntax type:
                foreach (var child in type.ChildNodesAndTokens())
                {
                    // The head, up to the brace.
                    if (child.IsKind(SyntaxKind.OpenBraceToken))
                        break;
                    hash = child.AsNode() is { } node ? Text(hash, node) : Mix(hash, child.AsToken().ValueText.GetHashCode());
                }

                foreach (var inner in type.Members)
                    hash = Declaration(hash, inner, ref constants);
                break;
            case EnumDeclarationSyntax or DelegateDeclarationSyntax:
                hash = Text(hash, member);
                break;
            case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                constants = Text(constants, field);
                return hash;
            default:
                return hash;
        }

        return Mix(hash, member.RawKind);
    }

    private static long Texts<T>(long hash, SyntaxList<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
            hash = Text(hash, node);
        return hash;
    }

    private static long Text(long hash, SyntaxNode node)
    {
        for (var token = node.GetFirstToken(); token.SpanStart < node.Span.End && !token.IsKind(SyntaxKind.None); token = token.GetNextToken())
            hash = Mix(hash, token.ValueText.GetHashCode());
        return hash;
    }

    private static long Mix(long hash, long value) => unchecked((hash ^ value) * 0x100000001b3 + (hash >> 29));
}
