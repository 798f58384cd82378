using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KubeGen.Json;

namespace KubeGen;

/// <summary>The base of a resource type: <c>kind</c>, <c>apiVersion</c> and <c>metadata</c>, written in this order before the type's own fields.</summary>
public abstract class KubernetesObject : IKubernetesObject, IUnknownFields
{
    // Made when it is asked for: an object that is read sets its own.
    private ObjectMeta? _metadata;

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
        get => _metadata ??= new();
        set => _metadata = value;
    }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}
