using System.Collections.Immutable;

namespace KubeGen.Testing;

/// <summary>A resource's objects at one revision, and the log entry that a watch from there continues after.</summary>
internal sealed record Snapshot(long Revision, ImmutableSortedSet<StoredObject> Objects, LogEntry Position);
