namespace KubeGen;

/// <summary>
/// What every resource type has: <c>apiVersion</c>, <c>kind</c> and <c>metadata</c>. Deriving from <see cref="KubernetesObject"/> is the
/// simplest way to have it.
/// </summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/using-api/api-concepts/">Kubernetes API concepts</see>.</remarks>
public interface IKubernetesObject
{
    /// <summary>Group and version of this object's schema, such as <c>apps/v1</c>; <c>v1</c> in the core group.</summary>
    string? ApiVersion { get; set; }

    /// <summary>The object's kind, such as <c>Deployment</c>.</summary>
    string? Kind { get; set; }

    /// <summary>Name, namespace, labels and all else that every object has.</summary>
    ObjectMeta Metadata { get; set; }
}
