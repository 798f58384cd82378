using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Takes the spec and status of an object through its Go type: unknown fields and empty values are lost, wrong types refused.</summary>
internal sealed class KnownTypeDecoder
{
    private readonly List<string> _unknown = [];
    private readonly Stack<string> _path = new();

    /// <summary>Brings an object to its type, in place; its metadata are not looked at.</summary>
    /// <returns>The paths of the fields that the type does not know.</returns>
    /// <exception cref="FormatException">Something is of the wrong type; the message is Go's.</exception>
    public static IReadOnlyList<string> Coerce(JsonObject @object, KnownType type)
    {
        var decoder = new KnownTypeDecoder();
        foreach (var (name, value) in @object.ToList())
        {
            if (name is "apiVersion" or "kind" or "metadata")
                continue;
            if (type.Field(name) is not { } field)
            {
                decoder._unknown.Add(name);
                @object.Remove(name);
            }
            else if (decoder.Field(value, field, type, name) is { } decoded)
                @object[name] = decoded;
            else
                @object.Remove(name);
        }

        return decoder._unknown;
    }

    /// <summary>What Go writes of a value of the type with nothing set.</summary>
    public static JsonObject Zero(KnownType type)
    {
        var zero = new JsonObject();
        foreach (var field in type.Fields.Where(field => !field.IsPointer && KnownType.Find(field.Type) is not null && field.Name != "metadata"))
            zero[field.Name] = new KnownTypeDecoder().Struct([], KnownType.Get(field.Type), "");
        return zero;
    }

    private JsonObject Struct(JsonObject source, KnownType type, string path)
    {
        var result = new JsonObject();
        foreach (var (name, value) in source)
        {
            if (type.Field(name) is not { } field)
                _unknown.Add($"{path}.{name}");
            else if (Field(value, field, type, $"{path}.{name}") is { } decoded)
                result[name] = decoded;
        }

        foreach (var field in type.Fields.Where(field => field.IsRequired && !result.ContainsKey(field.Name)))
            result[field.Name] = Missing(field);
        return result;
    }

    private static JsonNode? Missing(KnownField field) => field switch
    {
        { IsList: true } => null,
        { Type: "string" } => "",
        { Type: "bool" } => false,
        _ => new KnownTypeDecoder().Struct([], KnownType.Get(field.Type), ""),
    };

    private JsonNode? Field(JsonNode? value, KnownField field, KnownType owner, string path)
    {
        if (value is null)
            return null;
        _path.Push(field.Name);
        try
        {
            if (field.IsList)
            {
                var list = value as JsonArray ?? throw Mismatch(value, owner, field.GoType);
                return list.Count == 0 && !field.IsRequired ? null
                    : new JsonArray([.. list.Select((item, index) => Value(item, field, owner, FieldPath.Index(path, index)))]);
            }

            if (field.IsMap)
            {
                var map = value as JsonObject ?? throw Mismatch(value, owner, field.GoType);
                return new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Value(entry.Value, field, owner, $"{path}.{entry.Key}"))));
            }

            var decoded = Value(value, field, owner, path);
            return field.IsPointer || field.IsRequired || !IsZero(decoded) ? decoded : null;
        }
        finally
        {
            _path.Pop();
        }
    }

    private JsonNode? Value(JsonNode? value, KnownField field, KnownType owner, string path)
    {
        switch (field.Type)
        {
            case "JSON" or "FieldsV1":
                return value?.DeepClone();
            case "JSONSchemaPropsOrArray" or "JSONSchemaPropsOrBool" or "JSONSchemaPropsOrStringArray":
                return Either(value, KnownType.Get(field.Type));
            case "string" or "bytes" or "Time":
                return Zero(value, "") ?? (JsonValues.AsString(value) is null ? throw Mismatch(value, owner, field.Type == "Time" ? "string" : ElementType(field)) : value!.DeepClone());
            case "bool":
                return Zero(value, false) ?? (JsonValues.AsBoolean(value) is null ? throw Mismatch(value, owner, "bool") : value!.DeepClone());
            case "int32" or "int64":
                return Zero(value, 0) ?? (!JsonValues.TryInteger(value, out _) ? throw Mismatch(value, owner, field.Type) : value!.DeepClone());
            case "double":
                return Zero(value, 0) ?? (!JsonValues.IsNumber(value) ? throw Mismatch(value, owner, "float64") : value!.DeepClone());
            default:
                var source = value is null ? [] : value as JsonObject ?? throw Mismatch(value, owner, ElementType(field));
                return Struct(source, KnownType.Get(field.Type), path);
        }
    }

    /// <summary>A schema, a list or a flag: upstream's own decoders of these look for no unknown fields.</summary>
    private static JsonNode? Either(JsonNode? value, KnownType type)
    {
        if (value is JsonObject schema)
            return new KnownTypeDecoder().Struct(schema, KnownType.Get("JSONSchemaProps"), "");
        return value is JsonArray list && type.Field("list") is { } field ? new KnownTypeDecoder().Field(list, field, type, "") : value?.DeepClone();
    }

    private static JsonNode? Zero(JsonNode? value, JsonNode zero) => value is null ? zero : null;

    private static bool IsZero(JsonNode? value) => value switch
    {
        JsonValue => JsonValues.AsString(value) is "" || JsonValues.AsBoolean(value) is false || (JsonValues.IsNumber(value) && JsonValues.Float(value) == 0),
        _ => value is null,
    };

    private static string ElementType(KnownField field) => (field with { IsList = false, IsMap = false }).GoType;

    private FormatException Mismatch(JsonNode? value, KnownType owner, string goType)
    {
        var number = JsonValues.IsNumber(value) && goType is "int32" or "int64" ? " " + GoJson.Write(value) : "";
        return new FormatException($"json: cannot unmarshal {GoText.JsonTypeName(value)}{number} into Go struct field {owner.Name}.{string.Join('.', _path.Reverse())} of type {goType}");
    }
}
