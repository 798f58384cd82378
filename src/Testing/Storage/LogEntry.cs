using System.Collections.Immutable;

namespace KubeGen.Testing;

/// <summary>
/// One write of a resource, linked to the next. Watchers are cursors over this list: each walks at its own pace, none can
/// hold back another, and an entry lives as long as someone still has to read it.
/// </summary>
internal sealed class LogEntry(long revision, StoredObject? before, StoredObject? after, ImmutableSortedSet<StoredObject> objects)
{
    private readonly TaskCompletionSource<LogEntry> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StoredObject? _last;

    public long Revision { get; } = revision;

    public StoredObject? Before { get; } = before;

    public StoredObject? After { get; } = after;

    /// <summary>Every object of the resource as of this revision.</summary>
    public ImmutableSortedSet<StoredObject> Objects { get; } = objects;

    /// <summary>Completes with the entry that follows.</summary>
    public Task<LogEntry> Next => _next.Task;

    /// <summary>What a DELETED event shows: the state before, at this revision.</summary>
    public StoredObject Last => _last ??= Before!.At(Revision);

    public void Append(LogEntry next) => _next.SetResult(next);
}
