using System.Text.Json.Serialization;
using KubeGen;

namespace OneX.Apps.V1Beta1;

/// <summary>MinerSet ensures that a specified number of miner replicas are running at any given time.</summary>
[GenClient]
[GenClientMethod("GetScale", Verbs.Get, subresource: "scale", result: typeof(Scale))]
[GenClientMethod("UpdateScale", Verbs.Update, subresource: "scale", input: typeof(Scale), result: typeof(Scale))]
[GenClientMethod("ApplyScale", Verbs.Apply, subresource: "scale", input: typeof(Scale), result: typeof(Scale))]
public sealed partial class MinerSet : KubernetesObject
{
    /// <summary>The desired state.</summary>
    public MinerSetSpec Spec { get; set; } = new();

    /// <summary>The observed state.</summary>
    public MinerSetStatus? Status { get; set; }
}

/// <summary>MinerSetSpec defines the desired state of MinerSet.</summary>
public sealed partial class MinerSetSpec
{
    /// <summary>The number of desired replicas; 1 where it is not set.</summary>
    public int? Replicas { get; set; }

    /// <summary>Selects the miners that the set counts; it must match the labels of the template.</summary>
    public LabelSelector? Selector { get; set; }

    /// <summary>The miner that is created where one is missing.</summary>
    public MinerTemplateSpec? Template { get; set; }

    /// <summary>The name that people see.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Which miners go first when the set shrinks.</summary>
    public DeletePolicy? DeletePolicy { get; set; }

    /// <summary>The seconds that a new miner must be ready for before it counts as available.</summary>
    public int? MinReadySeconds { get; set; }

    /// <summary>The seconds after which a set that makes no progress counts as failed.</summary>
    public int? ProgressDeadlineSeconds { get; set; }
}

/// <summary>MinerTemplateSpec describes the miners of a set.</summary>
public sealed partial class MinerTemplateSpec
{
    /// <summary>Labels and annotations of each miner.</summary>
    public ObjectMeta? Metadata { get; set; }

    /// <summary>The desired state of each miner.</summary>
    public MinerSpec? Spec { get; set; }
}

/// <summary>MinerSpec defines the desired state of a miner.</summary>
public sealed partial class MinerSpec
{
    /// <summary>The name that people see.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The size of the machine, such as <c>small</c>.</summary>
    public string? MinerType { get; set; }

    /// <summary>The chain that is mined.</summary>
    public string? ChainName { get; set; }

    /// <summary>What happens when the miner's process ends.</summary>
    public string? RestartPolicy { get; set; }
}

/// <summary>DeletePolicy says which miners go first when a set shrinks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeletePolicy>))]
public enum DeletePolicy
{
    /// <summary>Any.</summary>
    Random,

    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,
}

/// <summary>MinerSetStatus defines the observed state of MinerSet.</summary>
public sealed partial class MinerSetStatus
{
    /// <summary>The miners that exist.</summary>
    public int Replicas { get; set; }

    /// <summary>The miners that have all labels of the template.</summary>
    public int? FullyLabeledReplicas { get; set; }

    /// <summary>The miners that are ready.</summary>
    public int? ReadyReplicas { get; set; }

    /// <summary>The miners that have been ready for long enough.</summary>
    public int? AvailableReplicas { get; set; }

    /// <summary>The generation of the spec that this status speaks of.</summary>
    public long? ObservedGeneration { get; set; }

    /// <summary>Why the set failed, in one word.</summary>
    public string? FailureReason { get; set; }

    /// <summary>Why the set failed, for people.</summary>
    public string? FailureMessage { get; set; }

    /// <summary>The latest observations of the set's state.</summary>
    public IList<Condition>? Conditions { get; set; }
}
