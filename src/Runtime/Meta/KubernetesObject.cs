using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KubeGen.Json;

namespace KubeGen;

/// <summary>The base of a resource type: <c>kind</c>, <c>apiVersion</c> and <c>metadata</c>, written in this order before the type's own fields.</summary>
public abstract class KubernetesObject : IKubernetesObject, IUnknownFields
{
    private ObjectMeta _metadata = new();

    /// <inheritdoc/>
    [JsonPropertyOrder(-3)]
    public string? Kind { get; set; }

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public string? ApiVersion { get; set; }

    /// <inheritdoc/>
    /// <remarks>Never null: null gives fresh, empty metadata.</remarks>
    [JsonPropertyOrder(-1)]
    [AllowNull]
    public ObjectMeta Metadata
    {
        get => _metadata;
        set => _metadata = value ?? new();
    }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}
