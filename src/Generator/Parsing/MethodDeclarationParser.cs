using System.Linq;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing;

/// <summary>Reads one [GenClientMethod].</summary>
internal static class MethodDeclarationParser
{
    /// <returns>The declaration, or null where the compiler already reports the attribute's arguments.</returns>
    public static MethodDeclaration? Parse(AttributeReader reader, INamedTypeSymbol declaringType, LocationInfo? inputAt)
    {
        if (reader.String("method") is not { } method || reader.Int("verb") is not { } verb)
            return null;
        LocationInfo? At(string name) => inputAt ?? reader.LocationOf(name);
        return new(
            method,
            (VerbSet)verb,
            reader.String("subresource"),
            Argument(reader.Type("input"), declaringType),
            Argument(reader.Type("result"), declaringType),
            new(At("method"), At("verb"), At("subresource"), At("input"), At("result")));
    }

    private static TypeArgument? Argument(ITypeSymbol? type, INamedTypeSymbol declaringType)
    {
        if (type is null or { TypeKind: TypeKind.Error })
            return null;
        var list = type is INamedTypeSymbol named && !type.IsKubernetesList()
            ? Symbols.DeclaredList(named)?.QualifiedName() ?? $"global::KubeGen.KubernetesList<{type.QualifiedName()}>"
            : type.QualifiedName();
        return new(
            type.QualifiedName(),
            type.Name,
            type.IsPublic(),
            type is INamedTypeSymbol kind ? Kind(kind, declaringType.ContainingAssembly) : null,
            list,
            Problem(type));
    }

    private static KindSource Kind(INamedTypeSymbol type, IAssemblySymbol declaringAssembly)
    {
        var genClient = type.GetAttributes().FirstOrDefault(TypeDeclarationParser.IsGenClient);
        var group = genClient?.NamedArguments.FirstOrDefault(argument => argument.Key == "Group").Value.Value as string;
        var version = genClient?.NamedArguments.FirstOrDefault(argument => argument.Key == "Version").Value.Value as string;
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, declaringAssembly))
        {
            // Another assembly's types are known by that assembly's attributes.
            var theirs = GroupVersionParser.Of(type.ContainingAssembly).ToArray();
            var declared = GroupVersionResolver.Find(theirs, type.NamespaceName());
            return new(type.Name, group ?? declared?.Group, version ?? declared?.Version, Namespace: null);
        }

        return new(type.Name, group, version, type.NamespaceName());
    }

    private static string? Problem(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named)
            return "it must be a class";
        if (named.IsUnboundGenericType)
            return "it is an open generic type; name its type arguments";
        if (named.IsStatic)
            return "it is static";
        if (named.TypeKind == TypeKind.Interface)
            return "an interface can't be read from JSON";
        if (named.SpecialType == SpecialType.System_Void || named.IsRefLikeType)
            return "it must be a class";
        return named.Hidden() is { } hidden ? $"it is {hidden}" : null;
    }
}
