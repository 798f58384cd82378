using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KubeGen.Json;

namespace KubeGen;

/// <summary>What the API server answers where it has no object to answer: an error, or the outcome of a deletion.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/">Status</see>.</remarks>
public sealed class Status : IUnknownFields
{
    /// <summary><see cref="Result"/> of an operation that succeeded.</summary>
    public const string Success = "Success";

    /// <summary><see cref="Result"/> of an operation that failed.</summary>
    public const string Failure = "Failure";

    private ListMeta _metadata = new();

    /// <summary><c>Status</c>.</summary>
    public string? Kind { get; set; }

    /// <summary><c>v1</c>.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>A list's metadata.</summary>
    /// <remarks>Never null: null gives fresh, empty metadata.</remarks>
    [AllowNull]
    public ListMeta Metadata
    {
        get => _metadata;
        set => _metadata = value ?? new();
    }

    /// <summary>The field <c>status</c>: <see cref="Success"/> or <see cref="Failure"/>.</summary>
    [JsonPropertyName("status")]
    public string? Result { get; set; }

    /// <summary>The outcome for a human reader.</summary>
    public string? Message { get; set; }

    /// <summary>The outcome for a program, such as <c>NotFound</c>: one of <see cref="StatusReason"/>.</summary>
    public string? Reason { get; set; }

    /// <summary>What the outcome is about, and its causes.</summary>
    public StatusDetails? Details { get; set; }

    /// <summary>The HTTP status code; 0 where it is not told.</summary>
    public int Code { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}

/// <summary>What a <see cref="Status"/> is about.</summary>
public sealed class StatusDetails : IUnknownFields
{
    /// <summary>The object's name.</summary>
    public string? Name { get; set; }

    /// <summary>The object's group.</summary>
    public string? Group { get; set; }

    /// <summary>The object's kind, or its resource.</summary>
    public string? Kind { get; set; }

    /// <summary>The object's uid.</summary>
    public string? Uid { get; set; }

    /// <summary>Each thing that was wrong.</summary>
    public IList<StatusCause>? Causes { get; set; }

    /// <summary>The seconds after which to try again; 0 where it is not told.</summary>
    public int RetryAfterSeconds { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}

/// <summary>One thing that was wrong.</summary>
public sealed class StatusCause : IUnknownFields
{
    /// <summary>The cause for a program, such as <c>FieldValueInvalid</c>.</summary>
    public string? Reason { get; set; }

    /// <summary>The cause for a human reader.</summary>
    public string? Message { get; set; }

    /// <summary>The field in the object, such as <c>spec.replicas</c> or <c>items[0].name</c>.</summary>
    public string? Field { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}
