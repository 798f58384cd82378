using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>A property or field that System.Text.Json would look at.</summary>
/// <param name="CanGet">Whether its getter counts: it is public, or [JsonInclude] says so.</param>
/// <param name="CanSet">Whether its setter counts.</param>
internal sealed record MemberCandidate(ISymbol Symbol, ITypeSymbol Type, JsonAttributes Attributes, bool CanGet, bool CanSet, bool IsRequired);

/// <summary>The members of a type in the order in which System.Text.Json writes them: by [JsonPropertyOrder], then derived before base, properties before fields.</summary>
internal static class MemberCandidates
{
    public static List<MemberCandidate> Of(INamedTypeSymbol type, DeclaredTypes types)
    {
        var candidates = new List<MemberCandidate>();
        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            var derived = candidates.Count;
            var members = current.GetMembers();
            foreach (var member in members)
            {
                if (member is IPropertySymbol property && Candidate(property, types) is { } candidate && !IsHidden(candidate, candidates, derived))
                    candidates.Add(candidate);
            }

            foreach (var member in members)
            {
                if (member is IFieldSymbol field && Candidate(field) is { } candidate && !IsHidden(candidate, candidates, derived))
                    candidates.Add(candidate);
            }
        }

        return candidates.Exists(candidate => candidate.Attributes.Order != 0) ? [.. candidates.OrderBy(candidate => candidate.Attributes.Order)] : candidates;
    }

    // A base type's member of the same name is hidden, or overridden.
    private static bool IsHidden(MemberCandidate candidate, List<MemberCandidate> candidates, int derived)
    {
        for (var i = 0; i < derived; i++)
        {
            if (candidates[i].Symbol.Name == candidate.Symbol.Name)
                return true;
        }

        return false;
    }

    private static MemberCandidate? Candidate(IPropertySymbol property, DeclaredTypes types)
    {
        if (property.IsStatic || property.IsIndexer || IsExplicit(property) || property is { IsImplicitlyDeclared: true, Name: "EqualityContract" })
            return null;
        var declaration = property.DeclaringSyntaxReferences is [var reference] ? reference.GetSyntax() as PropertyDeclarationSyntax : null;
        var attributes = new JsonAttributes(property, declaration);
        var included = attributes.Has("JsonIncludeAttribute");
        var (get, set) = (Counts(property.GetMethod, included), Counts(property.SetMethod, included));
        return get || set || (property.IsRequired && property.SetMethod is not null)
            ? new(property, types.Of(property, declaration), attributes, get, set, property.IsRequired)
            : null;
    }

    // Asked for what it implements, a property would have the compiler bind its type.
    private static bool IsExplicit(IPropertySymbol property) => property.Name.IndexOf('.') >= 0;

    private static MemberCandidate? Candidate(IFieldSymbol field)
    {
        if (field.IsStatic || field.IsConst || field.IsImplicitlyDeclared)
            return null;
        var attributes = new JsonAttributes(field);
        return attributes.Has("JsonIncludeAttribute") ? new(field, field.Type, attributes, CanGet: true, CanSet: !field.IsReadOnly, field.IsRequired) : null;
    }

    private static bool Counts(IMethodSymbol? accessor, bool included) => accessor is not null && (included || accessor.DeclaredAccessibility == Accessibility.Public);
}
