using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The rules of CustomResourceDefinitions: apiextensions-apiserver's registry/customresourcedefinition/strategy.go.</summary>
internal sealed class DefinitionStrategy(ResourceDefinition definition, ServedVersion version) : Strategy(definition, version)
{
    public override void PrepareForCreate(JsonObject @object)
    {
        @object["status"] = new JsonObject
        {
            ["acceptedNames"] = new JsonObject { ["kind"] = "", ["plural"] = "" },
            ["conditions"] = null,
            ["storedVersions"] = new JsonArray(),
        };
        new DefinitionNode(@object).AddStoredVersion();
        _ = new ObjectMetaNode(@object) { Generation = 1 };
    }

    public override IEnumerable<FieldError> Validate(JsonObject @object) =>
    [
        .. ObjectMetaValidation.Validate(@object, namespaced: false, (name, prefix) => NameErrors(@object, name, prefix)),
        .. DefinitionValidation.Validate(@object),
    ];

    public override JsonObject PrepareForUpdate(JsonObject @object, JsonObject before)
    {
        @object["status"] = before["status"]?.DeepClone();
        if (!JsonValues.DeepEquals(@object["spec"], before["spec"]))
            _ = new ObjectMetaNode(@object) { Generation = new ObjectMetaNode(before).Generation + 1 };
        new DefinitionNode(@object).AddStoredVersion();
        return @object;
    }

    public override IEnumerable<FieldError> ValidateUpdate(JsonObject @object, JsonObject before, Action<string> warn) =>
        [.. ObjectMetaValidation.ValidateUpdate(@object, before), .. DefinitionValidation.ValidateUpdate(@object, before)];

    public override IEnumerable<string> Warnings(JsonObject @object, JsonObject? before)
    {
        var known = before is null ? [] : DefinitionFormats.Unrecognized(before);
        foreach (var format in DefinitionFormats.Unrecognized(@object).Except(known))
            yield return $"unrecognized format {GoText.Quote(format)}";
    }

    public override JsonObject? PrepareForDelete(JsonObject before, DateTimeOffset now)
    {
        var meta = new ObjectMetaNode(before);
        if (meta.DeletionTimestamp.Length > 0)
            return null;
        meta.DeletionTimestamp = ObjectMetaNode.Format(now);
        if (!meta.Finalizers.Contains(DefinitionNode.CleanupFinalizer))
            meta.Finalizers = [.. meta.Finalizers, DefinitionNode.CleanupFinalizer];
        new DefinitionNode(before).SetCondition("Terminating", true, "InstanceDeletionPending",
            "CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon", now);
        return before;
    }

    private static IEnumerable<string> NameErrors(JsonObject crd, string name, bool prefix)
    {
        foreach (var error in NameRules.ObjectName(name, prefix))
            yield return error;
        var node = new DefinitionNode(crd);
        if (name != $"{DefinitionReader.Text(node.Names, "plural")}.{node.Group}")
            yield return "must be spec.names.plural+\".\"+spec.group";
    }
}
