using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>
/// A schema of a custom resource, or of a part of one: apiextensions' JSONSchemaProps, of which a structural schema and
/// its nested value validations (anyOf, oneOf, allOf, not) are both made.
/// </summary>
/// <remarks>Empty collections are always the same ones, so that schemas of nothing but scalars compare by value.</remarks>
internal sealed record StructuralSchema
{
    public static readonly IReadOnlyDictionary<string, StructuralSchema> NoProperties = new SortedDictionary<string, StructuralSchema>();

    public string Type { get; init; } = "";

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public bool Nullable { get; init; }

    /// <summary>The default, where <see cref="HasDefault"/>; a default of null is none, as in Go.</summary>
    public JsonNode? Default { get; init; }

    public bool HasDefault => Default is not null;

    public StructuralSchema? Items { get; init; }

    public IReadOnlyDictionary<string, StructuralSchema> Properties { get; init; } = NoProperties;

    /// <summary>Whether additionalProperties was given at all.</summary>
    public bool HasAdditionalProperties { get; init; }

    /// <summary>The schema of additional properties; null where additionalProperties is absent or a boolean.</summary>
    public StructuralSchema? AdditionalProperties { get; init; }

    /// <summary>What <c>additionalProperties</c> allows: its boolean, or true for a schema.</summary>
    public bool AllowsAdditionalProperties { get; init; }

    public bool PreserveUnknownFields { get; init; }

    public bool EmbeddedResource { get; init; }

    public bool IntOrString { get; init; }

    public string? ListType { get; init; }

    public IReadOnlyList<string> ListMapKeys { get; init; } = [];

    public string? MapType { get; init; }

    /// <summary>The rules of x-kubernetes-validations.</summary>
    public IReadOnlyList<ValidationRule> Validations { get; init; } = [];

    public string Format { get; init; } = "";

    public double? Maximum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public double? Minimum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public long? MaxLength { get; init; }

    public long? MinLength { get; init; }

    public string Pattern { get; init; } = "";

    public long? MaxItems { get; init; }

    public long? MinItems { get; init; }

    public bool UniqueItems { get; init; }

    public double? MultipleOf { get; init; }

    /// <summary>The allowed values, each null for JSON's null; empty for no restriction.</summary>
    public IReadOnlyList<JsonNode?> Enum { get; init; } = [];

    public long? MaxProperties { get; init; }

    public long? MinProperties { get; init; }

    public IReadOnlyList<string> Required { get; init; } = [];

    public IReadOnlyList<StructuralSchema> AllOf { get; init; } = [];

    public IReadOnlyList<StructuralSchema> OneOf { get; init; } = [];

    public IReadOnlyList<StructuralSchema> AnyOf { get; init; } = [];

    public StructuralSchema? Not { get; init; }

    /// <summary>Reads a version's <c>schema.openAPIV3Schema</c>.</summary>
    /// <exception cref="FormatException">A field has the wrong type, or cannot be part of a structural schema at all.</exception>
    public static StructuralSchema Parse(JsonObject openApiV3Schema) => StructuralSchemaReader.Read(openApiV3Schema);

    /// <summary>The schema that a value under <paramref name="name"/> follows; null where it follows none.</summary>
    public StructuralSchema? ForField(string name) => Properties.GetValueOrDefault(name) ?? AdditionalProperties;
}
