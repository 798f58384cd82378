using System.Text.Json.Nodes;

namespace KubeGen.Testing;

using ManagerSets = SortedDictionary<ManagerId, VersionedSet>;

/// <summary>Takes out of a merged object what its applier had applied before and no longer does, unless another manager owns it.</summary>
internal static class FieldPruner
{
    private const string AddBackFailure = "failed to prune fields: failed add back owned items: ";

    public static JsonObject Prune(ManagedTypes types, JsonObject merged, ManagerSets managers, ManagerId applier, VersionedSet? last)
    {
        if (last is null || last.Set.IsEmpty)
            return merged;
        var type = types.TypeOf(last.ApiVersion);
        var converted = types.ConvertChecked(merged, last.ApiVersion, "failed to prune fields: failed to convert merged object to last applied version: ");
        var pruned = ManagedTypes.RequireObject(TypedRemoval.Remove(converted, last.Set.EnsureNamedFieldsAreMembers(type), type));
        pruned = AddBackOwned(types, converted, pruned, last.ApiVersion, managers);
        pruned = AddBackDangling(types, converted, pruned, last);
        return types.ConvertChecked(pruned, managers[applier].ApiVersion, "failed to prune fields: ");
    }

    private static JsonObject AddBackOwned(ManagedTypes types, JsonObject merged, JsonObject pruned, string prunedVersion, ManagerSets managers)
    {
        var owned = managers.Values.GroupBy(set => set.ApiVersion)
            .OrderBy(group => group.Key == prunedVersion ? 0 : 1)
            .Select(group => (group.Key, group.Aggregate(FieldSet.Empty, (all, set) => all.Union(set.Set))));
        foreach (var (apiVersion, set) in owned)
        {
            var type = types.TypeOf(apiVersion);
            merged = types.ConvertChecked(merged, apiVersion, $"{AddBackFailure}failed to convert merged object at version {apiVersion}: ");
            pruned = types.ConvertChecked(pruned, apiVersion, $"{AddBackFailure}failed to convert pruned object at version {apiVersion}: ");
            var mergedSet = TypedFieldSet.Extract(merged, type).EnsureNamedFieldsAreMembers(type);
            var keep = TypedFieldSet.Extract(pruned, type).EnsureNamedFieldsAreMembers(type).Union(set.EnsureNamedFieldsAreMembers(type));
            pruned = ManagedTypes.RequireObject(TypedRemoval.Remove(merged, mergedSet.Difference(keep), type));
        }

        return pruned;
    }

    /// <summary>What was below an item that is gone, and that nobody owns, would otherwise go with it.</summary>
    private static JsonObject AddBackDangling(ManagedTypes types, JsonObject merged, JsonObject pruned, VersionedSet last)
    {
        var type = types.TypeOf(last.ApiVersion);
        var converted = types.ConvertChecked(pruned, last.ApiVersion, "failed to prune fields: failed add back dangling items: failed to convert pruned object to last applied version: ");
        var prunedSet = TypedFieldSet.Extract(converted, type).EnsureNamedFieldsAreMembers(type);
        var mergedSet = TypedFieldSet.Extract(merged, type).EnsureNamedFieldsAreMembers(type);
        var gone = mergedSet.Difference(prunedSet).Intersection(last.Set.EnsureNamedFieldsAreMembers(type));
        return ManagedTypes.RequireObject(TypedRemoval.Remove(merged, gone, type));
    }
}
