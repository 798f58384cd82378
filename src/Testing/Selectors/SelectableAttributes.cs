using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What selectors look at: an object's labels and its selectable fields.</summary>
internal sealed record SelectableAttributes(IReadOnlyDictionary<string, string> Labels, IReadOnlyDictionary<string, string> Fields)
{
    public static SelectableAttributes Of(JsonObject @object, ServedVersion version)
    {
        var meta = new ObjectMetaNode(@object);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["metadata.name"] = meta.Name,
            ["metadata.namespace"] = meta.Namespace,
        };
        foreach (var path in version.SelectableFields)
        {
            JsonNode? value = @object;
            foreach (var step in path.Split('.'))
                value = value is JsonObject parent ? parent[step] : null;
            fields[path] = value is null ? "" : GoText.Print(value);
        }

        return new SelectableAttributes(meta.Labels, fields);
    }
}
