namespace KubeGen.Testing;

/// <summary>Every field that a nested validation names has to be specified outside of it.</summary>
internal static class StructuralCompleteness
{
    public static void Check(StructuralSchema schema, string path, List<FieldError> errors) => CheckAlternatives(schema, schema, path, path, errors);

    private static void CheckAlternatives(StructuralSchema validation, StructuralSchema schema, string path, string validationPath, List<FieldError> errors)
    {
        if (validation.Not is { } not)
            CheckNested(not, schema, path, $"{validationPath}.not", errors);
        foreach (var (name, alternatives) in (ReadOnlySpan<(string, IReadOnlyList<StructuralSchema>)>)[("allOf", validation.AllOf), ("anyOf", validation.AnyOf), ("oneOf", validation.OneOf)])
        {
            for (var i = 0; i < alternatives.Count; i++)
                CheckNested(alternatives[i], schema, path, FieldPath.Index($"{validationPath}.{name}", i), errors);
        }
    }

    private static void CheckNested(StructuralSchema validation, StructuralSchema? schema, string path, string validationPath, List<FieldError> errors)
    {
        if (schema is null)
        {
            errors.Add(FieldError.Required(path, $"because it is defined in {validationPath}"));
            return;
        }

        CheckAlternatives(validation, schema, path, validationPath, errors);
        if (validation.Items is { } items)
            CheckNested(items, schema.Items, $"{path}.items", $"{validationPath}.items", errors);
        foreach (var (name, property) in validation.Properties)
        {
            CheckNested(
                property,
                schema.Properties.GetValueOrDefault(name),
                FieldPath.Key($"{path}.properties", name),
                FieldPath.Key($"{validationPath}.properties", name),
                errors);
        }
    }
}
