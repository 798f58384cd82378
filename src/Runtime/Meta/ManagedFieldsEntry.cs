using System.Text.Json;

namespace KubeGen;

/// <summary>The fields that one manager set with one operation.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management">field management</see>.</remarks>
public sealed class ManagedFieldsEntry
{
    /// <summary>The manager's name: the <c>fieldManager</c> of the request, or the first part of its user agent.</summary>
    public string? Manager { get; set; }

    /// <summary><c>Apply</c> or <c>Update</c>.</summary>
    public string? Operation { get; set; }

    /// <summary>The group and version in which the fields are named.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>When the entry was last changed.</summary>
    public DateTimeOffset? Time { get; set; }

    /// <summary>The format of <see cref="FieldsV1"/>; there is one, <c>FieldsV1</c>.</summary>
    public string? FieldsType { get; set; }

    /// <summary>The set of fields, as a tree of JSON objects: <c>f:name</c>, <c>k:{…}</c>, <c>v:…</c> and <c>.</c>.</summary>
    public JsonElement? FieldsV1 { get; set; }

    /// <summary>The subresource that was written, null for the object itself.</summary>
    public string? Subresource { get; set; }
}
