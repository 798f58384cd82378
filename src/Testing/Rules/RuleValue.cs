using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>Shows JSON to expressions as its schema types it: apiserver's cel/common/valuesunstructured.go.</summary>
internal static class RuleValue
{
    private static readonly SearchValues<char> Base64Url = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=");

    /// <summary>The value of a node. Objects, maps and lists look into theirs only when they are asked.</summary>
    /// <exception cref="CelEvaluationException">The node is none of the schema's.</exception>
    public static object? Of(JsonNode? node, StructuralSchema schema)
    {
        if (node is null)
            return schema.Nullable ? null : throw Fault("invalid data, got null for schema with nullable=false");
        if (schema.IntOrString)
            return Scalar(node) as string ?? Scalar(node) as long? as object ?? throw Fault("invalid data, expected XIntOrString value to be either a string or integer");
        return schema.Type switch
        {
            "object" => node is JsonObject fields ? Fields(fields, schema) : throw Fault("invalid data, expected a map for the provided schema with type=object"),
            "array" => node is JsonArray items ? List(items, schema) : throw Fault("invalid data, expected an array for the provided schema with type=array"),
            "string" => JsonValues.AsString(node) is { } text ? Text(text, schema.Format) : throw Fault($"invalid data, expected string, got {GoText.TypeName(node)}"),
            "number" => JsonValues.IsNumber(node) ? JsonValues.Float(node) : throw Fault($"invalid data, expected float, got {GoText.TypeName(node)}"),
            "integer" => JsonValues.TryInteger(node, out var integer) ? integer : throw Fault($"invalid data, expected int, got {GoText.TypeName(node)}"),
            "boolean" => JsonValues.AsBoolean(node) ?? throw Fault($"invalid data, expected bool, got {GoText.TypeName(node)}"),
            _ when schema.PreserveUnknownFields => new RuleUnknown(node),
            _ => throw Fault($"invalid type, expected object, array, number, integer, boolean or string, or no type with x-kubernetes-int-or-string or x-kubernetes-preserve-unknown-fields is true, got {schema.Type}"),
        };
    }

    /// <summary>The node's own value, whatever its schema: what identifies the items of sets and list maps.</summary>
    public static object? Scalar(JsonNode? node) => JsonValues.KindOf(node) switch
    {
        JsonKind.Boolean => JsonValues.AsBoolean(node),
        JsonKind.Integer => JsonValues.TryInteger(node, out var integer) ? integer : null,
        JsonKind.Float => JsonValues.Float(node!),
        JsonKind.String => JsonValues.AsString(node),
        _ => null,
    };

    private static object Fields(JsonObject fields, StructuralSchema schema)
    {
        if (schema.EmbeddedResource)
            schema = RuleTypes.WithMetadata(schema);
        return schema is { Properties.Count: 0, AdditionalProperties: { } values } ? new RuleMap(fields, values) : new RuleObject(fields, schema);
    }

    private static RuleList List(JsonArray items, StructuralSchema schema)
    {
        var element = schema.Items ?? throw Fault("invalid array type, expected Items with a non-empty Schema");
        return schema.ListType switch
        {
            "map" => new RuleListMap(items, element, schema.ListMapKeys),
            "set" => new RuleListSet(items, element),
            _ => new RuleList(items, element),
        };
    }

    private static object Text(string text, string format) => format switch
    {
        "duration" => RuleTimes.Duration(text),
        "date" => RuleTimes.Date(text),
        "date-time" => RuleTimes.DateTime(text),
        "byte" => Bytes(text),
        _ => text,
    };

    // As upstream: the alphabet for URLs, though the format is validated with the other one.
    private static byte[] Bytes(string text)
    {
        var wrong = text.AsSpan().IndexOfAnyExcept(Base64Url);
        var bytes = new byte[text.Length];
        return wrong < 0 && Convert.TryFromBase64String(text.Replace('-', '+').Replace('_', '/'), bytes, out var count)
            ? bytes[..count]
            : throw Fault(string.Create(CultureInfo.InvariantCulture, $"Invalid byte formatted string {text}: illegal base64 data at input byte {(wrong < 0 ? text.Length : wrong)}"));
    }

    private static CelEvaluationException Fault(string message) => new(message);
}
