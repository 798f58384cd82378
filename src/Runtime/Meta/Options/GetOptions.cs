namespace KubeGen;

/// <summary>How an object is read.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#GetOptions">GetOptions</see>.</remarks>
public sealed record GetOptions
{
    /// <summary>How old the answer may be: null is the most recent, <c>0</c> any, else not older than this version.</summary>
    public string? ResourceVersion { get; set; }
}
