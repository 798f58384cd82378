using KubeGen.Json;

namespace KubeGen;

/// <summary>The metadata of a list.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/list-meta/">ListMeta</see>.</remarks>
public sealed class ListMeta : IUnknownFields
{
    /// <summary>Deprecated upstream; servers no longer fill it.</summary>
    public string? SelfLink { get; set; }

    /// <summary>The resource version of which the list is a snapshot: where a watch goes on from.</summary>
    public string? ResourceVersion { get; set; }

    /// <summary>Present when there are more items than the limit: the token that asks for the next ones.</summary>
    public string? Continue { get; set; }

    /// <summary>How many items follow this part of the list; null where the server doesn't count them.</summary>
    public long? RemainingItemCount { get; set; }

    /// <summary>The shard of the collection that this list is, null for a whole one. Alpha in Kubernetes 1.36.</summary>
    public ShardInfo? ShardInfo { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}
