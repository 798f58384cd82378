using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing;

/// <summary>Questions about symbols that several parsers ask.</summary>
internal static class Symbols
{
    private static readonly SymbolDisplayFormat Qualified = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat Plain = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly ConditionalWeakTable<INamespaceSymbol, string> Namespaces = new();

    public static string QualifiedName(this ITypeSymbol type) => TypeNames.Of(type) ?? type.ToDisplayString(Qualified);

    public static string NamespaceName(this ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } @namespace ? Namespaces.GetValue(@namespace, static value => value.ToDisplayString(Plain)) : "";

    /// <summary>The name as reflection spells it, without the assembly: unique in the assembly.</summary>
    public static string MetadataName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return MetadataName(outer) + "+" + type.MetadataName;
        var @namespace = type.NamespaceName();
        return @namespace.Length == 0 ? type.MetadataName : @namespace + "." + type.MetadataName;
    }

    public static bool IsKubernetesObject(this ITypeSymbol type) => type.AllInterfaces.Any(i => IsRuntimeType(i, "IKubernetesObject"));

    public static bool IsKubernetesList(this ITypeSymbol type) => type.AllInterfaces.Any(i => IsRuntimeType(i, "IKubernetesList"));

    /// <summary>Whether code outside the assembly can name the type.</summary>
    public static bool IsPublic(this ITypeSymbol type)
    {
        for (ISymbol? symbol = type; symbol is INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return type is not INamedTypeSymbol { TypeArguments: var arguments } || arguments.All(IsPublic);
    }

    /// <summary>Why other code of the assembly can't name the type, or null.</summary>
    public static string? Hidden(this ITypeSymbol type)
    {
        for (var symbol = type as INamedTypeSymbol; symbol is not null; symbol = symbol.ContainingType)
        {
            if (symbol.IsFileLocal)
                return "file-local";
            if (symbol.DeclaredAccessibility is Accessibility.Private)
                return "private";
            if (symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return "protected";
        }

        return null;
    }

    /// <summary>The user's own list type beside the type, where one is declared and as visible as the type.</summary>
    public static INamedTypeSymbol? DeclaredList(INamedTypeSymbol type)
    {
        INamespaceOrTypeSymbol container = type.ContainingType is { } outer ? outer : type.ContainingNamespace;
        return container.GetTypeMembers(type.Name + "List", 0).FirstOrDefault(list =>
            list is { TypeKind: TypeKind.Class, IsStatic: false, IsAbstract: false } &&
            list.Hidden() is null && (list.IsPublic() || !type.IsPublic()) && HasItems(list));
    }

    private static bool HasItems(INamedTypeSymbol list) =>
        list.IsKubernetesList() || list.GetMembers("Items").Any(member => member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public });

    private static bool IsRuntimeType(INamedTypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true };
}
