using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The rules for a list of type map: what its keys may be, and that every item has them.</summary>
internal static class ListMapRules
{
    public static void Check(JsonObject schema, JsonObject? items, string path, List<FieldError> errors)
    {
        var keysPath = $"{path}.x-kubernetes-list-map-keys";
        var keys = schema["x-kubernetes-list-map-keys"] as JsonArray ?? [];
        if (keys.Count == 0)
            errors.Add(FieldError.Required(keysPath, "must not be empty if x-kubernetes-list-type is map"));
        if (schema["items"] is null)
            errors.Add(FieldError.Required($"{path}.items", "must have a schema if x-kubernetes-list-type is map"));
        if (items is null)
            return;
        var itemType = JsonValues.AsString(items["type"]) ?? "";
        if (itemType != "object")
            errors.Add(FieldError.Invalid($"{path}.items.type", itemType, "must be object if parent array's x-kubernetes-list-type is map"));
        else
            CheckKeys(keys, items, path, keysPath, errors);
        CheckPresence(schema, keys, items, path, errors);
    }

    private static void CheckKeys(JsonArray keys, JsonObject items, string path, string keysPath, List<FieldError> errors)
    {
        var properties = items["properties"] as JsonObject;
        var seen = new HashSet<string>();
        foreach (var key in keys.Select(key => JsonValues.AsString(key) ?? ""))
        {
            if (properties?[key] is not JsonObject property)
                errors.Add(FieldError.Invalid(keysPath, keys, "entries must all be names of item properties"));
            else if (JsonValues.AsString(property["type"]) is "array" or "object")
                errors.Add(FieldError.Invalid($"{FieldPath.Key($"{path}.items.properties", key)}.type", "object", "must be a scalar type if parent array's x-kubernetes-list-type is map"));
            if (!seen.Add(key))
                errors.Add(FieldError.Invalid(keysPath, keys, "must not contain duplicate entries"));
        }
    }

    private static void CheckPresence(JsonObject schema, JsonArray keys, JsonObject items, string path, List<FieldError> errors)
    {
        var required = (items["required"] as JsonArray ?? []).Select(JsonValues.AsString).ToHashSet();
        foreach (var key in keys.Select(key => JsonValues.AsString(key) ?? ""))
        {
            if ((items["properties"] as JsonObject)?[key] is not JsonObject property)
                continue;
            if (property["default"] is null && !required.Contains(key))
                errors.Add(FieldError.Required($"{FieldPath.Key($"{path}.items.properties", key)}.default", "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property"));
            if (JsonValues.AsBoolean(property["nullable"]) == true)
                errors.Add(FieldError.Forbidden($"{FieldPath.Key($"{path}.items.properties", key)}.nullable", "this property is in x-kubernetes-list-map-keys, so it cannot be nullable"));
        }
    }
}
