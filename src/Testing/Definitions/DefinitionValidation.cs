using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What a CustomResourceDefinition's spec is held against: apis/apiextensions/validation.</summary>
internal static class DefinitionValidation
{
    public static IEnumerable<FieldError> Validate(JsonObject crd) => [.. Spec(new DefinitionNode(crd)), .. StoredVersions(new DefinitionNode(crd)), .. Approval(crd)];

    public static IEnumerable<FieldError> ValidateUpdate(JsonObject crd, JsonObject before)
    {
        var (node, old) = (new DefinitionNode(crd), new DefinitionNode(before));
        foreach (var error in Spec(node))
            yield return error;
        if (old.IsTrue("Established"))
        {
            foreach (var (path, value, was) in Immutable(node, old))
            {
                if (!JsonValues.DeepEquals(value, was))
                    yield return FieldError.Invalid(path, value, "field is immutable");
            }
        }

        foreach (var error in StoredVersions(node))
            yield return error;
    }

    private static IEnumerable<(string Path, JsonNode? Value, JsonNode? Was)> Immutable(DefinitionNode node, DefinitionNode old) =>
    [
        ("spec.group", node.Spec?["group"], old.Spec?["group"]),
        ("spec.scope", node.Spec?["scope"], old.Spec?["scope"]),
        ("spec.names.kind", node.Names?["kind"], old.Names?["kind"]),
        ("spec.names.plural", node.Names?["plural"], old.Names?["plural"]),
    ];

    private static IEnumerable<FieldError> Spec(DefinitionNode node)
    {
        var group = node.Group;
        if (group.Length == 0)
            yield return FieldError.Required("spec.group", "");
        else if (string.Join(",", NameRules.Subdomain(group)) is { Length: > 0 } problem)
            yield return FieldError.Invalid("spec.group", group, problem);
        else if (!group.Contains('.', StringComparison.Ordinal))
            yield return FieldError.Invalid("spec.group", group, "should be a domain with at least one dot");

        var scope = DefinitionReader.Text(node.Spec, "scope");
        if (scope.Length == 0)
            yield return FieldError.Required("spec.scope", "");
        else if (scope is not ("Cluster" or "Namespaced"))
            yield return FieldError.NotSupported("spec.scope", scope, ["Cluster", "Namespaced"]);

        if (JsonValues.AsBoolean(node.Spec?["preserveUnknownFields"]) == true)
        {
            yield return FieldError.Invalid("spec.preserveUnknownFields", true,
                "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead");
        }

        foreach (var error in Versions(node))
            yield return error;
        foreach (var error in Names(node))
            yield return error;
    }

    private static IEnumerable<FieldError> Approval(JsonObject crd)
    {
        var group = new DefinitionNode(crd).Group;
        var isProtected = group is "k8s.io" or "kubernetes.io" || group.EndsWith(".k8s.io", StringComparison.Ordinal) || group.EndsWith(".kubernetes.io", StringComparison.Ordinal);
        if (isProtected && !new ObjectMetaNode(crd).Annotations.ContainsKey("api-approved.kubernetes.io"))
        {
            yield return FieldError.Required("metadata.annotations[api-approved.kubernetes.io]",
                "protected groups must have approval annotation \"api-approved.kubernetes.io\", see https://github.com/kubernetes/enhancements/pull/1111");
        }
    }

    private static IEnumerable<FieldError> Versions(DefinitionNode node)
    {
        var versions = node.Versions.ToArray();
        for (var i = 0; i < versions.Length; i++)
        {
            if (versions[i]["schema"]?["openAPIV3Schema"] is not JsonObject)
                yield return FieldError.Required(FieldPath.Index("spec.versions", i) + ".schema.openAPIV3Schema", "");
        }

        for (var i = 0; i < versions.Length; i++)
        {
            var path = FieldPath.Index("spec.versions", i);
            var name = DefinitionReader.Text(versions[i], "name");
            if (string.Join(",", NameRules.Dns1035Label(name)) is { Length: > 0 } problem)
                yield return FieldError.Invalid($"{path}.name", name, problem);
            foreach (var error in Version(versions[i], path, versions.Length == 1))
                yield return error;
        }

        if (versions.Select(version => DefinitionReader.Text(version, "name")).Distinct().Count() != versions.Length)
            yield return FieldError.Invalid("spec.versions", node.Spec?["versions"], "must contain unique version names");
        if (versions.Count(version => JsonValues.AsBoolean(version["storage"]) == true) != 1)
            yield return FieldError.Invalid("spec.versions", node.Spec?["versions"], "must have exactly one version marked as storage version");
    }

    private static IEnumerable<FieldError> Version(JsonObject version, string path, bool isOnly)
    {
        // What all versions share is reported where apiextensions' internal type keeps it.
        var shared = isOnly ? "spec" : path;
        if (version["schema"]?["openAPIV3Schema"] is JsonObject schema)
        {
            var schemaPath = isOnly ? "spec.validation.openAPIV3Schema" : $"{path}.schema.openAPIV3Schema";
            foreach (var error in DefinitionSchemaValidation.Validate(schema, schemaPath, version["subresources"]?["status"] is not null))
            {
                if (!error.Field.EndsWith(".x-kubernetes-validations", StringComparison.Ordinal))
                    yield return error;
            }
        }

        foreach (var error in PrinterColumns(version, shared))
            yield return error;

        if (JsonValues.AsString(version["deprecationWarning"]) is not null && JsonValues.AsBoolean(version["deprecated"]) != true)
            yield return FieldError.Invalid($"{path}.deprecationWarning", version["deprecationWarning"], "can only be set for deprecated versions");
        if (version["subresources"]?["scale"] is JsonObject scale)
        {
            foreach (var field in (string[])["specReplicasPath", "statusReplicasPath"])
            {
                var start = field == "specReplicasPath" ? ".spec." : ".status.";
                var value = DefinitionReader.Text(scale, field);
                if (value.Length == 0)
                    yield return FieldError.Required($"{shared}.subresources.scale.{field}", "");
                else if (!value.StartsWith(start, StringComparison.Ordinal))
                    yield return FieldError.Invalid($"{shared}.subresources.scale.{field}", value, $"should be a json path under {start.TrimEnd('.')}");
            }
        }
    }

    private static IEnumerable<FieldError> PrinterColumns(JsonObject version, string path)
    {
        var columns = DefinitionReader.Objects(version["additionalPrinterColumns"]).ToArray();
        for (var i = 0; i < columns.Length; i++)
        {
            var at = FieldPath.Index($"{path}.additionalPrinterColumns", i);
            if (DefinitionReader.Text(columns[i], "name").Length == 0)
                yield return FieldError.Required($"{at}.name", "");
            var type = DefinitionReader.Text(columns[i], "type");
            if (type.Length == 0)
                yield return FieldError.Required($"{at}.type", "must be one of boolean,date,integer,number,string");
            else if (type is not ("boolean" or "date" or "integer" or "number" or "string"))
                yield return FieldError.Invalid($"{at}.type", type, "must be one of boolean,date,integer,number,string");
            if (DefinitionReader.Text(columns[i], "jsonPath").Length == 0)
                yield return FieldError.Required($"{at}.JSONPath", "");
        }
    }

    private static IEnumerable<FieldError> Names(DefinitionNode node)
    {
        foreach (var field in (string[])["plural", "singular", "kind", "listKind"])
        {
            var value = DefinitionReader.Text(node.Names, field);
            if (value.Length == 0)
                yield return FieldError.Required($"spec.names.{field}", "");
            else if (string.Join(",", NameRules.Dns1035Label(field is "kind" or "listKind" ? value.ToLowerInvariant() : value)) is { Length: > 0 } problem)
            {
                yield return FieldError.Invalid($"spec.names.{field}", value,
                    field is "kind" or "listKind" ? "may have mixed case, but should otherwise match: " + problem : problem);
            }
        }

        var (kind, list) = (DefinitionReader.Text(node.Names, "kind"), DefinitionReader.Text(node.Names, "listKind"));
        if (kind.Length > 0 && kind == list)
            yield return FieldError.Invalid("spec.names.listKind", list, "kind and listKind may not be the same");
    }

    private static IEnumerable<FieldError> StoredVersions(DefinitionNode node)
    {
        var stored = DefinitionReader.Texts(node.Status["storedVersions"]);
        if (stored.Count == 0)
            yield return FieldError.Invalid("status.storedVersions", null, "must have at least one stored version");
        var names = node.Versions.Select(version => DefinitionReader.Text(version, "name")).ToHashSet();
        for (var i = 0; i < stored.Count; i++)
        {
            if (!names.Contains(stored[i]))
            {
                yield return FieldError.Invalid(FieldPath.Index("status.storedVersions", i), stored[i],
                    $"missing from spec.versions; {stored[i]} was previously a storage version, and must remain in spec.versions until a storage migration ensures no data remains persisted in {stored[i]} and removes {stored[i]} from status.storedVersions");
            }
        }
    }
}
