using System.Collections.Generic;
using System.Linq;
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
    public static bool NamesConstants(SyntaxNode declaration) => declaration switch
    {
        TypeDeclarationSyntax type => NamesConstants(type.AttributeLists) || NamesConstants(type.ParameterList) || type.Members.Any(NamesConstants),
        EnumDeclarationSyntax type => NamesConstants(type.AttributeLists) || type.Members.Any(NamesConstants),
        BaseMethodDeclarationSyntax method => NamesConstants(method.AttributeLists) || NamesConstants(method.ParameterList),
        MemberDeclarationSyntax member => NamesConstants(member.AttributeLists),
        _ => false,
    };

    private static bool NamesConstants(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (attribute.ArgumentList is { } arguments && !arguments.Arguments.All(argument => IsPlain(argument.Expression)))
                    return true;
            }
        }

        return false;
    }

    private static bool NamesConstants(ParameterListSyntax? parameters) =>
        parameters?.Parameters.Any(parameter => NamesConstants(parameter.AttributeLists) || parameter.Default is { Value: var value } && !IsPlain(value)) == true;

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
