namespace KubeGen.Testing;

/// <summary>Where a watch begins.</summary>
/// <param name="Initial">The objects that are shown as ADDED first.</param>
/// <param name="Position">The entry after which events follow.</param>
/// <param name="After">Events up to this revision are left out.</param>
/// <param name="Revision">The newest revision when the watch began; only later ones are worth a bookmark.</param>
/// <param name="InitialRevision">The revision of the bookmark that ends the initial objects; null for no such bookmark.</param>
internal sealed record WatchStart(IReadOnlyList<StoredObject> Initial, LogEntry Position, long After, long Revision, long? InitialRevision)
{
    /// <exception cref="StatusError">410 for a version that is gone, 504 for one that is not there yet.</exception>
    public static WatchStart Of(ResourceStore store, ServedVersion version, ObjectSelector selector, ListOptionsNode options)
    {
        var requested = Revisions.Parse(options.ResourceVersion, StatusError.Unknown);
        var initial = options.SendInitialEvents ?? requested == 0;
        if (initial || requested == 0)
        {
            var latest = store.Latest();
            if (requested > latest.Revision)
                throw StatusErrors.TooLargeResourceVersion(requested, latest.Revision);
            IReadOnlyList<StoredObject> objects = initial ? [.. latest.Objects.Where(item => selector.Matches(item, version))] : [];
            long? end = options is { SendInitialEvents: true, AllowWatchBookmarks: true } ? latest.Revision : null;
            return new WatchStart(objects, latest.Position, latest.Revision, latest.Revision, end);
        }

        var oldest = store.OldestWatchable;
        if (requested < oldest || store.AsOf(requested) is not { } snapshot)
            throw StatusErrors.ResourceExpired($"too old resource version: {options.ResourceVersion} ({Revisions.Format(oldest)})");
        return new WatchStart([], snapshot.Position, requested, store.Cluster.Revision, null);
    }
}
