using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Parsing;

/// <summary>What something was read from.</summary>
internal sealed class ParseSources
{
    // The enumerations that attributes are given; any other name may be that of a constant.
    private static readonly HashSet<string> Enumerations = ["Verbs", "JsonIgnoreCondition", "JsonUnmappedMemberHandling", "AttributeTargets"];

    public HashSet<SyntaxTree> Trees { get; } = [];

    /// <summary>Whether constants of other files may be part of it.</summary>
    public bool UseConstants { get; set; }

    /// <summary>Whether an attribute or a parameter of the declaration may name a constant.</summary>
    public static bool NamesConstants(SyntaxNode declaration)
    {
        foreach (var node in declaration.DescendantNodes(static node => node is not (BlockSyntax or AccessorListSyntax or ArrowExpressionClauseSyntax)))
        {
            var expression = node switch
            {
                AttributeArgumentSyntax argument => argument.Expression,
                ParameterSyntax { Default.Value: { } value } => value,
                _ => null,
            };
            if (expression is not null && !IsPlain(expression))
                return true;
        }

        return false;
    }

    private static bool IsPlain(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax => true,
        PrefixUnaryExpressionSyntax unary => IsPlain(unary.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression } or => IsPlain(or.Left) && IsPlain(or.Right),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
        MemberAccessExpressionSyntax { Expression: var left } => Enumerations.Contains(left.GetLastToken().ValueText),
        _ => false,
    };
}
