using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Drops what a schema does not specify.</summary>
/// <seealso href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning">Field pruning</seealso>
internal static class Pruning
{
    /// <summary>Prunes a resource in place and names what it lost, sorted.</summary>
    public static IReadOnlyList<string> Prune(JsonObject resource, StructuralSchema schema) =>
        PruneValue(resource, schema with { EmbeddedResource = true });

    /// <summary>Prunes any value in place and names what it lost, sorted.</summary>
    public static IReadOnlyList<string> PruneValue(JsonNode? value, StructuralSchema schema)
    {
        var unknown = new List<string>();
        Prune(value, schema, "", unknown);
        unknown.Sort(StringComparer.Ordinal);
        return unknown;
    }

    /// <summary>Removes nulls that are neither nullable nor to be replaced by a default.</summary>
    public static void RemoveNulls(JsonNode? node, StructuralSchema? schema)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                RemoveNulls(item, schema?.Items);
        }

        if (node is not JsonObject fields)
            return;
        foreach (var (name, value) in fields.ToList())
        {
            var fieldSchema = schema?.ForField(name);
            if (value is null && fieldSchema is { Nullable: false, HasDefault: false })
                fields.Remove(name);
            else
                RemoveNulls(value, fieldSchema);
        }
    }

    public static bool IsMetaField(string name) => name is "apiVersion" or "kind" or "metadata";

    private static void Prune(JsonNode? node, StructuralSchema? schema, string path, List<string> unknown)
    {
        if (node is JsonArray items)
            PruneItems(items, schema, path, unknown);
        else if (node is JsonObject fields)
            PruneFields(fields, schema, path, unknown);
    }

    private static void PruneItems(JsonArray items, StructuralSchema? schema, string path, List<string> unknown)
    {
        // A list without an item schema keeps its items where unknown fields are kept.
        if (schema is { PreserveUnknownFields: true, Items: null })
            return;
        for (var i = 0; i < items.Count; i++)
        {
            // Below a preserving list its items' own schema decides, but items themselves are kept as a whole.
            var itemSchema = schema is { PreserveUnknownFields: true } ? schema.Items! with { PreserveUnknownFields = true } : schema?.Items;
            Prune(items[i], itemSchema, FieldPath.Index(path, i), unknown);
        }
    }

    private static void PruneFields(JsonObject fields, StructuralSchema? schema, string path, List<string> unknown)
    {
        foreach (var (name, value) in fields.ToList())
        {
            if (schema is { EmbeddedResource: true } && IsMetaField(name))
                continue;
            var fieldPath = FieldPath.Child(path, name);
            if (schema is not null && (schema.Properties.ContainsKey(name) || schema.HasAdditionalProperties))
            {
                Prune(value, schema.ForField(name), fieldPath, unknown);
            }
            else if (schema is not { PreserveUnknownFields: true })
            {
                unknown.Add(fieldPath);
                fields.Remove(name);
            }
        }
    }
}
