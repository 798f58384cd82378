using System.Text.Json.Nodes;

namespace KubeGen.Testing;

using ManagerSets = SortedDictionary<ManagerId, VersionedSet>;

/// <summary>Who owns what after a write, and what is left of the object after an apply, as structured-merge-diff's merge.Updater.</summary>
/// <param name="types">The types of the resource.</param>
/// <param name="resetFields">By apiVersion, the fields that the written (sub)resource ignores.</param>
internal sealed class FieldUpdater(ManagedTypes types, IReadOnlyDictionary<string, FieldSet> resetFields)
{
    /// <summary>The owners after a manager has replaced the live object by a new one of its own.</summary>
    public ManagerSets Update(JsonObject live, JsonObject updated, string apiVersion, ManagerSets managers, ManagerId manager)
    {
        managers = Reconcile(live, managers);
        var comparison = TakeOver(live, updated, apiVersion, managers, manager, force: true);
        var owned = managers.TryGetValue(manager, out var previous) ? previous.Set : FieldSet.Empty;
        owned = owned.Difference(comparison.Removed).Union(comparison.Modified).Union(comparison.Added);
        SetOrRemove(managers, manager, new VersionedSet(WithoutReset(owned, apiVersion), apiVersion, Applied: false));
        return managers;
    }

    /// <summary>The merged object, null where it equals the live one, and the owners after a manager has applied a configuration.</summary>
    /// <exception cref="ApplyConflictException">Others own what would change, and <paramref name="force"/> is off.</exception>
    public (JsonObject? Merged, ManagerSets Managers) Apply(
        JsonObject live, JsonObject applied, string apiVersion, ManagerSets managers, ManagerId manager, bool force)
    {
        managers = Reconcile(live, managers);
        var type = types.TypeOf(apiVersion);
        var merged = ManagedTypes.RequireObject(TypedMerge.Merge(live, applied, type));
        var last = managers.GetValueOrDefault(manager);
        managers[manager] = new VersionedSet(WithoutReset(TypedFieldSet.Extract(applied, type), apiVersion), apiVersion, Applied: true);
        merged = FieldPruner.Prune(types, merged, managers, manager, last);
        TakeOver(live, merged, apiVersion, managers, manager, force);
        return (JsonValues.ValueEquals(live, merged) ? null : merged, managers);
    }

    private Comparison TakeOver(JsonObject before, JsonObject after, string apiVersion, ManagerSets managers, ManagerId manager, bool force)
    {
        var comparisons = new Dictionary<string, Comparison> { [apiVersion] = Compare(before, after, apiVersion) };
        var conflicts = new ManagerSets();
        var removed = new Dictionary<ManagerId, FieldSet>();
        foreach (var (other, owned) in managers)
        {
            if (other == manager)
                continue;
            if (!comparisons.TryGetValue(owned.ApiVersion, out var comparison))
                comparisons[owned.ApiVersion] = comparison = Compare(before, after, owned.ApiVersion);
            var conflict = owned.Set.Intersection(comparison.Modified.Union(comparison.Added));
            if (!conflict.IsEmpty)
                conflicts[other] = owned with { Set = conflict };
            removed[other] = comparison.Removed;
        }

        if (!force && conflicts.Count > 0)
            throw new ApplyConflictException([.. conflicts.SelectMany(pair => pair.Value.Set.Paths().Select(path => new ApplyConflict(pair.Key, path)))]);
        foreach (var (other, conflict) in conflicts)
            managers[other] = managers[other] with { Set = managers[other].Set.Difference(conflict.Set) };
        foreach (var (other, gone) in removed)
            managers[other] = managers[other] with { Set = managers[other].Set.Difference(gone) };
        foreach (var id in managers.Where(pair => pair.Value.Set.IsEmpty).Select(pair => pair.Key).ToList())
            managers.Remove(id);
        return comparisons[apiVersion];
    }

    private Comparison Compare(JsonObject before, JsonObject after, string apiVersion)
    {
        var old = types.ConvertChecked(before, apiVersion, "failed to convert old object: ");
        var updated = types.ConvertChecked(after, apiVersion, "failed to convert new object: ");
        var comparison = TypedComparison.Compare(old, updated, types.TypeOf(apiVersion));
        return resetFields.TryGetValue(apiVersion, out var ignored) ? comparison.Without(ignored) : comparison;
    }

    private ManagerSets Reconcile(JsonObject live, ManagerSets managers)
    {
        var result = new ManagerSets();
        foreach (var apiVersion in managers.Values.Select(owned => owned.ApiVersion).Distinct())
            types.ConvertChecked(live, apiVersion, "");
        foreach (var (id, owned) in managers)
            result[id] = owned with { Set = FieldSetReconciliation.Reconcile(owned.Set, types.TypeOf(owned.ApiVersion)) };
        return result;
    }

    private FieldSet WithoutReset(FieldSet set, string apiVersion) =>
        resetFields.TryGetValue(apiVersion, out var ignored) ? set.RecursiveDifference(ignored) : set;

    private static void SetOrRemove(ManagerSets managers, ManagerId manager, VersionedSet set)
    {
        if (set.Set.IsEmpty)
            managers.Remove(manager);
        else
            managers[manager] = set;
    }
}
