namespace KubeGen.Testing;

/// <summary>Keeps an object that many clients update from growing without bound: the oldest updaters become one.</summary>
internal static class ManagerCap
{
    private const int MaxUpdateManagers = 10;
    private const string OldUpdatesManager = "ancient-changes";

    public static ManagedFields Limit(ManagedFields managed)
    {
        var updaters = managed.Fields.Where(pair => !pair.Value.Applied).Select(pair => pair.Key)
            .OrderBy(managed.SecondsOf).ThenBy(id => id).ToList();
        var count = updaters.Count;
        var firstOfVersion = new Dictionary<string, ManagerId>();
        foreach (var manager in updaters)
        {
            if (count <= MaxUpdateManagers)
                break;
            var owned = managed.Fields[manager];
            if (!firstOfVersion.TryGetValue(owned.ApiVersion, out var first))
            {
                firstOfVersion[owned.ApiVersion] = manager;
                continue;
            }

            var bucket = ManagerId.Of(OldUpdatesManager, ManagerId.Update, owned.ApiVersion, "");
            if (!managed.Fields.ContainsKey(bucket) && managed.Fields.Remove(first, out var firstOwned))
                managed.Fields[bucket] = firstOwned;
            managed.Fields[bucket] = owned with { Set = owned.Set.Union(managed.Fields[bucket].Set) };
            managed.Times[bucket] = managed.Times.GetValueOrDefault(manager);
            managed.Fields.Remove(manager);
            count--;
        }

        return managed;
    }
}
