using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Validates the schema of a definition's version when the definition is written.</summary>
internal static class DefinitionSchemaValidation
{
    // JSON names of allowedFieldsAtRootSchema.
    private static readonly string[] AllowedAtRoot =
    [
        "description", "type", "format", "title", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
        "maxItems", "minItems", "uniqueItems", "multipleOf", "required", "items", "properties", "externalDocs", "example",
        "x-kubernetes-preserve-unknown-fields", "x-kubernetes-validations",
    ];

    /// <summary>The errors of a schema.</summary>
    /// <param name="openApiV3Schema">The schema as written.</param>
    /// <param name="path">Its path: <c>spec.versions[0].schema.openAPIV3Schema</c>, or <c>spec.validation.openAPIV3Schema</c> where all versions have the same.</param>
    /// <param name="hasStatus">Whether the version has the status subresource.</param>
    /// <param name="isUnchanged">Whether an update leaves the schema as it is.</param>
    public static IReadOnlyList<FieldError> Validate(JsonObject openApiV3Schema, string path, bool hasStatus, bool isUnchanged = false)
    {
        var errors = new List<FieldError>();
        if (hasStatus)
            CheckRoot(openApiV3Schema, path, errors);
        if (JsonValues.AsBoolean(openApiV3Schema["nullable"]) == true)
            errors.Add(FieldError.Forbidden($"{path}.nullable", "nullable cannot be true at the root"));
        StructuralSchema? schema = null;
        RuleScope? scope = null;
        string? fault = null;
        try
        {
            schema = StructuralSchema.Parse(openApiV3Schema);
        }
        catch (FormatException unreadable)
        {
            fault = unreadable.Message;
        }

        if (schema is not null)
        {
            var problems = StructuralRules.Validate(schema, path);
            if (problems.Count == 0)
                problems = [.. DefaultErrors(schema with { EmbeddedResource = true }, path)];
            if (problems.Count == 0)
                scope = RuleScope.Root(schema, isUnchanged);
            errors.AddRange(problems);
        }

        errors.AddRange(DefinitionSchemaRules.Validate(openApiV3Schema, path, scope));
        if (errors.Count == 0 && fault is not null)
            errors.Add(FieldError.Invalid(path, "", fault));
        return [.. errors, .. scope?.Costs.Errors(path) ?? []];
    }

    private static void CheckRoot(JsonObject schema, string path, List<FieldError> errors)
    {
        const string Condition = "at the root of the schema if the status subresource is enabled";
        var type = JsonValues.AsString(schema["type"]) ?? "";
        if (type.Length > 0 && type != "object")
            errors.Add(FieldError.Invalid($"{path}.type", type, $"only \"object\" is allowed as the type {Condition}"));
        else if (schema.Any(field => field.Value is not null && !AllowedAtRoot.Contains(field.Key)))
            errors.Add(FieldError.Invalid(path, schema, $"only [Description Type Format Title Maximum ExclusiveMaximum Minimum ExclusiveMinimum MaxLength MinLength Pattern MaxItems MinItems UniqueItems MultipleOf Required Items Properties ExternalDocs Example XPreserveUnknownFields XValidations] fields are allowed {Condition}"));
    }

    /// <summary>A default has to be a value that the schema takes as it is.</summary>
    private static IEnumerable<FieldError> DefaultErrors(StructuralSchema schema, string path)
    {
        if (schema.Default is { } value)
        {
            var defaultPath = $"{path}.default";
            if (Pruning.PruneValue(value.DeepClone(), schema).Count > 0)
                yield return FieldError.Invalid(defaultPath, value, "must not have unknown fields");
            var errors = SchemaValidation.Validate(value, schema, root: defaultPath);
            foreach (var error in errors.Count > 0 ? errors : RuleErrors(value, schema, defaultPath))
                yield return error;
        }

        foreach (var error in schema.Items is { } items ? DefaultErrors(items, $"{path}.items") : [])
            yield return error;
        foreach (var (name, property) in schema.Properties)
        {
            // What is a default for metadata is judged with metadata, not by the schema of a part of it.
            if (schema.EmbeddedResource && Pruning.IsMetaField(name))
                continue;
            foreach (var error in DefaultErrors(property, FieldPath.Key($"{path}.properties", name)))
                yield return error;
        }
    }

    // A default is what it was in the object that it is set in again, and new in the one that it is set in first.
    private static IReadOnlyList<FieldError> RuleErrors(JsonNode value, StructuralSchema schema, string path)
    {
        if (RuleValidator.Of(schema, schema.EmbeddedResource) is not { } rules)
            return [];
        var errors = Evaluate(value);
        return errors.Count > 0 ? errors : Evaluate(null);

        IReadOnlyList<FieldError> Evaluate(JsonNode? old)
        {
            var evaluation = new RuleEvaluation();
            evaluation.Visit(rules, path, value, old, default);
            return evaluation.Errors;
        }
    }
}
