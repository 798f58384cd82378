using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Shows an object as autoscaling/v1 Scale, and writes a Scale back to its object.</summary>
internal sealed class ScaleTarget(ScalePaths scale, ServedVersion version, FieldManager fields, ManagedTypes types)
{
    public FieldManager Fields { get; } = fields;

    /// <summary>The Scale of an object.</summary>
    /// <param name="object">The object.</param>
    /// <param name="replicasRequired">The object has to have spec replicas.</param>
    /// <exception cref="StatusError">500: a field has the wrong type or is missing.</exception>
    public JsonObject Of(JsonObject @object, bool replicasRequired)
    {
        var replicas = NestedField.Integer(@object, scale.SpecReplicasPath, out var found, out var problem);
        ThrowIf(problem);
        var statusReplicas = NestedField.Integer(@object, scale.StatusReplicasPath, out _, out problem);
        ThrowIf(problem);
        var selector = scale.LabelSelectorPath is { Length: > 0 } path ? NestedField.Text(@object, path, out problem) : "";
        ThrowIf(problem);
        if (replicasRequired && !found)
            throw StatusError.Internal($"the spec replicas field {GoText.Quote(scale.SpecReplicasPath)} does not exist");

        var meta = new ObjectMetaNode(@object);
        var shown = new JsonObject { ["kind"] = "Scale", ["apiVersion"] = ManagedTypes.ScaleApiVersion, ["metadata"] = new JsonObject() };
        _ = new ObjectMetaNode(shown)
        {
            Name = meta.Name,
            Namespace = meta.Namespace,
            Uid = meta.Uid,
            ResourceVersion = meta.ResourceVersion,
            CreationTimestamp = meta.CreationTimestamp,
        };
        shown["spec"] = found ? new JsonObject { ["replicas"] = (int)replicas } : new JsonObject();
        if (found && (int)replicas == 0)
            shown["spec"] = new JsonObject();
        var status = new JsonObject { ["replicas"] = (int)statusReplicas };
        if (selector.Length > 0)
            status["selector"] = selector;
        shown["status"] = status;
        return shown;
    }

    /// <summary>The object once its Scale has been changed.</summary>
    /// <param name="object">The stored object; changed and returned.</param>
    /// <param name="update">Makes the new Scale of the old one.</param>
    /// <exception cref="StatusError">400: the new Scale has no replicas.</exception>
    public JsonObject Write(JsonObject @object, Func<JsonObject, JsonObject> update)
    {
        var meta = new ObjectMetaNode(@object);
        var owners = new ScaleManagedFields(meta.ManagedFields, version.ApiVersion, types.ReplicasPaths);
        var old = Of(@object, replicasRequired: false);
        _ = new ObjectMetaNode(old) { ManagedFields = owners.ToSubresource() };

        var changed = update(old);
        var replicas = changed["spec"]?["replicas"];
        NestedField.Integer(@object, scale.SpecReplicasPath, out var existed, out _);
        if (replicas is null && !existed && changed["spec"] is null)
            throw StatusError.BadRequest($"the spec replicas field {GoText.Quote(scale.SpecReplicasPath)} cannot be empty");
        NestedField.Set(@object, scale.SpecReplicasPath, JsonValues.TryInteger(replicas, out var count) ? count : 0);
        var changedMeta = new ObjectMetaNode(changed);
        if (changedMeta.ResourceVersion.Length > 0)
            meta.ResourceVersion = changedMeta.ResourceVersion;
        meta.ManagedFields = owners.ToParent(changedMeta.ManagedFields);
        return @object;
    }

    private static void ThrowIf(string? problem)
    {
        if (problem is not null)
            throw StatusError.Unknown(problem);
    }
}
