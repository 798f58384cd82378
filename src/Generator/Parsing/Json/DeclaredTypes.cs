using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>The types of properties. Most are keywords, which mean the same everywhere: these are known without the compiler binding each.</summary>
internal sealed class DeclaredTypes(Compilation compilation)
{
    private readonly ConcurrentDictionary<(SpecialType Type, bool Nullable), ITypeSymbol> _keywords = new();

    /// <param name="property">The property.</param>
    /// <param name="declaration">Its declaration, where it has one alone.</param>
    public ITypeSymbol Of(IPropertySymbol property, PropertyDeclarationSyntax? declaration) =>
        (declaration is null ? null : Keyword(declaration.Type)) ?? property.Type;

    private ITypeSymbol? Keyword(TypeSyntax syntax)
    {
        var isNullable = syntax is NullableTypeSyntax;
        if ((isNullable ? ((NullableTypeSyntax)syntax).ElementType : syntax) is not PredefinedTypeSyntax keyword || Special(keyword.Keyword) is not { } special)
            return null;
        return _keywords.TryGetValue((special, isNullable), out var known) ? known : _keywords[(special, isNullable)] = Make(special, isNullable);
    }

    private ITypeSymbol Make(SpecialType special, bool isNullable)
    {
        var type = compilation.GetSpecialType(special);
        return isNullable && type.IsValueType ? compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(type) : type;
    }

    private static SpecialType? Special(SyntaxToken keyword) => keyword.Kind() switch
    {
        SyntaxKind.StringKeyword => SpecialType.System_String,
        SyntaxKind.BoolKeyword => SpecialType.System_Boolean,
        SyntaxKind.IntKeyword => SpecialType.System_Int32,
        SyntaxKind.LongKeyword => SpecialType.System_Int64,
        SyntaxKind.DoubleKeyword => SpecialType.System_Double,
        _ => null,
    };
}
