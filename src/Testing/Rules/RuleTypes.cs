using System.Text;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>Makes the types of expressions from schemas: apiserver's cel/common/schemas.go, its sizes included.</summary>
internal static class RuleTypes
{
    public const long MaxRequestSize = 3 * 1024 * 1024;

    private const long MinStringSize = 2;
    private const long MaxDateTimeSize = 32;
    private const long MinDateTimeSize = 21;
    private const long DateSize = 12;

    public static readonly RuleType String = new() { Scalar = CelType.String, MinSize = MinStringSize };

    private static readonly RuleType Boolean = new() { Scalar = CelType.Bool, MinSize = 4 };
    private static readonly RuleType Number = new() { Scalar = CelType.Double, MinSize = 1 };
    private static readonly RuleType Integer = new() { Scalar = CelType.Int, MinSize = 1 };

    /// <summary>The type of a schema's values.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isResource">Whether it is of a whole resource: kind, apiVersion and the metadata's names are there then, whatever it says.</param>
    /// <returns>Null where no expression sees the values.</returns>
    public static RuleType? Of(StructuralSchema schema, bool isResource)
    {
        if (schema.IntOrString)
            return new RuleType { MinSize = 1, MaxElements = MaxLength(schema) };
        if (isResource)
            schema = WithMetadata(schema);
        return schema.Type switch
        {
            "array" when schema.Items is { } items && Of(items, items.EmbeddedResource) is { } element => List(schema, element),
            "object" when schema.AdditionalProperties is { } values => Of(values, values.EmbeddedResource) is { } value ? Map(schema, value) : null,
            "object" => Object(schema),
            "string" => Text(schema),
            "boolean" => Boolean,
            "number" => Number,
            "integer" => Integer,
            _ => null,
        };
    }

    /// <summary>A resource's schema with what every resource has.</summary>
    public static StructuralSchema WithMetadata(StructuralSchema schema)
    {
        if (IsOf(schema, "kind", "string") && IsOf(schema, "apiVersion", "string") && IsOf(schema, "metadata", "object")
            && IsOf(schema.Properties["metadata"], "name", "string") && IsOf(schema.Properties["metadata"], "generateName", "string"))
        {
            return schema;
        }

        var text = new StructuralSchema { Type = "string" };
        var names = new SortedDictionary<string, StructuralSchema>(StringComparer.Ordinal) { ["name"] = text, ["generateName"] = text };
        return schema with
        {
            Items = null,
            Properties = new SortedDictionary<string, StructuralSchema>(schema.Properties.ToDictionary(), StringComparer.Ordinal)
            {
                ["kind"] = text,
                ["apiVersion"] = text,
                ["metadata"] = new StructuralSchema { Type = "object", Properties = names },
            },
        };
    }

    private static bool IsOf(StructuralSchema schema, string property, string type) => schema.Properties.GetValueOrDefault(property)?.Type == type;

    private static RuleType List(StructuralSchema schema, RuleType element) => new()
    {
        Element = element,
        MaxElements = Limit(schema.MaxItems) ?? (MaxRequestSize - 2) / (element.MinSize + 1),
        MinSize = 2,
    };

    private static RuleType Map(StructuralSchema schema, RuleType value) => new()
    {
        Key = String,
        Element = value,
        MaxElements = Limit(schema.MaxProperties) ?? (MaxRequestSize - 2) / (value.MinSize + 6),
        MinSize = 2,
    };

    private static RuleType Object(StructuralSchema schema)
    {
        var fields = new Dictionary<string, RuleType>();
        var size = 2L;
        foreach (var (name, property) in schema.Properties)
        {
            if (Of(property, property.EmbeddedResource) is not { } type)
                continue;
            if (PropertyName.Escape(name) is { } identifier)
                fields[identifier] = type;
            if (schema.Required.Contains(name) && !property.HasDefault)
                size += Encoding.UTF8.GetByteCount(name) + type.MinSize + 4;
        }

        return new RuleType { Fields = fields, MinSize = size };
    }

    private static RuleType Text(StructuralSchema schema) => schema.Format switch
    {
        "byte" => new RuleType { Scalar = CelType.Bytes, MinSize = MinStringSize, MaxElements = Limit(schema.MaxLength) ?? MaxRequestSize - 2 },
        "duration" => new RuleType { Scalar = CelType.Duration, MinSize = 3, MaxElements = MaxDateTimeSize },
        "date" => new RuleType { Scalar = CelType.Timestamp, MinSize = DateSize, MaxElements = DateSize },
        "date-time" => new RuleType { Scalar = CelType.Timestamp, MinSize = MinDateTimeSize, MaxElements = MaxDateTimeSize },
        _ when schema is { MaxLength: null, Enum.Count: > 0 } => String with { MaxElements = LongestOf(schema.Enum) },
        _ => String with { MaxElements = MaxLength(schema) },
    };

    private static long LongestOf(IEnumerable<System.Text.Json.Nodes.JsonNode?> values) =>
        values.Max(value => Encoding.UTF8.GetByteCount(JsonValues.AsString(value) ?? ""));

    // A character may take four bytes.
    private static long MaxLength(StructuralSchema schema) => Limit(schema.MaxLength) * 4 ?? MaxRequestSize - 2;

    private static long? Limit(long? written) => written is { } limit ? Math.Max(limit, 0) : null;
}
