using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The protobuf messages of JSON whose type is known, byte for byte as gogo/protobuf writes them: in the order of the numbers, zero values too unless they are pointers.</summary>
internal static class ProtobufEncoder
{
    public static ProtobufWriter Struct(JsonObject? value, KnownType type)
    {
        var writer = new ProtobufWriter();
        foreach (var field in type.Fields.OrderBy(field => field.Number))
            Field(writer, field, value?[field.Name]);
        return writer;
    }

    private static void Field(ProtobufWriter writer, KnownField field, JsonNode? value)
    {
        if (field.IsMap)
        {
            foreach (var (key, item) in (value as JsonObject ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal))
                writer.Message(field.Number, Value(new ProtobufWriter().Text(1, key), 2, field.Type, item));
        }
        else if (field.IsList)
        {
            foreach (var item in value as JsonArray ?? [])
                Value(writer, field.Number, field.Type, item);
        }
        else if (value is not null || !(field.IsPointer || field.Type == "bytes"))
        {
            Value(writer, field.Number, field.Type, value);
        }
    }

    private static ProtobufWriter Value(ProtobufWriter writer, int number, string type, JsonNode? value) => type switch
    {
        "string" => writer.Text(number, JsonValues.AsString(value) ?? ""),
        "bool" => writer.Flag(number, JsonValues.AsBoolean(value) ?? false),
        "int32" or "int64" => writer.Integer(number, JsonValues.TryInteger(value, out var integer) ? integer : 0),
        "double" => writer.Double(number, value is null ? 0 : JsonValues.Float(value)),
        "bytes" => writer.Bytes(number, Convert.FromBase64String(JsonValues.AsString(value) ?? "")),
        _ => writer.Message(number, Message(type, value)),
    };

    private static ProtobufWriter Message(string type, JsonNode? value) => type switch
    {
        "Time" => Time(JsonValues.AsString(value)),
        "JSON" or "FieldsV1" => new ProtobufWriter().Bytes(1, GoJson.WriteBytes(value)),
        "Verbs" => Texts(value as JsonArray ?? []),
        "JSONSchemaPropsOrArray" or "JSONSchemaPropsOrBool" or "JSONSchemaPropsOrStringArray" => Struct(Union(value), KnownType.Get(type)),
        _ => Struct(value as JsonObject, KnownType.Get(type)),
    };

    private static ProtobufWriter Time(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? new ProtobufWriter().Integer(1, time.ToUnixTimeSeconds()).Integer(2, 0)
        : new ProtobufWriter();

    private static ProtobufWriter Texts(JsonArray texts)
    {
        var writer = new ProtobufWriter();
        foreach (var text in texts)
            writer.Text(1, JsonValues.AsString(text));
        return writer;
    }

    // A schema goes with allows set: Go's decoder of the JSON sets it.
    private static JsonObject Union(JsonNode? value) => value switch
    {
        JsonObject schema => new JsonObject { ["allows"] = true, ["schema"] = schema.DeepClone() },
        JsonArray list => new JsonObject { ["list"] = list.DeepClone() },
        _ => new JsonObject { ["allows"] = value?.DeepClone() },
    };
}
