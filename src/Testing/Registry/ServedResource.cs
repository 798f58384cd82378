namespace KubeGen.Testing;

/// <summary>A resource that is served, with its storage.</summary>
internal sealed record ServedResource(ResourceDefinition Definition, ResourceStore Store, IReadOnlyDictionary<string, ResourceEndpoint> Endpoints)
{
    /// <summary>The uid of the definition that it comes from; empty for one that no definition made.</summary>
    public string Source { get; init; } = "";

    /// <summary>What in the definition decides whether it has to be served anew.</summary>
    public byte[] Fingerprint { get; init; } = [];

    public bool IsTerminating { get; init; }

    public required WatchLifetime Watches { get; init; }
}
