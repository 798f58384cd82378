using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Finds items that a list set or list map holds twice.</summary>
internal static class ListTypeValidation
{
    public static IReadOnlyList<FieldError> Validate(JsonNode? node, StructuralSchema schema)
    {
        var errors = new List<FieldError>();
        Visit(node, schema, "", errors);
        return errors;
    }

    private static void Visit(JsonNode? node, StructuralSchema schema, string path, List<FieldError> errors)
    {
        if (node is JsonArray items)
            VisitItems(items, schema, path, errors);
        if (node is not JsonObject fields)
            return;
        foreach (var (name, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            if (schema.AdditionalProperties is { } additional)
                Visit(value, additional, FieldPath.Key(path, name), errors);
            if (schema.Properties.TryGetValue(name, out var property))
                Visit(value, property, FieldPath.Child(path, name), errors);
        }
    }

    private static void VisitItems(JsonArray items, StructuralSchema schema, string path, List<FieldError> errors)
    {
        if (schema.ListType == "set")
            AddDuplicates(items, path, item => item, errors);
        else if (schema.ListType == "map")
            CheckMap(items, schema, path, errors);
        for (var i = 0; schema.Items is { } itemSchema && i < items.Count; i++)
            Visit(items[i], itemSchema, FieldPath.Index(path, i), errors);
    }

    private static void CheckMap(JsonArray items, StructuralSchema schema, string path, List<FieldError> errors)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not (null or JsonObject))
            {
                errors.Add(FieldError.Invalid(FieldPath.Index(path, i), items[i], "must be an object for an array of list-type map"));
                return;
            }
        }

        AddDuplicates(items, path, item => KeysOf(item as JsonObject, schema.ListMapKeys), errors);
    }

    private static void AddDuplicates(JsonArray items, string path, Func<JsonNode?, JsonNode?> identify, List<FieldError> errors)
    {
        var seen = new Dictionary<string, int>();
        for (var i = 0; i < items.Count; i++)
        {
            var identity = identify(items[i]);
            // An int and a float of the same value are different, though they print alike.
            var text = $"{JsonValues.KindOf(identity)} {GoJson.Write(identity)}";
            var times = seen[text] = seen.GetValueOrDefault(text) + 1;
            if (times == 2)
                errors.Add(FieldError.Duplicate(FieldPath.Index(path, i), identity));
        }
    }

    private static JsonObject KeysOf(JsonObject? item, IReadOnlyList<string> keys)
    {
        var result = new JsonObject();
        foreach (var key in keys)
        {
            if (item is not null && item.TryGetPropertyValue(key, out var value))
                result[key] = value?.DeepClone();
        }

        return result;
    }
}
