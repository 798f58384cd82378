namespace KubeGen.Testing;

/// <summary>What a write needs to know of its request.</summary>
/// <param name="Namespace">The request's namespace; empty where there is none.</param>
/// <param name="DryRun">Nothing is to be kept.</param>
/// <param name="Warn">Adds a Warning header to the response.</param>
internal sealed record WriteContext(string Namespace, bool DryRun, Action<string> Warn)
{
    /// <summary>A server-side apply, whose result went through no decoder: what is read of it later need not be what is written.</summary>
    public bool IsApply { get; init; }
}
