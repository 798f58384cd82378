using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What makes a schema structural: every field has its type said outside of anyOf and its kin.</summary>
/// <seealso href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema">Structural schemas</seealso>
internal static class StructuralSchemaRules
{
    public static IReadOnlyList<FieldError> Check(JsonObject schema, string path)
    {
        StructuralSchema parsed;
        try
        {
            parsed = StructuralSchema.Parse(schema);
        }
        catch (FormatException problem)
        {
            return [FieldError.Invalid(path, "", problem.Message)];
        }

        if (parsed.Type.Length == 0)
            return [FieldError.Required($"{path}.type", "must not be empty at the root"), .. Children(parsed, path)];
        if (parsed.Type != "object")
            return [FieldError.Invalid($"{path}.type", parsed.Type, "must be object at the root"), .. Children(parsed, path)];
        return [.. Children(parsed, path)];
    }

    private static IEnumerable<FieldError> Children(StructuralSchema schema, string path)
    {
        foreach (var (name, property) in schema.Properties)
        {
            foreach (var error in Typed(property, FieldPath.Key($"{path}.properties", name), "must not be empty for specified object fields"))
                yield return error;
        }

        if (schema.AdditionalProperties is { } additional)
        {
            foreach (var error in Typed(additional, $"{path}.additionalProperties", "must not be empty for specified object fields"))
                yield return error;
        }

        if (schema.Items is { } items)
        {
            foreach (var error in Typed(items, $"{path}.items", "must not be empty for specified array items"))
                yield return error;
        }
    }

    private static IEnumerable<FieldError> Typed(StructuralSchema schema, string path, string detail)
    {
        if (schema.Type.Length == 0 && !schema.IntOrString && !schema.PreserveUnknownFields)
            yield return FieldError.Required($"{path}.type", detail);
        if (schema.EmbeddedResource && schema.Type != "object")
            yield return FieldError.Invalid($"{path}.type", schema.Type, "must be object if x-kubernetes-embedded-resource is true");
        foreach (var error in Children(schema, path))
            yield return error;
    }
}
