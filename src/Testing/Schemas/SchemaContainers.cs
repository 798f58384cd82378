using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Arrays and objects, and what is in them.</summary>
internal static class SchemaContainers
{
    public static SchemaResult CheckItems(JsonArray items, StructuralSchema schema, string path, Ratchet? ratchet)
    {
        var result = new SchemaResult { MatchCount = 1 };
        for (var i = 0; schema.Items is { } itemSchema && i < items.Count; i++)
            result.Merge(SchemaValidation.Check(items[i], itemSchema, FieldPath.Index(path, i), ratchet?.Item(items[i])));
        if (items.Count < schema.MinItems)
            result.Add(SchemaFault.Invalid(path, items.Count, string.Create(CultureInfo.InvariantCulture, $"should have at least {schema.MinItems} items")));
        if (items.Count > schema.MaxItems)
            result.Add(SchemaFault.TooMany(path, "items", items.Count, schema.MaxItems.Value));
        if (schema.UniqueItems && HasDuplicates(items))
            result.Add(SchemaFault.Invalid(path, null, "shouldn't contain duplicates"));
        return result;
    }

    public static SchemaResult CheckFields(JsonObject fields, StructuralSchema schema, string path, Ratchet? ratchet)
    {
        var result = new SchemaResult();
        if (fields.Count < schema.MinProperties)
            result.Add(SchemaFault.Invalid(path, fields.Count, string.Create(CultureInfo.InvariantCulture, $"should have at least {schema.MinProperties} properties")));
        if (fields.Count > schema.MaxProperties)
            result.Add(SchemaFault.TooMany(path, "properties", fields.Count, schema.MaxProperties.Value));
        foreach (var (name, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            CheckField(result, name, value, schema, path, ratchet);
        foreach (var name in schema.Required)
        {
            if (!fields.ContainsKey(name))
                result.Add(SchemaFault.Required($"{path}.{name}"));
        }

        return result;
    }

    private static void CheckField(SchemaResult result, string name, JsonNode? value, StructuralSchema schema, string path, Ratchet? ratchet)
    {
        // apiVersion and kind are judged anew on every update: their values say by what.
        var former = path.Length == 0 && name is "kind" or "apiVersion" ? null : ratchet?.Field(name);
        if (schema.Properties.TryGetValue(name, out var property))
            result.Merge(SchemaValidation.Check(value, property, FieldPath.Child(path, name), former));
        else if (schema.AdditionalProperties is { } additional)
            result.Merge(SchemaValidation.Check(value, additional, $"{path}.{name}", former));
        else if (schema is { HasAdditionalProperties: true, AllowsAdditionalProperties: false })
            result.Add(new SchemaFault($"{path}.{name} in body is a forbidden property", path, at => FieldError.Invalid(at, name, $"{path}.{name} in body is a forbidden property")));
    }

    private static bool HasDuplicates(JsonArray items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (JsonValues.DeepEquals(items[i], items[j]))
                    return true;
            }
        }

        return false;
    }
}
