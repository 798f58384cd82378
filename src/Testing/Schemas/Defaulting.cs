using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Sets what a schema gives a default for.</summary>
/// <seealso href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting">Defaulting</seealso>
internal static class Defaulting
{
    /// <summary>Sets defaults in place: of what is absent, and of null where it is not allowed.</summary>
    public static void SetDefaults(JsonNode? node, StructuralSchema? schema)
    {
        if (schema is null)
            return;
        if (node is JsonArray items)
            SetItems(items, schema.Items);
        else if (node is JsonObject fields)
            SetFields(fields, schema);
    }

    private static void SetFields(JsonObject fields, StructuralSchema schema)
    {
        foreach (var (name, property) in schema.Properties)
        {
            if (property.Default is { } value && fields[name] is null && !(property.Nullable && fields.ContainsKey(name)))
                fields[name] = value.DeepClone();
        }

        foreach (var name in fields.Select(field => field.Key).ToList())
        {
            if (schema.Properties.TryGetValue(name, out var property))
            {
                SetDefaults(fields[name], property);
            }
            else if (schema.AdditionalProperties is { } additional)
            {
                if (fields[name] is null && additional is { Nullable: false, Default: { } value })
                    fields[name] = value.DeepClone();
                SetDefaults(fields[name], additional);
            }
        }
    }

    private static void SetItems(JsonArray items, StructuralSchema? schema)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is null && schema is { Nullable: false, Default: { } value })
                items[i] = value.DeepClone();
            SetDefaults(items[i], schema);
        }
    }
}
