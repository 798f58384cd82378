using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The JSON of protobuf messages whose type is known.</summary>
internal static class ProtobufValues
{
    public static JsonObject Struct(ProtobufMessage message, KnownType type)
    {
        var result = new JsonObject();
        foreach (var field in type.Fields.Where(field => message.Has(field.Number)))
        {
            if (Field(message, field) is { } value)
                result[field.Name] = value;
        }

        return result;
    }

    private static JsonNode? Field(ProtobufMessage message, KnownField field)
    {
        if (field.IsMap)
        {
            return new JsonObject(message.Messages(field.Number).Select(entry =>
                KeyValuePair.Create(entry.Text(1), field.Type == "string" ? entry.Text(2) : Value(entry.Message(2), field.Type))));
        }

        if (field.IsList)
        {
            return new JsonArray([.. field.Type == "string"
                ? message.Texts(field.Number).Select(text => (JsonNode?)text)
                : message.Messages(field.Number).Select(item => Value(item, field.Type))]);
        }

        return field.Type switch
        {
            "string" => message.Text(field.Number) is var text && (text.Length > 0 || field.IsPointer || field.IsRequired) ? text : null,
            "bool" => message.Integer(field.Number) is var flag && (flag != 0 || field.IsPointer || field.IsRequired) ? flag != 0 : null,
            "int32" or "int64" => message.Integer(field.Number) is var number && (number != 0 || field.IsPointer) ? number : null,
            "double" => Double(BitConverter.Int64BitsToDouble(message.Integer(field.Number))),
            "bytes" => message.Bytes(field.Number) is { Length: > 0 } bytes ? Convert.ToBase64String(bytes.Span) : null,
            _ => Value(message.Message(field.Number), field.Type),
        };
    }

    // As Go writes it: a whole number without a point.
    private static JsonNode Double(double value) => value == Math.Floor(value) && Math.Abs(value) < 1e15 ? (long)value : value;

    private static JsonNode? Value(ProtobufMessage message, string type) => type switch
    {
        "Time" => message.Integer(1) is var seconds and not 0 ? ObjectMetaNode.Format(DateTimeOffset.FromUnixTimeSeconds(seconds)) : null,
        "Verbs" => new JsonArray([.. message.Texts(1).Select(text => (JsonNode?)text)]),
        "JSON" or "FieldsV1" => message.Bytes(1) is { Length: > 0 } raw ? JsonBody.Parse(raw.Span) : null,
        "JSONSchemaPropsOrArray" or "JSONSchemaPropsOrBool" or "JSONSchemaPropsOrStringArray" => Either(Struct(message, KnownType.Get(type))),
        _ => Struct(message, KnownType.Get(type)),
    };

    private static JsonNode? Either(JsonObject union)
    {
        var value = union["schema"] ?? union["list"] ?? union["allows"] ?? false;
        return value.Parent is null ? value : value.DeepClone();
    }
}
