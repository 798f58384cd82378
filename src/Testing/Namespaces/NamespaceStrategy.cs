using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The rules of core v1 namespaces.</summary>
internal sealed class NamespaceStrategy(ResourceDefinition definition, ServedVersion version) : Strategy(definition, version)
{
    public const string Finalizer = "kubernetes";

    public override bool AllowsUnconditionalUpdate => true;

    public override void PrepareForCreate(JsonObject @object)
    {
        var meta = new ObjectMetaNode(@object);
        @object["spec"] = new JsonObject { ["finalizers"] = new JsonArray(Finalizer) };
        @object["status"] = new JsonObject { ["phase"] = "Active" };
        if (meta.Node?["labels"] is not JsonObject labels)
            meta.Set("labels", labels = []);
        labels["kubernetes.io/metadata.name"] = meta.Name;
    }

    public override IEnumerable<FieldError> Validate(JsonObject @object) =>
        ObjectMetaValidation.Validate(@object, namespaced: false, NameRules.NamespaceName);

    public override JsonObject PrepareForUpdate(JsonObject @object, JsonObject before)
    {
        @object["spec"] = before["spec"]?.DeepClone();
        @object["status"] = before["status"]?.DeepClone();
        return @object;
    }

    public override IEnumerable<FieldError> ValidateUpdate(JsonObject @object, JsonObject before, Action<string> warn) => ObjectMetaValidation.ValidateUpdate(@object, before);

    public override JsonObject? PrepareForDelete(JsonObject before, DateTimeOffset now)
    {
        var meta = new ObjectMetaNode(before);
        if (meta.DeletionTimestamp.Length == 0)
            meta.DeletionTimestamp = ObjectMetaNode.Format(now);
        before["status"] = new JsonObject { ["phase"] = "Terminating" };
        return before;
    }
}
