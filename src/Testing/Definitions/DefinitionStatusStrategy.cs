using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The rules of a CustomResourceDefinition's status.</summary>
internal sealed class DefinitionStatusStrategy(ResourceDefinition definition, ServedVersion version) : Strategy(definition, version)
{
    public override void PrepareForCreate(JsonObject @object)
    {
    }

    public override IEnumerable<FieldError> Validate(JsonObject @object) => [];

    public override JsonObject PrepareForUpdate(JsonObject @object, JsonObject before)
    {
        var stored = before.DeepClone().AsObject();
        stored["status"] = @object["status"]?.DeepClone();
        var meta = new ObjectMetaNode(@object);
        _ = new ObjectMetaNode(stored) { ManagedFields = (JsonArray?)meta.ManagedFields?.DeepClone(), Finalizers = meta.Finalizers };
        return stored;
    }

    public override IEnumerable<FieldError> ValidateUpdate(JsonObject @object, JsonObject before, Action<string> warn) => ObjectMetaValidation.ValidateUpdate(@object, before);
}
