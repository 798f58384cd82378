using KubeGen.Json;

namespace KubeGen;

/// <summary>One aspect of a resource's current state.</summary>
/// <remarks>Upstream: <see href="https://github.com/kubernetes/community/blob/master/contributors/devel/sig-architecture/api-conventions.md#typical-status-properties">API conventions</see>.</remarks>
public sealed class Condition : IUnknownFields
{
    private DateTimeOffset _lastTransitionTime;

    /// <summary>The aspect, in CamelCase, such as <c>Ready</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary><c>True</c>, <c>False</c> or <c>Unknown</c>.</summary>
    public string Status { get; set; } = "";

    /// <summary>The <see cref="ObjectMeta.Generation"/> that the condition was set for.</summary>
    public long? ObservedGeneration { get; set; }

    /// <summary>When <see cref="Status"/> last changed, in whole seconds; the zero time is none.</summary>
    public DateTimeOffset? LastTransitionTime
    {
        get => KubernetesTime.OrNull(_lastTransitionTime);
        set => _lastTransitionTime = value.GetValueOrDefault();
    }

    /// <summary>Why, in one CamelCase word.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Why, for a human reader.</summary>
    public string Message { get; set; } = "";

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}
