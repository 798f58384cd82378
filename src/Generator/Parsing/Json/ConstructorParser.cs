using System;
using System.Linq;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>Chooses the constructor that System.Text.Json would call.</summary>
internal static class ConstructorParser
{
    /// <returns>The constructor; null for a struct's default.</returns>
    public static IMethodSymbol? Choose(INamedTypeSymbol type, out string? problem)
    {
        problem = null;
        var constructors = type.InstanceConstructors;
        // What the compiler adds is the rule, and has no attributes.
        if (constructors is [{ IsImplicitlyDeclared: true, DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: true } only] && !type.IsValueType)
            return only;
        var marked = constructors.Where(constructor => new JsonAttributes(constructor).Has("JsonConstructorAttribute")).ToArray();
        if (marked.Length > 1)
            problem = "it has [JsonConstructor] twice";
        if (marked.Length > 0)
            return marked[0];
        var parameterless = constructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty);
        if (type.IsValueType)
            return parameterless is { IsImplicitlyDeclared: false } ? parameterless : null;
        var open = constructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToArray();
        if (open.FirstOrDefault(constructor => constructor.Parameters.IsEmpty) is { } plain)
            return plain;
        if (open.Length == 1)
            return open[0];
        problem = "System.Text.Json would not know which constructor to call";
        return null;
    }

    /// <summary>Which of the parameters a member is bound to, or -1.</summary>
    public static int ParameterOf(MemberCandidate member, IParameterSymbol[] parameters)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (string.Equals(parameters[i].Name, member.Symbol.Name, StringComparison.OrdinalIgnoreCase)
                && SymbolEqualityComparer.Default.Equals(parameters[i].Type, member.Type))
                return i;
        }

        return -1;
    }

    /// <summary>What a parameter is where its member is not in the JSON.</summary>
    public static string Default(IParameterSymbol parameter)
    {
        var type = parameter.Type.QualifiedName();
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } value)
            return $"default({type})";
        return $"({type}){(value is string text ? Literal.Of(text) : Number(value))}";
    }

    private static string Number(object value) =>
        (SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) ?? "default") switch
        {
            var text when text.StartsWith("-", System.StringComparison.Ordinal) => $"({text}{Suffix(value)})",
            var text => text + Suffix(value),
        };

    private static string Suffix(object value) => value switch
    {
        decimal => "m",
        float => "f",
        double => "d",
        _ => "",
    };
}
