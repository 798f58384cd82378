using System.Text.Json.Serialization;
using KubeGen.Json;

namespace KubeGen;

/// <summary>Names an object in the same namespace, or a cluster-scoped one, that owns another.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/">owners and dependents</see>.</remarks>
public sealed class OwnerReference : IUnknownFields
{
    /// <summary>The owner's group and version.</summary>
    [JsonPropertyOrder(-4)]
    public string ApiVersion { get; set; } = "";

    /// <summary>The owner's kind.</summary>
    [JsonPropertyOrder(-3)]
    public string Kind { get; set; } = "";

    /// <summary>The owner's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The owner's uid.</summary>
    public string Uid { get; set; } = "";

    /// <summary>Whether this owner is the managing controller.</summary>
    public bool? Controller { get; set; }

    /// <summary>Whether a foreground deletion of the owner waits for this object.</summary>
    public bool? BlockOwnerDeletion { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}
