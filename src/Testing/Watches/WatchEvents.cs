namespace KubeGen.Testing;

/// <summary>What a write is to someone who watches through a selector.</summary>
internal static class WatchEvents
{
    /// <returns>The event's type and object; null when the watcher does not see the write.</returns>
    public static (string Type, StoredObject Object)? Of(LogEntry entry, ObjectSelector selector, ServedVersion version)
    {
        var (before, after) = (entry.Before, entry.After);
        var (was, @is) = (before is not null && selector.Matches(before, version), after is not null && selector.Matches(after, version));
        return (was, @is) switch
        {
            (false, true) => ("ADDED", after!),
            (true, true) => ("MODIFIED", after!),
            (true, false) => ("DELETED", entry.Last),
            _ => null,
        };
    }
}
