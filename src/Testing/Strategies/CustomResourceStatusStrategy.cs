using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The rules of a custom resource's status subresource: only the status and managedFields change.</summary>
internal sealed class CustomResourceStatusStrategy(ResourceDefinition definition, ServedVersion version) : CustomResourceStrategy(definition, version)
{
    public override JsonObject PrepareForUpdate(JsonObject @object, JsonObject before)
    {
        var stored = before.DeepClone().AsObject();
        _ = new ObjectMetaNode(stored) { ManagedFields = (JsonArray?)new ObjectMetaNode(@object).ManagedFields?.DeepClone() };
        if (@object.TryGetPropertyValue("status", out var status))
            stored["status"] = status?.DeepClone();
        else
            stored.Remove("status");
        return stored;
    }

    public override IEnumerable<FieldError> ValidateUpdate(JsonObject @object, JsonObject before, Action<string> warn)
    {
        var errors = TypeErrors(@object).ToList();
        if (errors.Count == 0)
            errors.AddRange(Version.Rules.ValidateStatusUpdate(@object, before, ObjectMetaValidation.ValidateUpdate(@object, before), warn));
        return errors;
    }

    public override IEnumerable<string> Warnings(JsonObject @object, JsonObject? before) => [];
}
