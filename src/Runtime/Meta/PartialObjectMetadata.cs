namespace KubeGen;

/// <summary>An object of any kind, of which only the metadata matter.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#PartialObjectMetadata">PartialObjectMetadata</see>.</remarks>
public sealed class PartialObjectMetadata : KubernetesObject;
