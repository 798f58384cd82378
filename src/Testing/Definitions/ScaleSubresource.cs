namespace KubeGen.Testing;

/// <summary>Where a resource keeps what autoscaling/v1 Scale shows; paths as definitions write them, <c>.spec.replicas</c>.</summary>
internal sealed record ScaleSubresource(string SpecReplicasPath, string StatusReplicasPath, string? LabelSelectorPath)
{
    public static readonly ScaleSubresource Default = new(".spec.replicas", ".status.replicas", ".status.selector");

    public static string[] Split(string path) => (path.StartsWith('.') ? path[1..] : path).Split('.');
}
