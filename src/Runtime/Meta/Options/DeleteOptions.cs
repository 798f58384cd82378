namespace KubeGen;

/// <summary>How an object is deleted.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#DeleteOptions">DeleteOptions</see>.</remarks>
public sealed record DeleteOptions
{
    /// <summary>The seconds that the object has to end; 0 deletes at once, null takes the kind's default.</summary>
    public long? GracePeriodSeconds { get; set; }

    /// <summary>What must hold of the object; otherwise the server answers 409.</summary>
    public Preconditions? Preconditions { get; set; }

    /// <summary>Deprecated upstream: use <see cref="PropagationPolicy"/>.</summary>
    public bool? OrphanDependents { get; set; }

    /// <summary>What becomes of the dependents: one of <see cref="DeletionPropagation"/>.</summary>
    public string? PropagationPolicy { get; set; }

    /// <summary><c>All</c>: go through every stage but don't persist.</summary>
    public IList<string>? DryRun { get; set; }

    /// <summary>Deletes an object that the server can't read from its storage. Breaks clusters; see upstream before use.</summary>
    public bool? IgnoreStoreReadErrorWithClusterBreakingPotential { get; set; }
}
