namespace KubeGen.Testing.Cel;

/// <summary>A point in time: seconds since 1970-01-01 UTC and nanoseconds, as Go and CEL keep it.</summary>
internal readonly record struct CelTimestamp(long Seconds, int Nanoseconds);
