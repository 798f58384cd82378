using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The rules that every object's metadata is held against: k8s.io/apimachinery/pkg/api/validation/objectmeta.go.</summary>
internal static class ObjectMetaValidation
{
    private const int AnnotationsLimit = 256 * 1024;
    private const string Immutable = "field is immutable";

    public delegate IEnumerable<string> NameRule(string value, bool prefix);

    public static IEnumerable<FieldError> Validate(JsonObject @object, bool namespaced, NameRule nameRule)
    {
        var meta = new ObjectMetaNode(@object);
        if (meta.GenerateName.Length > 0)
        {
            foreach (var message in nameRule(meta.GenerateName, true))
                yield return FieldError.Invalid("metadata.generateName", meta.GenerateName, message);
        }

        if (meta.Name.Length == 0)
            yield return FieldError.Required("metadata.name", "name or generateName is required");
        else
        {
            foreach (var message in nameRule(meta.Name, false))
                yield return FieldError.Invalid("metadata.name", meta.Name, message);
        }

        foreach (var error in Namespace(meta, namespaced))
            yield return error;
        if (meta.Generation < 0)
            yield return FieldError.Invalid("metadata.generation", meta.Generation, "must be greater than or equal to 0");
        foreach (var error in Labels(meta).Concat(Annotations(meta)).Concat(OwnerReferences(meta)).Concat(Finalizers(meta)).Concat(ManagedFields(meta)))
            yield return error;
    }

    public static IEnumerable<FieldError> ValidateUpdate(JsonObject @object, JsonObject before)
    {
        var (meta, old) = (new ObjectMetaNode(@object), new ObjectMetaNode(before));
        if (old.DeletionTimestamp.Length > 0)
        {
            var added = meta.Finalizers.Except(old.Finalizers).Order(StringComparer.Ordinal).ToArray();
            if (added.Length > 0)
            {
                var list = string.Join(", ", added.Select(GoText.Quote));
                yield return FieldError.Forbidden("metadata.finalizers",
                    $"no new finalizers can be added if the object is being deleted, found new finalizers []string{{{list}}}");
            }
        }

        if (meta.ResourceVersion.Length == 0)
            yield return FieldError.Invalid("metadata.resourceVersion", "", "must be specified for an update");
        if (meta.Generation < old.Generation)
            yield return FieldError.Invalid("metadata.generation", meta.Generation, "must not be decremented");
        foreach (var field in (string[])["name", "namespace", "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"])
        {
            var (value, was) = (meta.Node?[field], old.Node?[field]);
            if (!JsonNode.DeepEquals(value, was))
                yield return FieldError.Invalid($"metadata.{field}", value ?? (field is "name" or "namespace" or "uid" ? "" : null), Immutable);
        }

        foreach (var error in Labels(meta).Concat(Annotations(meta)).Concat(OwnerReferences(meta)).Concat(ManagedFields(meta)))
            yield return error;
    }

    private static IEnumerable<FieldError> Namespace(ObjectMetaNode meta, bool namespaced)
    {
        if (!namespaced)
            return meta.Namespace.Length > 0 ? [FieldError.Forbidden("metadata.namespace", "not allowed on this type")] : [];
        return meta.Namespace.Length == 0
            ? [FieldError.Required("metadata.namespace", "")]
            : NameRules.NamespaceName(meta.Namespace, false).Select(message => FieldError.Invalid("metadata.namespace", meta.Namespace, message));
    }

    private static IEnumerable<FieldError> Labels(ObjectMetaNode meta)
    {
        foreach (var (key, value) in meta.Labels)
        {
            foreach (var message in NameRules.LabelKey(key))
                yield return FieldError.Invalid("metadata.labels", key, message);
            foreach (var message in NameRules.LabelValue(value))
                yield return FieldError.Invalid("metadata.labels", value, message);
        }
    }

    private static IEnumerable<FieldError> Annotations(ObjectMetaNode meta)
    {
        var size = 0;
        foreach (var (key, value) in meta.Annotations)
        {
            size += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value);
            foreach (var message in NameRules.LabelKey(key.ToLowerInvariant()))
                yield return FieldError.Invalid("metadata.annotations", key, message);
        }

        if (size > AnnotationsLimit)
            yield return FieldError.TooLong("metadata.annotations", AnnotationsLimit);
    }

    private static IEnumerable<FieldError> OwnerReferences(ObjectMetaNode meta)
    {
        var controller = "";
        var references = meta.OwnerReferences ?? [];
        for (var i = 0; i < references.Count; i++)
        {
            if (references[i] is not JsonObject reference)
                continue;
            string Text(string field) => JsonValues.AsString(reference[field]) ?? "";
            var apiVersion = Text("apiVersion");
            if (apiVersion.Length == 0 || apiVersion.EndsWith('/') || apiVersion.Count(c => c == '/') > 1)
                yield return FieldError.Invalid("metadata.ownerReferences.apiVersion", apiVersion, "version must not be empty");
            foreach (var field in (string[])["kind", "name", "uid"])
            {
                if (Text(field).Length == 0)
                    yield return FieldError.Invalid($"metadata.ownerReferences.{field}", "", "must not be empty");
            }

            if (apiVersion == "v1" && Text("kind") == "Event")
                yield return FieldError.Invalid("metadata.ownerReferences", reference, "/v1, Kind=Event is disallowed from being an owner");
            if (JsonValues.AsBoolean(reference["controller"]) != true)
                continue;
            var current = $"{Text("kind")}/{Text("name")}";
            if (controller.Length > 0)
            {
                yield return new FieldError(FieldErrorType.Invalid, "metadata.ownerReferences", InFieldOrder(references),
                    $"Only one reference can have Controller set to true. Found \"true\" in references for {controller} and {current}");
            }
            else
                controller = current;
        }
    }

    /// <summary>The references as Go writes the typed ones: fields in the order of their declaration.</summary>
    private static string InFieldOrder(JsonArray references)
    {
        IEnumerable<string> Fields(JsonObject reference) => ((string[])["apiVersion", "kind", "name", "uid", "controller", "blockOwnerDeletion"])
            .Where(reference.ContainsKey).Select(field => $"\"{field}\":{GoJson.Write(reference[field])}");
        return $"[{string.Join(',', references.OfType<JsonObject>().Select(reference => $"{{{string.Join(',', Fields(reference))}}}"))}]";
    }

    private static IEnumerable<FieldError> Finalizers(ObjectMetaNode meta)
    {
        var finalizers = meta.Finalizers;
        foreach (var finalizer in finalizers)
        {
            foreach (var message in NameRules.LabelKey(finalizer))
                yield return FieldError.Invalid("metadata.finalizers", finalizer, message);
        }

        if (finalizers.Contains(Propagation.ForegroundFinalizer) && finalizers.Contains(Propagation.OrphanFinalizer))
        {
            yield return FieldError.Invalid("metadata.finalizers", meta.Node?["finalizers"],
                $"finalizer {Propagation.OrphanFinalizer} and {Propagation.ForegroundFinalizer} cannot be both set");
        }
    }

    private static IEnumerable<FieldError> ManagedFields(ObjectMetaNode meta)
    {
        var entries = meta.ManagedFields ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"metadata.managedFields[{i}]");
            var operation = JsonValues.AsString(entries[i]?["operation"]) ?? "";
            if (operation is not ("Apply" or "Update"))
                yield return FieldError.Invalid($"{path}.operation", operation, "must be `Apply` or `Update`");
            var type = JsonValues.AsString(entries[i]?["fieldsType"]) ?? "";
            if (type is not ("" or "FieldsV1"))
                yield return FieldError.Invalid($"{path}.fieldsType", type, "must be `FieldsV1`");
        }
    }
}
