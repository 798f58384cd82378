using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>metadata.managedFields of an object.</summary>
internal static class ManagedFieldsOf
{
    public static JsonArray? Get(JsonObject value) => (value["metadata"] as JsonObject)?["managedFields"] as JsonArray;

    /// <summary>Sets the entries in place; null removes them.</summary>
    public static void Set(JsonObject value, JsonArray? entries)
    {
        var metadata = value["metadata"] as JsonObject;
        if (entries is null)
        {
            metadata?.Remove("managedFields");
            return;
        }

        if (metadata is null)
            value["metadata"] = metadata = [];
        metadata["managedFields"] = entries;
    }

    /// <summary>Whether a client asks for all managers to be forgotten: an empty list, or one with an empty entry.</summary>
    public static bool IsReset(JsonObject value) => Get(value) is { Count: 0 } or [JsonObject { Count: 0 }];

    /// <summary>The decoded entries; null where one of them is not valid.</summary>
    public static ManagedFields? TryParse(JsonObject value)
    {
        try
        {
            return ManagedFields.Parse(Get(value));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// Gives the written object the stored times of its managedFields where nothing but these times would change, so that the
    /// write is the no-op that it looks like.
    /// </summary>
    public static void KeepTimesOfNoop(JsonObject live, JsonObject updated)
    {
        if (Get(live) is not { Count: > 0 } liveEntries || Get(updated) is not { } entries || entries.Count != liveEntries.Count)
            return;
        var kept = liveEntries.DeepClone().AsArray();
        var candidate = updated.DeepClone().AsObject();
        Set(candidate, kept);
        if (!JsonValues.DeepEquals(live, candidate) || !liveEntries.Zip(entries).All(pair => EqualIgnoringTime(pair.First, pair.Second)))
            return;
        Set(updated, liveEntries.DeepClone().AsArray());
    }

    private static bool EqualIgnoringTime(JsonNode? left, JsonNode? right) =>
        JsonValues.DeepEquals(WithoutTime(left), WithoutTime(right));

    private static JsonNode? WithoutTime(JsonNode? entry)
    {
        var copy = entry?.DeepClone();
        (copy as JsonObject)?.Remove("time");
        return copy;
    }
}
