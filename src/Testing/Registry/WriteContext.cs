namespace KubeGen.Testing;

/// <summary>What a write needs to know of its request.</summary>
/// <param name="Namespace">The request's namespace; empty where there is none.</param>
/// <param name="DryRun">Nothing is to be kept.</param>
/// <param name="Warn">Adds a Warning header to the response.</param>
internal sealed record WriteContext(string Namespace, bool DryRun, Action<string> Warn);
