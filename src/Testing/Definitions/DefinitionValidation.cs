using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What a CustomResourceDefinition's spec is held against: apis/apiextensions/validation.</summary>
internal static class DefinitionValidation
{
    public static IEnumerable<FieldError> Validate(JsonObject crd) =>
    [
        .. Spec(new DefinitionNode(crd), null),
        .. StoredVersions(new DefinitionNode(crd)),
        .. DefinitionApproval.Validate(crd, null),
        .. PreserveUnknownFields(new DefinitionNode(crd)),
    ];

    public static IEnumerable<FieldError> ValidateUpdate(JsonObject crd, JsonObject before)
    {
        var (node, old) = (new DefinitionNode(crd), new DefinitionNode(before));
        return
        [
            .. Spec(node, old),
            .. Immutable(node, old),
            .. StoredVersions(node),
            .. DefinitionApproval.Validate(crd, before),
            .. PreserveUnknownFields(node),
        ];
    }

    private static IEnumerable<FieldError> Immutable(DefinitionNode node, DefinitionNode old)
    {
        List<(string Path, JsonNode? Value, JsonNode? Was)> fields =
        [
            ("spec.group", node.Spec?["group"], old.Spec?["group"]),
            ("spec.names.plural", node.Names?["plural"], old.Names?["plural"]),
        ];
        if (old.IsTrue("Established"))
        {
            fields.InsertRange(0, [
                ("spec.scope", node.Spec?["scope"], old.Spec?["scope"]),
                ("spec.names.kind", node.Names?["kind"], old.Names?["kind"]),
            ]);
        }

        return fields.Where(field => !JsonValues.DeepEquals(field.Value, field.Was)).Select(field => FieldError.Invalid(field.Path, field.Value, "field is immutable"));
    }

    private static IEnumerable<FieldError> Spec(DefinitionNode node, DefinitionNode? old)
    {
        var group = node.Group;
        if (group.Length == 0)
            yield return FieldError.Required("spec.group");
        else if (string.Join(",", NameRules.Subdomain(group)) is { Length: > 0 } problem)
            yield return FieldError.Invalid("spec.group", group, problem);
        else if (!group.Contains('.', StringComparison.Ordinal))
            yield return FieldError.Invalid("spec.group", group, "should be a domain with at least one dot");

        var scope = DefinitionReader.Text(node.Spec, "scope");
        if (scope.Length == 0)
            yield return FieldError.Required("spec.scope");
        else if (scope is not ("Cluster" or "Namespaced"))
            yield return FieldError.NotSupported("spec.scope", scope, ["Cluster", "Namespaced"]);

        foreach (var error in (IEnumerable<FieldError>)[.. Versions(node, old), .. Names(node), .. new DefinitionVersionRules(node, old).Shared(), .. DefinitionConversionRules.Check(node)])
            yield return error;
    }

    private static IEnumerable<FieldError> Versions(DefinitionNode node, DefinitionNode? old)
    {
        var versions = node.Versions.ToArray();
        for (var i = 0; i < versions.Length; i++)
        {
            if (versions[i]["schema"]?["openAPIV3Schema"] is not JsonObject)
                yield return FieldError.Required(FieldPath.Index("spec.versions", i) + ".schema.openAPIV3Schema");
        }

        var rules = new DefinitionVersionRules(node, old);
        for (var i = 0; i < versions.Length; i++)
        {
            var path = FieldPath.Index("spec.versions", i);
            foreach (var error in (IEnumerable<FieldError>)[.. VersionName(versions[i], $"{path}.name"), .. rules.Own(versions[i], path)])
                yield return error;
        }

        if (versions.Select(version => DefinitionReader.Text(version, "name")).Distinct().Count() != versions.Length)
            yield return InternalVersions.Invalid(node, "must contain unique version names");
        if (versions.Count(version => JsonValues.AsBoolean(version["storage"]) == true) != 1)
            yield return InternalVersions.Invalid(node, "must have exactly one version marked as storage version");

        // The internal type has the first version's name once more.
        if (versions.Length > 0)
        {
            foreach (var error in VersionName(versions[0], "spec.version"))
                yield return error;
        }
    }

    private static IEnumerable<FieldError> VersionName(JsonObject version, string path)
    {
        var name = DefinitionReader.Text(version, "name");
        if (string.Join(",", NameRules.Dns1035Label(name)) is { Length: > 0 } problem && (name.Length > 0 || path != "spec.version"))
            yield return FieldError.Invalid(path, name, problem);
    }

    private static IEnumerable<FieldError> Names(DefinitionNode node)
    {
        string[] fields = ["plural", "singular", "kind", "listKind"];
        foreach (var field in fields.Where(field => DefinitionReader.Text(node.Names, field).Length == 0))
            yield return FieldError.Required($"spec.names.{field}");
        foreach (var field in fields)
        {
            var value = DefinitionReader.Text(node.Names, field);
            var mixed = field is "kind" or "listKind";
            if (value.Length > 0 && string.Join(",", NameRules.Dns1035Label(mixed ? value.ToLowerInvariant() : value)) is { Length: > 0 } problem)
                yield return FieldError.Invalid($"spec.names.{field}", value, mixed ? "may have mixed case, but should otherwise match: " + problem : problem);
        }

        foreach (var error in Labels(node, "shortNames"))
            yield return error;
        var (kind, list) = (DefinitionReader.Text(node.Names, "kind"), DefinitionReader.Text(node.Names, "listKind"));
        if (kind.Length > 0 && kind == list)
            yield return FieldError.Invalid("spec.names.listKind", list, "kind and listKind may not be the same");
        foreach (var error in Labels(node, "categories"))
            yield return error;
    }

    private static IEnumerable<FieldError> Labels(DefinitionNode node, string field) => DefinitionReader.Texts(node.Names?[field])
        .Select((value, index) => (Value: value, Path: FieldPath.Index($"spec.names.{field}", index), Problem: string.Join(",", NameRules.Dns1035Label(value))))
        .Where(label => label.Problem.Length > 0)
        .Select(label => FieldError.Invalid(label.Path, label.Value, label.Problem));

    private static IEnumerable<FieldError> StoredVersions(DefinitionNode node)
    {
        var stored = DefinitionReader.Texts(node.Status["storedVersions"]);
        if (stored.Count == 0)
        {
            yield return FieldError.Invalid("status.storedVersions", null, "must have at least one stored version");
            yield break;
        }

        foreach (var version in node.Versions.Where(version => JsonValues.AsBoolean(version["storage"]) == true))
        {
            if (DefinitionReader.Text(version, "name") is var storage && !stored.Contains(storage))
                yield return FieldError.Invalid("status.storedVersions", node.Status["storedVersions"], $"must have the storage version {storage}");
        }

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

    private static IEnumerable<FieldError> PreserveUnknownFields(DefinitionNode node)
    {
        if (JsonValues.AsBoolean(node.Spec?["preserveUnknownFields"]) == true)
        {
            yield return FieldError.Invalid("spec.preserveUnknownFields", true,
                "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead");
        }
    }
}
