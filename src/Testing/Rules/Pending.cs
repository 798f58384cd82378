namespace KubeGen.Testing.Cel;
internal static class CelValues { public static bool AreEqual(object? a, object? b) => a is ICelEquality e ? e.CelEquals(b) : Equals(a, b); }
internal sealed record CelOptional(bool HasValue, object? Value) { public static readonly CelOptional None = new(false, null); public static CelOptional Of(object? v) => new(true, v); }
