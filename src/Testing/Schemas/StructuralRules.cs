namespace KubeGen.Testing;

/// <summary>What makes a schema structural.</summary>
/// <seealso href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema">Specifying a structural schema</seealso>
internal static class StructuralRules
{
    private static readonly StructuralSchema JustInteger = new() { Type = "integer" };
    private static readonly StructuralSchema JustString = new() { Type = "string" };

    private enum Level
    {
        Root,
        Item,
        Field,
    }

    /// <summary>The errors of a version's schema, in upstream's order.</summary>
    public static IReadOnlyList<FieldError> Validate(StructuralSchema schema, string path)
    {
        var errors = new List<FieldError>();
        CheckStructure(schema, Level.Root, path, errors);
        StructuralCompleteness.Check(schema, path, errors);
        return [.. errors.OrderBy(error => error.ToString(), StringComparer.Ordinal)];
    }

    private static void CheckStructure(StructuralSchema? schema, Level level, string path, List<FieldError> errors)
    {
        if (schema is null)
            return;
        if (schema is { Type: "array", Items: null })
            errors.Add(FieldError.Required($"{path}.items", "must be specified"));
        CheckStructure(schema.Items, Level.Item, $"{path}.items", errors);
        foreach (var (name, property) in schema.Properties)
            CheckStructure(property, Level.Field, FieldPath.Key($"{path}.properties", name), errors);
        if (schema.HasAdditionalProperties && level == Level.Root)
            errors.Add(FieldError.Forbidden($"{path}.additionalProperties", "must not be used at the root"));
        CheckStructure(schema.AdditionalProperties, Level.Field, $"{path}.additionalProperties", errors);
        CheckExtensions(schema, path, errors);
        NestedRules.CheckAlternatives(schema, IsIntOrString(schema.AnyOf), schema.AllOf is [var first, ..] && IsIntOrString(first.AnyOf), path, errors);
        CheckType(schema, level, path, errors);
        CheckMetaFields(schema, level, path, errors);
    }

    private static void CheckExtensions(StructuralSchema schema, string path, List<FieldError> errors)
    {
        if (schema is { IntOrString: true, PreserveUnknownFields: true })
            errors.Add(FieldError.Invalid($"{path}.x-kubernetes-preserve-unknown-fields", true, "must be false if x-kubernetes-int-or-string is true"));
        if (schema is { IntOrString: true, EmbeddedResource: true })
            errors.Add(FieldError.Invalid($"{path}.x-kubernetes-embedded-resource", true, "must be false if x-kubernetes-int-or-string is true"));
        if (schema is { EmbeddedResource: true, HasAdditionalProperties: true })
            errors.Add(FieldError.Forbidden($"{path}.additionalProperties", "must not be used if x-kubernetes-embedded-resource is set"));
        if (schema is { EmbeddedResource: true, PreserveUnknownFields: false, Properties.Count: 0 })
            errors.Add(FieldError.Required($"{path}.properties", "must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields"));
    }

    private static void CheckType(StructuralSchema schema, Level level, string path, List<FieldError> errors)
    {
        const string EmbeddedType = "must be object if x-kubernetes-embedded-resource is true";
        var typePath = $"{path}.type";
        if (schema.EmbeddedResource && schema.Type != "object")
        {
            errors.Add(schema.Type.Length == 0 ? FieldError.Required(typePath, EmbeddedType) : FieldError.Invalid(typePath, schema.Type, EmbeddedType));
        }
        else if (schema is { Type: "", IntOrString: false, PreserveUnknownFields: false })
        {
            errors.Add(FieldError.Required(typePath, level switch
            {
                Level.Root => "must not be empty at the root",
                Level.Item => "must not be empty for specified array items",
                _ => "must not be empty for specified object fields",
            }));
        }

        if (level == Level.Root && schema.Type is not ("" or "object"))
            errors.Add(FieldError.Invalid(typePath, schema.Type, "must be object at the root"));
    }

    private static void CheckMetaFields(StructuralSchema schema, Level level, string path, List<FieldError> errors)
    {
        var isResource = level == Level.Root || schema.EmbeddedResource;
        foreach (var name in (ReadOnlySpan<string>)["kind", "apiVersion"])
        {
            if (isResource && schema.Properties.TryGetValue(name, out var property) && property.Type != "string")
                errors.Add(FieldError.Invalid($"{path}.properties[{name}].type", property.Type, "must be string"));
        }

        if (!schema.Properties.TryGetValue("metadata", out var metadata))
            return;
        var metadataPath = $"{path}.properties[metadata]";
        if (isResource && metadata.Type != "object")
            errors.Add(FieldError.Invalid($"{metadataPath}.type", metadata.Type, "must be object"));
        var namesOnly = metadata.Properties.Keys.All(name => name is "name" or "generateName");
        var rest = metadata with { Type = "", Default = null, Properties = namesOnly ? StructuralSchema.NoProperties : metadata.Properties };
        if (level == Level.Root && rest != new StructuralSchema())
            errors.Add(FieldError.Forbidden(metadataPath, "must not specify anything other than name and generateName, but metadata is implicitly specified"));
    }

    private static bool IsIntOrString(IReadOnlyList<StructuralSchema> anyOf) =>
        anyOf is [var first, var second] && first == JustInteger && second == JustString;
}
