using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Reads apiextensions' JSONSchemaProps into a <see cref="StructuralSchema"/>.</summary>
internal static class StructuralSchemaReader
{
    public static StructuralSchema Read(JsonObject source)
    {
        foreach (var unsupported in (ReadOnlySpan<string>)["id", "$schema", "$ref", "patternProperties", "dependencies", "additionalItems", "definitions"])
        {
            if (source[unsupported] is not null)
                throw new FormatException($"OpenAPIV3Schema '{unsupported.TrimStart('$').Replace("ref", "$ref", StringComparison.Ordinal)}' is not supported");
        }

        if (source["items"] is JsonArray)
            throw new FormatException("OpenAPIV3Schema 'items' must be a schema, but is an array");

        if (source["x-kubernetes-preserve-unknown-fields"] is { } preserve && JsonValues.AsBoolean(preserve) == false)
            throw new FormatException("internal error: 'x-kubernetes-preserve-unknown-fields' must be true or undefined");

        var additional = source["additionalProperties"];
        return new StructuralSchema
        {
            Type = Text(source, "type"),
            Title = Text(source, "title"),
            Description = Text(source, "description"),
            Nullable = Flag(source, "nullable"),
            Default = source["default"]?.DeepClone(),
            Items = Schema(source, "items"),
            Properties = Schemas(source, "properties"),
            HasAdditionalProperties = additional is not null,
            AdditionalProperties = additional is JsonObject schema ? Read(schema) : null,
            AllowsAdditionalProperties = additional is JsonObject || (JsonValues.AsBoolean(additional) ?? false),
            PreserveUnknownFields = Flag(source, "x-kubernetes-preserve-unknown-fields"),
            EmbeddedResource = Flag(source, "x-kubernetes-embedded-resource"),
            IntOrString = Flag(source, "x-kubernetes-int-or-string"),
            ListType = OptionalText(source, "x-kubernetes-list-type"),
            ListMapKeys = Texts(source, "x-kubernetes-list-map-keys"),
            MapType = OptionalText(source, "x-kubernetes-map-type"),
            Validations = List(source, "x-kubernetes-validations", element => ValidationRule.Read(RequireObject(element, "x-kubernetes-validations"))),
            Format = Text(source, "format"),
            Maximum = Number(source, "maximum"),
            ExclusiveMaximum = Flag(source, "exclusiveMaximum"),
            Minimum = Number(source, "minimum"),
            ExclusiveMinimum = Flag(source, "exclusiveMinimum"),
            MaxLength = Integer(source, "maxLength"),
            MinLength = Integer(source, "minLength"),
            Pattern = Text(source, "pattern"),
            MaxItems = Integer(source, "maxItems"),
            MinItems = Integer(source, "minItems"),
            UniqueItems = Flag(source, "uniqueItems"),
            MultipleOf = Number(source, "multipleOf"),
            Enum = List(source, "enum", value => value?.DeepClone()),
            MaxProperties = Integer(source, "maxProperties"),
            MinProperties = Integer(source, "minProperties"),
            Required = Texts(source, "required"),
            AllOf = List(source, "allOf", element => Read(RequireObject(element, "allOf"))),
            OneOf = List(source, "oneOf", element => Read(RequireObject(element, "oneOf"))),
            AnyOf = List(source, "anyOf", element => Read(RequireObject(element, "anyOf"))),
            Not = Schema(source, "not"),
        };
    }

    private static StructuralSchema? Schema(JsonObject source, string name) => source[name] switch
    {
        null => null,
        JsonObject schema => Read(schema),
        _ => throw WrongType(name, "a schema"),
    };

    private static IReadOnlyDictionary<string, StructuralSchema> Schemas(JsonObject source, string name)
    {
        if (source[name] is not (null or JsonObject))
            throw WrongType(name, "an object");
        if (source[name] is not JsonObject { Count: > 0 } members)
            return StructuralSchema.NoProperties;
        var result = new SortedDictionary<string, StructuralSchema>(StringComparer.Ordinal);
        foreach (var (property, schema) in members)
            result[property] = schema is JsonObject value ? Read(value) : throw WrongType($"{name}.{property}", "a schema");
        return result;
    }

    private static string? OptionalText(JsonObject source, string name) =>
        source[name] is { } node ? JsonValues.AsString(node) ?? throw WrongType(name, "a string") : null;

    private static string Text(JsonObject source, string name) => OptionalText(source, name) ?? "";

    private static bool Flag(JsonObject source, string name) =>
        source[name] is { } node && (JsonValues.AsBoolean(node) ?? throw WrongType(name, "a boolean"));

    private static long? Integer(JsonObject source, string name) => source[name] switch
    {
        null => null,
        { } node when JsonValues.TryInteger(node, out var integer) => integer,
        _ => throw WrongType(name, "an integer"),
    };

    private static double? Number(JsonObject source, string name) => source[name] switch
    {
        null => null,
        { } node when JsonValues.IsNumber(node) => JsonValues.Float(node),
        _ => throw WrongType(name, "a number"),
    };

    private static IReadOnlyList<string> Texts(JsonObject source, string name) =>
        List(source, name, element => JsonValues.AsString(element) ?? throw WrongType(name, "an array of strings"));

    private static IReadOnlyList<T> List<T>(JsonObject source, string name, Func<JsonNode?, T> read) => source[name] switch
    {
        null or JsonArray { Count: 0 } => [],
        JsonArray array => [.. array.Select(read)],
        _ => throw WrongType(name, "an array"),
    };

    private static JsonObject RequireObject(JsonNode? element, string name) =>
        element as JsonObject ?? throw WrongType(name, "an array of objects");

    private static FormatException WrongType(string name, string expected) => new($"OpenAPIV3Schema '{name}' must be {expected}");
}
