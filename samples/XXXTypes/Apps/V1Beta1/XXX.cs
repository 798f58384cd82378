using System.Text.Json.Serialization;
using KubeGen;

namespace OneX.Apps.V1Beta1;

/// <summary>XXX is the Schema for the xxxs API.</summary>
[GenClient]
public sealed partial class XXX : KubernetesObject
{
    /// <summary>The desired state.</summary>
    public XXXSpec Spec { get; set; } = new();

    /// <summary>The observed state.</summary>
    public XXXStatus? Status { get; set; }
}

/// <summary>XXXSpec defines the desired state of XXX.</summary>
public sealed partial class XXXSpec
{
    /// <summary>The name that people see.</summary>
    public string? DisplayName { get; set; }

    /// <summary>How many there should be.</summary>
    public int? Replicas { get; set; }
}

/// <summary>XXXStatus defines the observed state of XXX.</summary>
public sealed partial class XXXStatus
{
    /// <summary>Where the XXX is in its life.</summary>
    public XXXPhase? Phase { get; set; }

    /// <summary>The latest observations of the XXX's state.</summary>
    public IList<Condition>? Conditions { get; set; }
}

/// <summary>XXXPhase is where an XXX is in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<XXXPhase>))]
public enum XXXPhase
{
    /// <summary>Accepted, and not yet started.</summary>
    Pending,

    /// <summary>Started.</summary>
    Running,
}

/// <summary>XXXList is a list of XXX objects.</summary>
public sealed partial class XXXList : KubernetesList<XXX>;
