using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>System.Text.Json's attributes on one symbol.</summary>
internal readonly struct JsonAttributes
{
    private static readonly string[] NotEmitted =
        ["JsonNumberHandlingAttribute", "JsonObjectCreationHandlingAttribute", "JsonPolymorphicAttribute", "JsonDerivedTypeAttribute"];

    private readonly ImmutableArray<AttributeData> _attributes;

    public JsonAttributes(ISymbol symbol) => _attributes = symbol.GetAttributes();

    /// <summary>Those of a property, whose declaration says whether it has any: asked for them, the compiler would keep a place for each property's.</summary>
    public JsonAttributes(IPropertySymbol property, PropertyDeclarationSyntax? declaration) =>
        _attributes = declaration is { AttributeLists.Count: 0 } && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? ImmutableArray<AttributeData>.Empty
            : property.GetAttributes();

    public string? PropertyName => Find("JsonPropertyNameAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;

    public int Order => Find("JsonPropertyOrderAttribute")?.ConstructorArguments.FirstOrDefault().Value as int? ?? 0;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>The condition of [JsonIgnore] by its number, or null without one.</summary>
    public int? Ignore => Find("JsonIgnoreAttribute") is { } ignore ? Named(ignore, "Condition") as int? ?? JsonIgnore.Always : null;

    /// <summary>[JsonConverter], or an attribute that derives from it.</summary>
    public AttributeData? Converter
    {
        get
        {
            foreach (var attribute in _attributes)
            {
                for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
                {
                    if (Is(type, "JsonConverterAttribute"))
                        return attribute;
                }
            }

            return null;
        }
    }

    /// <summary>What System.Text.Json would do and emitted code does not, or null.</summary>
    public string? Unsupported
    {
        get
        {
            foreach (var name in NotEmitted)
            {
                if (Has(name))
                    return "it has [" + name.Substring(0, name.Length - "Attribute".Length) + "]";
            }

            return null;
        }
    }

    public bool ForbidsUnknown => Find("JsonUnmappedMemberHandlingAttribute")?.ConstructorArguments.FirstOrDefault().Value is 1;

    private AttributeData? Find(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.AttributeClass is { } type && Is(type, name))
                return attribute;
        }

        return null;
    }

    private static bool Is(INamedTypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: "Serialization", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } };

    private static object? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value.Value;
        }

        return null;
    }
}

/// <summary>The values of JsonIgnoreCondition.</summary>
internal static class JsonIgnore
{
    public const int Never = 0;
    public const int Always = 1;
    public const int WhenWritingDefault = 2;
    public const int WhenWritingNull = 3;
    public const int WhenWriting = 4;
    public const int WhenReading = 5;
}
