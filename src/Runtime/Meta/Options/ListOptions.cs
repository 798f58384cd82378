namespace KubeGen;

/// <summary>What is listed, watched or deleted as a collection.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#ListOptions">ListOptions</see>.</remarks>
public sealed record ListOptions
{
    /// <summary>Only objects with these labels, such as <c>app=web,tier in (front,back)</c>.</summary>
    public string? LabelSelector { get; set; }

    /// <summary>Only objects with these field values, such as <c>metadata.name=web</c>.</summary>
    public string? FieldSelector { get; set; }

    /// <summary>Asks for changes, not for a list. The client's <c>Watch</c> sets it.</summary>
    public bool Watch { get; set; }

    /// <summary>Lets the server send bookmark events in a watch.</summary>
    public bool AllowWatchBookmarks { get; set; }

    /// <summary>Where a watch starts, or how old a list may be.</summary>
    public string? ResourceVersion { get; set; }

    /// <summary>How <see cref="ResourceVersion"/> is meant for a list: one of <see cref="KubeGen.ResourceVersionMatch"/>.</summary>
    public string? ResourceVersionMatch { get; set; }

    /// <summary>The seconds after which the server ends the call. A list or deletion is given up then, too.</summary>
    public long? TimeoutSeconds { get; set; }

    /// <summary>The most items in one answer; 0 for no limit.</summary>
    public long Limit { get; set; }

    /// <summary>The token of the list that this one continues.</summary>
    public string? Continue { get; set; }

    /// <summary>Begins a watch with the objects that are there, followed by a bookmark that says so.</summary>
    public bool? SendInitialEvents { get; set; }

    /// <summary>Only objects of a shard, such as <c>shardRange(object.metadata.uid, '0x0', '0x8000000000000000')</c>. Alpha in Kubernetes 1.36.</summary>
    public string? ShardSelector { get; set; }
}
