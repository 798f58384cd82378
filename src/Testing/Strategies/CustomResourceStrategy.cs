using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The rules of custom resources: apiextensions-apiserver's registry/customresource/strategy.go.</summary>
internal class CustomResourceStrategy(ResourceDefinition definition, ServedVersion version) : Strategy(definition, version)
{
    private static readonly HashSet<string> StandardFinalizers = [Propagation.OrphanFinalizer, Propagation.ForegroundFinalizer, "kubernetes"];

    public override void PrepareForCreate(JsonObject @object)
    {
        if (Version.HasStatus)
            @object.Remove("status");
        _ = new ObjectMetaNode(@object) { Generation = 1 };
    }

    public override IEnumerable<FieldError> Validate(JsonObject @object)
    {
        var errors = TypeErrors(@object).ToList();
        if (errors.Count == 0)
            errors.AddRange(Version.Rules.Validate(@object, ObjectMetaValidation.Validate(@object, Definition.Namespaced, NameRules.ObjectName)));
        return errors;
    }

    public override JsonObject PrepareForUpdate(JsonObject @object, JsonObject before)
    {
        if (Version.HasStatus)
        {
            if (before["status"] is { } status)
                @object["status"] = status.DeepClone();
            else
                @object.Remove("status");
        }

        if (!SameBesidesMetadata(@object, before))
            _ = new ObjectMetaNode(@object) { Generation = new ObjectMetaNode(before).Generation + 1 };
        return @object;
    }

    public override IEnumerable<FieldError> ValidateUpdate(JsonObject @object, JsonObject before, Action<string> warn)
    {
        var errors = TypeErrors(@object).ToList();
        if (errors.Count == 0)
            errors.AddRange(Version.Rules.ValidateUpdate(@object, before, ObjectMetaValidation.ValidateUpdate(@object, before), warn));
        return errors;
    }

    public override IEnumerable<string> Warnings(JsonObject @object, JsonObject? before)
    {
        IEnumerable<string> added = new ObjectMetaNode(@object).Finalizers;
        if (before is not null)
            added = added.Except(new ObjectMetaNode(before).Finalizers);
        return added.Distinct().Order(StringComparer.Ordinal).SelectMany(FinalizerWarnings);
    }

    protected IEnumerable<FieldError> TypeErrors(JsonObject @object)
    {
        var (kind, apiVersion) = (JsonValues.AsString(@object["kind"]) ?? "", JsonValues.AsString(@object["apiVersion"]) ?? "");
        if (kind != Definition.Kind)
            yield return FieldError.Invalid("kind", kind, $"must be {Definition.Kind}");
        if (apiVersion != Version.ApiVersion)
            yield return FieldError.Invalid("apiVersion", apiVersion, $"must be {Version.ApiVersion}");
    }

    private static bool SameBesidesMetadata(JsonObject left, JsonObject right)
    {
        static IEnumerable<KeyValuePair<string, JsonNode?>> Others(JsonObject node) => node.Where(member => member.Key != "metadata");
        return Others(left).Count() == Others(right).Count()
            && Others(left).All(member => right.TryGetPropertyValue(member.Key, out var value) && JsonValues.DeepEquals(member.Value, value));
    }

    private static IEnumerable<string> FinalizerWarnings(string finalizer)
    {
        foreach (var message in NameRules.LabelKey(finalizer))
            yield return $"metadata.finalizers: {GoText.Quote(finalizer)}: {message}";
        if (finalizer.Contains('/', StringComparison.Ordinal) || StandardFinalizers.Contains(finalizer))
            yield break;
        var path = finalizer.Contains('.', StringComparison.Ordinal) ? " including a path (/)" : "";
        yield return $"metadata.finalizers: {GoText.Quote(finalizer)}: prefer a domain-qualified finalizer name{path} to avoid accidental conflicts with other finalizer writers";
    }
}
