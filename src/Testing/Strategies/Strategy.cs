using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What is particular to one kind of object when it is written; apiserver's RESTCreateStrategy and RESTUpdateStrategy.</summary>
internal abstract class Strategy(ResourceDefinition definition, ServedVersion version)
{
    public ResourceDefinition Definition { get; } = definition;

    public ServedVersion Version { get; } = version;

    /// <summary>Whether an update without resourceVersion overwrites what is there.</summary>
    public virtual bool AllowsUnconditionalUpdate => false;

    /// <summary>Sets what creators may not choose.</summary>
    public abstract void PrepareForCreate(JsonObject @object);

    public abstract IEnumerable<FieldError> Validate(JsonObject @object);

    /// <summary>Takes back what updaters may not change.</summary>
    /// <returns>The object to store.</returns>
    public abstract JsonObject PrepareForUpdate(JsonObject @object, JsonObject before);

    /// <param name="object">The object.</param>
    /// <param name="before">What it was.</param>
    /// <param name="warn">Told what is let pass because it was wrong before.</param>
    public abstract IEnumerable<FieldError> ValidateUpdate(JsonObject @object, JsonObject before, Action<string> warn);

    public virtual IEnumerable<string> Warnings(JsonObject @object, JsonObject? before) => [];

    /// <summary>Whether a deletion has to wait, and what is to be written when it does; null for none.</summary>
    public virtual JsonObject? PrepareForDelete(JsonObject before, DateTimeOffset now) => null;
}
