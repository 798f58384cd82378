using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The compiled rules of a schema and of all that is in it. Safe to use from several threads.</summary>
internal sealed class RuleValidator
{
    private readonly StructuralSchema _schema;

    private RuleValidator(StructuralSchema schema, RuleType type, bool isResource)
    {
        _schema = schema;
        Schema = isResource ? RuleTypes.WithMetadata(schema) : schema;
        Rules = RuleCompiler.Compile(schema, type);
        Items = schema.Items is { } items && type.Element is { } item ? Make(items, item) : null;
        AdditionalProperties = schema.AdditionalProperties is { } values && type.Element is { } value ? Make(values, value) : null;
        Properties = schema.Properties
            .Select(property => (property.Key, Validator: OfProperty(property.Key, property.Value, type)))
            .Where(property => property.Validator is not null)
            .ToDictionary(property => property.Key, property => property.Validator!);
    }

    /// <summary>What types the values for expressions.</summary>
    public StructuralSchema Schema { get; }

    public IReadOnlyList<CompiledRule> Rules { get; }

    public RuleValidator? Items { get; }

    public RuleValidator? AdditionalProperties { get; }

    public IReadOnlyDictionary<string, RuleValidator> Properties { get; }

    /// <summary>The validator of a schema; null where there are no rules in it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isResource">Whether it is of a whole resource.</param>
    public static RuleValidator? Of(StructuralSchema schema, bool isResource) =>
        HasRules(schema) && RuleTypes.Of(schema, isResource) is { } type ? new RuleValidator(schema, type, isResource) : null;

    /// <summary>The former item of the same keys; null where the list is no map.</summary>
    public JsonNode? Former(JsonNode? old, JsonNode? item) => new Ratchet(old, _schema).Item(item)?.Old;

    private static RuleValidator? OfProperty(string name, StructuralSchema schema, RuleType parent)
    {
        // What no expression can name still has rules of its own.
        var type = PropertyName.Escape(name) is { } identifier ? parent.Fields?.GetValueOrDefault(identifier) : RuleTypes.Of(schema, schema.EmbeddedResource);
        return type is null ? null : Make(schema, type);
    }

    private static RuleValidator? Make(StructuralSchema schema, RuleType type) => HasRules(schema) ? new RuleValidator(schema, type, schema.EmbeddedResource) : null;

    private static bool HasRules(StructuralSchema schema) => schema.Validations.Count > 0
        || (schema.Items is { } items && HasRules(items))
        || (schema.AdditionalProperties is { } values && HasRules(values))
        || schema.Properties.Values.Any(HasRules);
}
