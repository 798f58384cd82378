using KubeGen.Json;

namespace KubeGen;

/// <summary>The shard selector that a list was made with. Alpha in Kubernetes 1.36.</summary>
public sealed class ShardInfo : IUnknownFields
{
    /// <summary>The selector, as <see cref="ListOptions.ShardSelector"/> gave it.</summary>
    public string Selector { get; set; } = "";

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}
