using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KubeGen.Json;

namespace KubeGen;

/// <summary>A list of objects as the API server answers it. A resource type's own list type may derive from it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public class KubernetesList<T> : IKubernetesList<T>, IUnknownFields
{
    private ListMeta _metadata = new();
    private IList<T> _items = [];

    /// <inheritdoc/>
    [JsonPropertyOrder(-4)]
    public string? Kind { get; set; }

    /// <inheritdoc/>
    [JsonPropertyOrder(-3)]
    public string? ApiVersion { get; set; }

    /// <inheritdoc/>
    /// <remarks>Never null: null gives fresh, empty metadata.</remarks>
    [JsonPropertyOrder(-2)]
    [AllowNull]
    public ListMeta Metadata
    {
        get => _metadata;
        set => _metadata = value ?? new();
    }

    /// <inheritdoc/>
    /// <remarks>Never null: null, which Go writes for an empty list, gives an empty list.</remarks>
    [JsonPropertyOrder(-1)]
    [AllowNull]
    public IList<T> Items
    {
        get => _items;
        set => _items = value ?? [];
    }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}
