using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Removes owner references that are there twice.</summary>
internal static class OwnerReferences
{
    public static void Deduplicate(JsonObject @object, Action<string> warn)
    {
        var meta = new ObjectMetaNode(@object);
        if (meta.OwnerReferences is not { Count: > 1 } references)
            return;
        var kept = new List<JsonNode?>();
        var duplicates = new List<string>();
        foreach (var reference in references)
        {
            if (kept.Exists(other => JsonValues.DeepEquals(other, reference)))
                duplicates.Add(JsonValues.AsString(reference?["uid"]) ?? "");
            else
                kept.Add(reference);
        }

        if (duplicates.Count == 0)
            return;
        warn(".metadata.ownerReferences contains duplicate entries; API server dedups owner references in 1.20+, and may reject such requests as early as 1.24; "
            + $"please fix your requests; duplicate UID(s) observed: {string.Join(", ", duplicates)}");
        meta.OwnerReferences = new JsonArray([.. kept.Select(reference => reference?.DeepClone())]);
    }
}
