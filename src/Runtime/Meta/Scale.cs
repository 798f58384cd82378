using System.Text.Json.Serialization;
using KubeGen.Json;

namespace KubeGen;

/// <summary>How many instances a resource wants and has: <c>autoscaling/v1</c>, the object of the <c>scale</c> subresource.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/">Scale</see>.</remarks>
public sealed class Scale : KubernetesObject
{
    /// <summary>A scale of <c>autoscaling/v1</c>.</summary>
    public Scale()
    {
        ApiVersion = "autoscaling/v1";
        Kind = "Scale";
    }

    /// <summary>What is wanted.</summary>
    public ScaleSpec Spec { get; set; } = new();

    /// <summary>What is there, as the server says; zero until it does. Not written unless it was set, so that an apply does not claim it.</summary>
    [JsonIgnore]
    public ScaleStatus Status
    {
        get => WireStatus ?? new();
        set => WireStatus = value;
    }

    [JsonInclude]
    [JsonPropertyName("status")]
    internal ScaleStatus? WireStatus { get; set; }
}

/// <summary>The wanted scale.</summary>
public sealed class ScaleSpec : IUnknownFields
{
    /// <summary>The wanted number of instances; 0 until it is set. Written once it was set, also to 0, so that an apply to 0 says so.</summary>
    [JsonIgnore]
    public int Replicas
    {
        get => WireReplicas ?? 0;
        set => WireReplicas = value;
    }

    [JsonInclude]
    [JsonPropertyName("replicas")]
    internal int? WireReplicas { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}

/// <summary>The current scale.</summary>
public sealed class ScaleStatus : IUnknownFields
{
    /// <summary>The number of instances that were seen.</summary>
    public int Replicas { get; set; }

    /// <summary>The label selector of the instances, in the form of a query parameter.</summary>
    public string? Selector { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}
