namespace KubeGen.Testing;

/// <summary>What anyOf, oneOf, allOf and not may hold in a structural schema: validations of values, and nothing that shapes them.</summary>
internal static class NestedRules
{
    /// <summary>Checks a schema's alternatives.</summary>
    /// <param name="schema">The schema that has them.</param>
    /// <param name="skipAnyOf">Whether anyOf is the pattern of int-or-string.</param>
    /// <param name="skipFirstAllOf">Whether the first allOf holds that pattern.</param>
    /// <param name="path">The schema's path.</param>
    /// <param name="errors">Where the errors go.</param>
    public static void CheckAlternatives(StructuralSchema schema, bool skipAnyOf, bool skipFirstAllOf, string path, List<FieldError> errors)
    {
        for (var i = 0; !skipAnyOf && i < schema.AnyOf.Count; i++)
            Check(schema.AnyOf[i], false, FieldPath.Index($"{path}.anyOf", i), errors);
        for (var i = 0; i < schema.AllOf.Count; i++)
            Check(schema.AllOf[i], skipFirstAllOf && i == 0, FieldPath.Index($"{path}.allOf", i), errors);
        for (var i = 0; i < schema.OneOf.Count; i++)
            Check(schema.OneOf[i], false, FieldPath.Index($"{path}.oneOf", i), errors);
        if (schema.Not is { } not)
            Check(not, false, $"{path}.not", errors);
        if (schema.Pattern.Length == 0)
            return;
        try
        {
            GoRegex.Compile(schema.Pattern);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            errors.Add(FieldError.Invalid($"{path}.pattern", schema.Pattern, $"must be a valid regular expression, but isn't: {fault.Message}"));
        }
    }

    private static void Check(StructuralSchema? schema, bool skipAnyOf, string path, List<FieldError> errors)
    {
        if (schema is null)
            return;
        CheckAlternatives(schema, skipAnyOf, false, path, errors);
        Check(schema.Items, false, $"{path}.items", errors);
        foreach (var (name, property) in schema.Properties)
            Check(property, false, FieldPath.Key($"{path}.properties", name), errors);
        foreach (var (isSet, name, requirement) in Forbidden(schema))
        {
            if (isSet)
                errors.Add(FieldError.Forbidden($"{path}.{name}", $"must be {requirement} to be structural"));
        }

        if (schema.Properties.ContainsKey("metadata"))
            errors.Add(FieldError.Forbidden($"{path}.properties[metadata]", "must not be specified in a nested context"));
    }

    private static IEnumerable<(bool IsSet, string Name, string Requirement)> Forbidden(StructuralSchema schema) =>
    [
        (schema.Type.Length > 0, "type", "empty"),
        (schema.AllowsAdditionalProperties, "additionalProperties", "undefined"),
        (schema.HasDefault, "default", "undefined"),
        (schema.Title.Length > 0, "title", "empty"),
        (schema.Description.Length > 0, "description", "empty"),
        (schema.Nullable, "nullable", "false"),
        (schema.PreserveUnknownFields, "x-kubernetes-preserve-unknown-fields", "false"),
        (schema.EmbeddedResource, "x-kubernetes-embedded-resource", "false"),
        (schema.IntOrString, "x-kubernetes-int-or-string", "false"),
        (schema.ListMapKeys.Count > 0, "x-kubernetes-list-map-keys", "empty"),
        (schema.ListType is not null, "x-kubernetes-list-type", "undefined"),
        (schema.MapType is not null, "x-kubernetes-map-type", "undefined"),
        (schema.Validations.Count > 0, "x-kubernetes-validations", "empty"),
    ];
}
