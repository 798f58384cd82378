using System.Collections.Immutable;

namespace KubeGen.Testing;

/// <summary>The objects of one resource, in all its namespaces and versions, with their history.</summary>
internal sealed class ResourceStore
{
    private static readonly Comparer<StoredObject> ByKey = Comparer<StoredObject>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key));

    private readonly Cluster _cluster;
    private readonly int _historyLimit;
    private LogEntry _head;
    private LogEntry _tail;
    private int _length = 1;
    private long _restarted;

    public ResourceStore(Cluster cluster, int historyLimit)
    {
        _cluster = cluster;
        _historyLimit = historyLimit;
        _head = _tail = new LogEntry(cluster.Revision, null, null, ImmutableSortedSet<StoredObject>.Empty.WithComparer(ByKey));
    }

    public Cluster Cluster => _cluster;

    public ImmutableSortedSet<StoredObject> Objects => Volatile.Read(ref _tail).Objects;

    public StoredObject? Find(string @namespace, string name) => Find(Objects, @namespace, name);

    /// <summary>Replaces what the caller read: <paramref name="before"/> is null for a creation, the maker's result null for a deletion.</summary>
    /// <returns>False when the object is no longer the one that the caller read.</returns>
    public bool TryCommit(string @namespace, string name, StoredObject? before, Func<long, StoredObject>? make, out StoredObject? committed)
    {
        lock (_cluster.Gate)
        {
            committed = null;
            var objects = _tail.Objects;
            if (!ReferenceEquals(Find(objects, @namespace, name), before))
                return false;

            var revision = _cluster.Next();
            if (before is not null)
                objects = objects.Remove(before);
            if (make is not null)
                objects = objects.Add(committed = make(revision));
            var entry = new LogEntry(revision, before, committed, objects);
            if (make is null)
                committed = entry.Last;
            Append(entry);
            return true;
        }
    }

    /// <summary>The newest objects with the revision that they are consistent at.</summary>
    public Snapshot Latest()
    {
        lock (_cluster.Gate)
            return new Snapshot(_cluster.Revision, _tail.Objects, _tail);
    }

    /// <summary>The objects as of a revision; null when it is compacted.</summary>
    public Snapshot? AsOf(long revision)
    {
        lock (_cluster.Gate)
        {
            if (revision < _cluster.CompactedRevision || (_length >= _historyLimit && revision < _head.Revision))
                return null;
            if (revision < _head.Revision)
                return new Snapshot(revision, _head.Objects.Clear(), _head);
            var entry = revision >= _tail.Revision ? _tail : _head;
            while (entry.Next.IsCompletedSuccessfully && entry.Next.Result.Revision <= revision)
                entry = entry.Next.Result;
            return new Snapshot(revision, entry.Objects, entry);
        }
    }

    /// <summary>The oldest revision that a watch can start after.</summary>
    public long OldestWatchable
    {
        get
        {
            lock (_cluster.Gate)
                return Math.Max(_restarted, Math.Max(_cluster.CompactedRevision, _head.Revision));
        }
    }

    /// <summary>Lets watches begin no earlier than now, as the real server's watch cache does when a definition changes.</summary>
    public void Restart()
    {
        lock (_cluster.Gate)
            _restarted = _cluster.Revision;
    }

    private static StoredObject? Find(ImmutableSortedSet<StoredObject> objects, string @namespace, string name) =>
        objects.TryGetValue(Probe(StoredObject.KeyOf(@namespace, name)), out var found) ? found : null;

    private static StoredObject Probe(string key) => new("", key, 0, [], ServedVersion.None, isShaped: true);

    /// <summary>The index of the first object at or after a key.</summary>
    public static int IndexOf(ImmutableSortedSet<StoredObject> objects, string key)
    {
        var index = objects.IndexOf(Probe(key));
        return index < 0 ? ~index : index;
    }

    private void Append(LogEntry entry)
    {
        _tail.Append(entry);
        Volatile.Write(ref _tail, entry);
        if (_length < _historyLimit)
            _length++;
        else
            _head = _head.Next.Result;
    }
}
