using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Keeps the times of managedFields when nothing else of an object changes, so that the write is none.</summary>
internal static class ManagedFieldsTimes
{
    public static void KeepUnlessMoreChanged(JsonObject @object, JsonObject before)
    {
        var (meta, old) = (new ObjectMetaNode(@object), new ObjectMetaNode(before));
        if (old.ManagedFields is not { } kept || JsonValues.DeepEquals(meta.ManagedFields, kept) || !JsonValues.DeepEquals(Timeless(@object), Timeless(before)))
            return;
        meta.ManagedFields = kept.DeepClone().AsArray();
    }

    private static JsonObject Timeless(JsonObject @object)
    {
        var copy = @object.DeepClone().AsObject();
        foreach (var entry in new ObjectMetaNode(copy).ManagedFields?.OfType<JsonObject>() ?? [])
            entry.Remove("time");
        return copy;
    }
}
