using System.Text.Json.Serialization;
using KubeGen;

namespace OneX.Batch.V1;

/// <summary>Task runs a command once, to its end.</summary>
[GenClient]
public sealed partial class Task : KubernetesObject
{
    /// <summary>The desired state.</summary>
    public TaskSpec Spec { get; set; } = new();

    /// <summary>The observed state.</summary>
    public TaskStatus? Status { get; set; }
}

/// <summary>TaskSpec defines the desired state of Task.</summary>
public sealed partial class TaskSpec
{
    /// <summary>The image that the command is in.</summary>
    public string? Image { get; set; }

    /// <summary>The command and its arguments.</summary>
    public IList<string>? Command { get; set; }

    /// <summary>How often a failed task is tried again.</summary>
    public int? BackoffLimit { get; set; }
}

/// <summary>TaskStatus defines the observed state of Task.</summary>
public sealed partial class TaskStatus
{
    /// <summary>Where the task is in its life.</summary>
    public TaskPhase? Phase { get; set; }

    /// <summary>Why it is there, for people.</summary>
    public string? Message { get; set; }

    /// <summary>When the command began.</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>When the command ended.</summary>
    public DateTimeOffset? CompletionTime { get; set; }
}

/// <summary>TaskPhase is where a task is in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskPhase>))]
public enum TaskPhase
{
    /// <summary>Not yet started.</summary>
    Pending,

    /// <summary>Started.</summary>
    Running,

    /// <summary>Ended well.</summary>
    Succeeded,

    /// <summary>Ended badly.</summary>
    Failed,
}
