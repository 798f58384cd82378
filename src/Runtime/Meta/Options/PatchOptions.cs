namespace KubeGen;

/// <summary>How a patch is applied.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#PatchOptions">PatchOptions</see>.</remarks>
public sealed record PatchOptions
{
    /// <summary><c>All</c>: go through every stage but don't persist.</summary>
    public IList<string>? DryRun { get; set; }

    /// <summary>Take over fields that other managers own. For <see cref="PatchType.ApplyPatch"/> only; sent when set.</summary>
    public bool? Force { get; set; }

    /// <summary>The name of the actor that makes the change. Needed for <see cref="PatchType.ApplyPatch"/>.</summary>
    public string? FieldManager { get; set; }

    /// <summary>What the server does about unknown and duplicate fields: one of <see cref="KubeGen.FieldValidation"/>.</summary>
    public string? FieldValidation { get; set; }
}
