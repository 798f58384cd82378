using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>One version of one resource as the verbs use it.</summary>
internal sealed class ResourceEndpoint
{
    public required ResourceDefinition Definition { get; init; }

    public required ServedVersion Version { get; init; }

    public required ResourceStore Store { get; init; }

    public required TimeProvider Time { get; init; }

    public required WriteTarget Main { get; init; }

    /// <summary>Null without a status subresource.</summary>
    public WriteTarget? Status { get; init; }

    /// <summary>Null without a scale subresource.</summary>
    public ScaleTarget? Scale { get; init; }

    public required ObjectDeletion Deletion { get; init; }

    public required WatchLifetime Watches { get; init; }

    public required TableColumns Columns { get; init; }

    /// <summary>What refuses creations while the definition is going away; null otherwise.</summary>
    public Func<string, StatusError>? RefuseCreation { get; init; }

    /// <summary>Called after every write that was kept.</summary>
    public Action AfterWrite { get; init; } = () => { };

    /// <summary>A resource of the server's own, which typed clients know.</summary>
    public bool IsBuiltIn { get; init; }

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Brings an object to the schema: repairs its metadata and prunes what the schema does not know.</summary>
    /// <returns>The paths of what was pruned.</returns>
    /// <exception cref="FormatException">Something that has a type is of another.</exception>
    public IReadOnlyList<string> Coerce(JsonObject @object) =>
        [.. Version.Rules.Coerce(@object), .. IsBuiltIn ? KnownTypeDecoder.Coerce(@object, KnownType.Get(Definition.Kind)) : []];

    /// <summary>Sets the defaults of a resource of the server's own, which has no schema to say them.</summary>
    public Action<JsonObject>? Defaults { get; init; }

    public void ApplyDefaults(JsonObject @object)
    {
        Version.Rules.SetDefaults(@object);
        Defaults?.Invoke(@object);
    }
}
