namespace KubeGen.Testing.Cel;

/// <summary>A span of time in nanoseconds, as Go and CEL keep it.</summary>
internal readonly record struct CelDuration(long Nanoseconds);
