namespace KubeGen;

/// <summary>How an object is updated.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#UpdateOptions">UpdateOptions</see>.</remarks>
public sealed record UpdateOptions
{
    /// <summary><c>All</c>: go through every stage but don't persist.</summary>
    public IList<string>? DryRun { get; set; }

    /// <summary>The name of the actor that makes the change, at most 128 printable characters.</summary>
    public string? FieldManager { get; set; }

    /// <summary>What the server does about unknown and duplicate fields: one of <see cref="KubeGen.FieldValidation"/>.</summary>
    public string? FieldValidation { get; set; }
}
