namespace KubeGen;

/// <summary>How an object is applied, server-side.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#ApplyOptions">ApplyOptions</see>.</remarks>
public sealed record ApplyOptions
{
    /// <summary><c>All</c>: go through every stage but don't persist.</summary>
    public IList<string>? DryRun { get; set; }

    /// <summary>Take over fields that other managers own. Always sent.</summary>
    public bool Force { get; set; }

    /// <summary>The name of the actor that makes the change. The server refuses an apply without it.</summary>
    public string? FieldManager { get; set; }
}
