using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The rules of a namespace's status.</summary>
internal sealed class NamespaceStatusStrategy(ResourceDefinition definition, ServedVersion version) : Strategy(definition, version)
{
    public override bool AllowsUnconditionalUpdate => true;

    public override void PrepareForCreate(JsonObject @object)
    {
    }

    public override IEnumerable<FieldError> Validate(JsonObject @object) => [];

    public override JsonObject PrepareForUpdate(JsonObject @object, JsonObject before)
    {
        @object["spec"] = before["spec"]?.DeepClone();
        return @object;
    }

    public override IEnumerable<FieldError> ValidateUpdate(JsonObject @object, JsonObject before, Action<string> warn) => ObjectMetaValidation.ValidateUpdate(@object, before);
}
