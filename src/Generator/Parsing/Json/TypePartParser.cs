using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Model;
using KubeGen.Generator.Model.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>Decides what is emitted into a type itself: the storage of unknown fields, and DeepCopy.</summary>
internal static class TypePartParser
{
    /// <summary>Whether objects of the type can keep the fields that it doesn't know.</summary>
    /// <remarks>A struct's fields have no order where they stand in two parts, which the compiler warns of.</remarks>
    public static bool KeepsUnknown(INamedTypeSymbol type) => HasStorage(type) || (!type.IsValueType && IsPartial(type) && !IsGeneric(type));

    /// <summary>Whether the type could keep unknown fields, were it partial.</summary>
    public static bool WantsStorage(INamedTypeSymbol type) => !HasStorage(type) && !type.DeclaringSyntaxReferences.IsEmpty;

    /// <returns>The part; null where nothing is emitted.</returns>
    public static TypePartModel? Parse(INamedTypeSymbol type, bool keepsUnknown)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty || IsGeneric(type))
            return null;
        var isPartial = IsPartial(type);
        var hasCopy = !HasCopy(type) && (isPartial || (type.ContainingType is null && type.GetAttributes().Any(TypeDeclarationParser.IsGenClient)));
        var hasStorage = keepsUnknown && !HasStorage(type);
        return hasCopy || hasStorage
            ? new(isPartial ? Headings(type).ToEquatableArray() : EquatableArray<string>.Empty, type.IsPublic(), type.Name, hasStorage, hasCopy)
            : null;
    }

    private static bool HasStorage(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => i is { Name: "IUnknownFields", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: KnownNames.Namespace } });

    private static bool HasCopy(INamedTypeSymbol type) => type.GetMembers("DeepCopy").OfType<IMethodSymbol>().Any(method => method.Parameters.IsEmpty);

    // A part of a generic type would be one for all of its arguments, of which each has a codec.
    private static bool IsGeneric(INamedTypeSymbol type) => type.IsGenericType || type.ContainingType is { IsGenericType: true };

    // Every type around a partial one must be partial too, to be declared once more.
    private static bool IsPartial(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!current.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax syntax && IsPartial(syntax)))
                return false;
        }

        return true;
    }

    private static bool IsPartial(TypeDeclarationSyntax syntax)
    {
        foreach (var modifier in syntax.Modifiers)
        {
            if (modifier.ValueText == "partial")
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Headings(INamedTypeSymbol type)
    {
        var around = new Stack<INamedTypeSymbol>();
        for (var current = type; current is not null; current = current.ContainingType)
            around.Push(current);
        return around.Select(Heading);
    }

    private static string Heading(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return $"partial {keyword} {Identifier.Escape(type.Name)}";
    }
}
