using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Parsing;

/// <summary>Reads an annotated type and its attributes; decides only what its symbol alone decides.</summary>
internal static class TypeDeclarationParser
{
    public static bool IsGenClient(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() == KnownNames.GenClient;

    /// <param name="type">The type.</param>
    /// <param name="genClient">Its [GenClient].</param>
    /// <param name="documentation">The summary of its documentation.</param>
    /// <param name="inputAt">Where diagnostics stand for a type of another assembly, which has no syntax; null for one of this.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static TypeDeclaration Parse(
        INamedTypeSymbol type, AttributeData genClient, string? documentation, LocationInfo? inputAt, CancellationToken cancellationToken)
    {
        var options = Options(new AttributeReader(genClient, cancellationToken), inputAt);
        var methods = type.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.GenClientMethod)
            .Select(attribute => MethodDeclarationParser.Parse(new AttributeReader(attribute, cancellationToken), type, inputAt))
            .OfType<MethodDeclaration>()
            .ToEquatableArray();
        return new(Facts(type, options, documentation, inputAt is null), options, methods, Problem(type, options.At.Attribute));
    }

    private static ClientOptions Options(AttributeReader reader, LocationInfo? inputAt)
    {
        LocationInfo? At(string name) => inputAt ?? reader.LocationOf(name);
        return new(
            reader.String("Group"),
            reader.String("Version"),
            reader.String("ResourceName"),
            reader.String("Plural"),
            reader.Bool("NonNamespaced"),
            reader.Bool("NoStatus"),
            reader.Bool("NoVerbs"),
            reader.Bool("ReadOnly"),
            (VerbSet?)reader.Int("OnlyVerbs"),
            (VerbSet?)reader.Int("SkipVerbs"),
            new(inputAt ?? reader.Location, At("Group"), At("Version"), At("ResourceName"), At("Plural"), At("OnlyVerbs"), At("SkipVerbs")));
    }

    private static TypeFacts Facts(INamedTypeSymbol type, ClientOptions options, string? documentation, bool isSource)
    {
        var names = new ResourceNames(Naming.Public(type.Name), Naming.Public(options.Plural ?? Naming.Plural(type.Name)));
        var members = InstanceMembers(type).ToImmutableArray();
        return new(
            type.NamespaceName(),
            type.Name,
            Symbols.MetadataName(type),
            type.QualifiedName(),
            type.IsPublic(),
            members.Contains("Status"),
            members.FirstOrDefault(name => name is not "Status" && string.Equals(name, "Status", System.StringComparison.OrdinalIgnoreCase)),
            Symbols.DeclaredList(type)?.QualifiedName(),
            documentation,
            isSource ? TakenNames(type, names).ToEquatableArray() : EquatableArray<TakenName>.Empty);
    }

    private static IEnumerable<string> InstanceMembers(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false })
                    yield return member.Name;
            }
        }
    }

    private static IEnumerable<TakenName> TakenNames(INamedTypeSymbol type, ResourceNames names)
    {
        foreach (var (name, kind) in new[]
                 {
                     (names.Getter, TypeKind.Interface), (names.Expansion, TypeKind.Interface),
                     (names.Interface, TypeKind.Interface), (names.Client, TypeKind.Class),
                 })
        {
            foreach (var other in type.ContainingNamespace.GetTypeMembers(name, 0))
            {
                if (other.TypeKind != kind || !IsPartial(other))
                    yield return new(name, kind == TypeKind.Class ? "class" : "interface", LocationInfo.From(other.Locations[0]));
            }
        }
    }

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax syntax &&
            syntax.Modifiers.Any(modifier => modifier.ValueText == "partial"));

    private static DiagnosticInfo? Problem(INamedTypeSymbol type, LocationInfo? at)
    {
        DiagnosticInfo Of(DiagnosticDescriptor descriptor, params string[] more) =>
            DiagnosticInfo.Create(descriptor, at, [type.ToDisplayString(), .. more]);

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType)
                return Of(Descriptors.GenericType);
        }

        if (type.IsStatic || type.IsAbstract)
            return Of(Descriptors.AbstractType, type.IsStatic ? "static" : "abstract");
        if (type.Hidden() is { } hidden)
            return Of(Descriptors.InaccessibleType, hidden);
        if (!HasErrorBase(type) && !type.IsKubernetesObject())
            return Of(Descriptors.NoMetadata);
        return type.InstanceConstructors.Any(IsUsable) ? null : Of(Descriptors.NoConstructor);
    }

    // A base type that does not exist is the compiler's to report.
    private static bool HasErrorBase(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error)
                return true;
        }

        return type.Interfaces.Any(i => i.TypeKind == TypeKind.Error);
    }

    // A record's copy constructor makes no new object.
    private static bool IsUsable(IMethodSymbol constructor) =>
        constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal &&
        !(constructor.Parameters.Length == 1 &&
          SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType));
}
