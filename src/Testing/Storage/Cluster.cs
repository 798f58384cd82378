namespace KubeGen.Testing;

/// <summary>The one revision counter that every resource's storage writes under, as etcd's.</summary>
internal sealed class Cluster
{
    private long _revision = 1;

    /// <summary>Held while a write is numbered and appended, so that revisions and logs have one order.</summary>
    public Lock Gate { get; } = new();

    public long Revision => Interlocked.Read(ref _revision);

    /// <summary>Revisions below this one can no longer be read or watched from.</summary>
    public long CompactedRevision { get; private set; }

    /// <summary>The next revision; the caller holds the gate.</summary>
    public long Next() => Interlocked.Increment(ref _revision);

    /// <summary>Forgets all history up to now.</summary>
    public void Compact()
    {
        lock (Gate)
            CompactedRevision = _revision;
    }
}
