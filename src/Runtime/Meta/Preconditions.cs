namespace KubeGen;

/// <summary>What must hold of an object for it to be deleted. An empty string is sent, null is not.</summary>
public sealed class Preconditions
{
    /// <summary>The uid that the object must have.</summary>
    public string? Uid { get; set; }

    /// <summary>The resource version that the object must have.</summary>
    public string? ResourceVersion { get; set; }
}
