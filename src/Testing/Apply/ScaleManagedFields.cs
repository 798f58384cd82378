using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Shows the owners of a resource's replicas as owners of its Scale, and takes a written Scale's owners back.</summary>
/// <param name="parentEntries">managedFields of the resource.</param>
/// <param name="apiVersion">The version of the resource that is written.</param>
/// <param name="replicasPaths">By apiVersion, where the replicas are: <see cref="ManagedTypes.ReplicasPaths"/>.</param>
internal sealed class ScaleManagedFields(
    JsonArray? parentEntries,
    string apiVersion,
    IReadOnlyDictionary<string, IReadOnlyList<PathElement>?> replicasPaths)
{
    private static readonly IReadOnlyList<PathElement> ScaleReplicas = FieldSet.Path("spec", "replicas");

    /// <summary>managedFields of the Scale; null for none.</summary>
    /// <exception cref="FormatException">The resource's entries are not valid.</exception>
    public JsonArray? ToSubresource()
    {
        var parent = ManagedFields.Parse(parentEntries);
        var result = ManagedFields.Empty();
        foreach (var (id, owned) in parent.Fields)
        {
            if (replicasPaths.GetValueOrDefault(owned.ApiVersion) is not { } path || !owned.Set.Has(path))
                continue;
            result.Fields[id] = owned with { Set = FieldSet.Of(ScaleReplicas), ApiVersion = ManagedTypes.ScaleApiVersion };
            result.Times[id] = parent.Times[id];
        }

        return result.Print();
    }

    /// <summary>managedFields of the resource after its Scale has been written; null for none.</summary>
    /// <exception cref="FormatException">Entries are not valid.</exception>
    public JsonArray? ToParent(JsonArray? scaleEntries)
    {
        var parent = ManagedFields.Parse(parentEntries);
        var scale = ManagedFields.Parse(scaleEntries);
        var result = ManagedFields.Empty();
        foreach (var (id, owned) in parent.Fields)
        {
            if (!replicasPaths.TryGetValue(owned.ApiVersion, out var path))
                continue;
            var keptSet = owned.Set;
            if (path is not null && owned.Set.Has(path) && !scale.Fields.Remove(id))
                keptSet = owned.Set.Difference(FieldSet.Of(path));
            if (keptSet.IsEmpty)
                continue;
            result.Fields[id] = owned with { Set = keptSet };
            result.Times[id] = parent.Times[id];
        }

        foreach (var (id, owned) in scale.Fields)
        {
            if (!owned.Set.Has(ScaleReplicas) || replicasPaths.GetValueOrDefault(apiVersion) is not { } path)
                continue;
            result.Fields[id] = new VersionedSet(FieldSet.Of(path), apiVersion, owned.Applied);
            // Upstream looks the time up among the resource's managers, where a new one has none.
            result.Times[id] = parent.Times.GetValueOrDefault(id);
        }

        return result.Print();
    }
}
