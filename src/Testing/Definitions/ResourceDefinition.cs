namespace KubeGen.Testing;

/// <summary>What the server knows of one resource, wherever that came from: a CustomResourceDefinition, an annotated type, or the server itself.</summary>
internal sealed record ResourceDefinition
{
    public required string Group { get; init; }

    public required string Plural { get; init; }

    public required string Singular { get; init; }

    public required string Kind { get; init; }

    public required string ListKind { get; init; }

    public required bool Namespaced { get; init; }

    public IReadOnlyList<string> ShortNames { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The served versions, and the one that objects are stored in whether served or not.</summary>
    public required IReadOnlyList<ServedVersion> Versions
    {
        get;
        init
        {
            field = value;
            foreach (var version in value)
                version.Siblings = value;
        }
    }

    public ServedVersion StorageVersion => Versions.First(version => version.IsStorage);

    public GroupResource GroupResource => new(Group, Plural);

    public GroupResource GroupKind => new(Group, Kind);
}
