using System.Runtime.InteropServices;
using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

/// <summary>The fields that one manager set with one operation.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management">field management</see>.</remarks>
public sealed class ManagedFieldsEntry : IUnknownFields
{
    private DateTimeOffset _time;

    /// <summary>The manager's name: the <c>fieldManager</c> of the request, or the first part of its user agent.</summary>
    public string? Manager { get; set; }

    /// <summary><c>Apply</c> or <c>Update</c>.</summary>
    public string? Operation { get; set; }

    /// <summary>The group and version in which the fields are named.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>When the entry was last changed; the zero time is none.</summary>
    public DateTimeOffset? Time
    {
        get => KubernetesTime.OrNull(_time);
        set => _time = value.GetValueOrDefault();
    }

    /// <summary>The format of <see cref="FieldsV1"/>; there is one, <c>FieldsV1</c>.</summary>
    public string? FieldsType { get; set; }

    /// <summary>The set of fields, as a tree of JSON objects: <c>f:name</c>, <c>k:{…}</c>, <c>v:…</c> and <c>.</c>.</summary>
    /// <remarks>Kept as it came, and read when it is asked for.</remarks>
    public JsonElement? FieldsV1
    {
        get => RawFields is { } raw ? Parse(raw) : null;
        set => RawFields = value is { } fields ? JsonMarshal.GetRawUtf8Value(fields).ToArray() : null;
    }

    /// <summary>The subresource that was written, null for the object itself.</summary>
    public string? Subresource { get; set; }

    /// <summary>The set of fields, as it is on the wire; not to be changed, other entries share it.</summary>
    internal byte[]? RawFields { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }

    private static JsonElement Parse(byte[] raw)
    {
        var reader = new Utf8JsonReader(raw);
        return JsonElement.ParseValue(ref reader);
    }
}
