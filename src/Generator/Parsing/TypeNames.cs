using System.Runtime.CompilerServices;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing;

/// <summary>The qualified names of the types that nearly all members have, without the cost of a symbol display.</summary>
internal static class TypeNames
{
    private static readonly ConditionalWeakTable<INamespaceSymbol, string> Namespaces = new();

    /// <summary>The name; null for a type that only a symbol display can name.</summary>
    public static string? Of(ITypeSymbol type)
    {
        if (Keyword(type.SpecialType) is { } keyword)
            return keyword;
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType is IArrayTypeSymbol || Of(array.ElementType) is not { } element ? null : element + "[]";
        if (type is not INamedTypeSymbol { IsTupleType: false, IsUnboundGenericType: false } named || type.TypeKind == TypeKind.Error)
            return null;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return named.IsDefinition || Of(named.TypeArguments[0]) is not { } value ? null : value + "?";
        return Named(named);
    }

    private static string? Named(INamedTypeSymbol type)
    {
        var scope = type.ContainingType is { } outer ? Named(outer) : Namespaces.GetValue(type.ContainingNamespace, Prefix);
        if (scope is null)
            return null;
        var name = Identifier.Escape(type.Name);
        var dot = type.ContainingType is null ? "" : ".";
        if (type.TypeArguments.IsEmpty)
            return scope + dot + name;
        var arguments = new string[type.TypeArguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (type.TypeArguments[i] is ITypeParameterSymbol || Of(type.TypeArguments[i]) is not { } argument)
                return null;
            arguments[i] = argument;
        }

        return $"{scope}{dot}{name}<{string.Join(", ", arguments)}>";
    }

    private static string Prefix(INamespaceSymbol @namespace) =>
        @namespace.IsGlobalNamespace ? "global::" : Prefix(@namespace.ContainingNamespace) + Identifier.Escape(@namespace.Name) + ".";

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_String => "string",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Double => "double",
        SpecialType.System_Single => "float",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Byte => "byte",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Char => "char",
        SpecialType.System_Object => "object",
        _ => null,
    };
}
