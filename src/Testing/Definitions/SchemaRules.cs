using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What a version's schema asks of its objects; a version without one asks nothing but proper metadata.</summary>
internal static class SchemaRules
{
    private const string RulesNotChecked =
        "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation";

    /// <summary>Repairs the metadata and prunes what neither they nor the schema know.</summary>
    /// <returns>The paths of what was pruned.</returns>
    /// <exception cref="FormatException">The metadata have a field of a wrong type.</exception>
    public static IReadOnlyList<string> Coerce(JsonObject @object, StructuralSchema? schema)
    {
        var metadata = ObjectMetaCoercion.Coerce(@object);
        return [.. metadata, .. Prune(@object, schema)];
    }

    public static IReadOnlyList<string> Prune(JsonObject @object, StructuralSchema? schema)
    {
        if (schema is null)
            return [];
        var pruned = Pruning.Prune(@object, schema);
        Pruning.RemoveNulls(@object, schema);
        return pruned;
    }

    public static void Default(JsonObject @object, StructuralSchema? schema) => Defaulting.SetDefaults(@object, schema);

    public static IReadOnlyList<FieldError> Validate(JsonObject @object, StructuralSchema? schema) =>
        schema is null ? [] : SchemaValidation.Validate(@object, schema);

    public static IReadOnlyList<FieldError> ValidateUpdate(JsonObject @object, JsonObject before, StructuralSchema? schema) =>
        schema is null ? [] : SchemaValidation.Validate(@object, schema, new Ratchet(before, schema));

    /// <summary>Validates the status alone, as its subresource does.</summary>
    public static IReadOnlyList<FieldError> ValidateStatusUpdate(JsonObject @object, JsonObject before, StructuralSchema? schema) =>
        @object.TryGetPropertyValue("status", out var status) && schema?.Properties.GetValueOrDefault("status") is { } statusSchema
            ? SchemaValidation.Validate(status, statusSchema, before.TryGetPropertyValue("status", out var old) ? new Ratchet(old, statusSchema) : null, "status") : [];

    /// <summary>What follows the schema's own faults: list sets and maps with an item twice, and rules that could not be checked.</summary>
    public static IEnumerable<FieldError> ValidateStructure(JsonObject @object, StructuralSchema? schema, IReadOnlyCollection<FieldError> errors)
    {
        if (schema is null)
            return [];
        var listErrors = ListTypeValidation.Validate(@object, schema);
        return [.. listErrors, .. Unchecked(schema, [.. errors, .. listErrors])];
    }

    /// <summary>As <see cref="ValidateStructure"/>; items that were there twice before may stay.</summary>
    public static IEnumerable<FieldError> ValidateStructureUpdate(JsonObject @object, JsonObject before, StructuralSchema? schema, IReadOnlyCollection<FieldError> errors)
    {
        if (schema is null)
            return [];
        var listErrors = ListTypeValidation.Validate(before, schema).Count == 0 ? ListTypeValidation.Validate(@object, schema) : [];
        return [.. listErrors, .. Unchecked(schema, [.. errors, .. listErrors])];
    }

    private static IEnumerable<FieldError> Unchecked(StructuralSchema schema, IEnumerable<FieldError> errors) =>
        HasRules(schema) && errors.Any(error => error.Type is FieldErrorType.NotSupported or FieldErrorType.Required or FieldErrorType.TooLong or FieldErrorType.TooMany or FieldErrorType.TypeInvalid)
            ? [FieldError.Invalid(FieldError.Root, null, RulesNotChecked)] : [];

    private static bool HasRules(StructuralSchema schema) => schema.Validations.Count > 0
        || (schema.Items is { } items && HasRules(items))
        || (schema.AdditionalProperties is { } additional && HasRules(additional))
        || schema.Properties.Values.Any(HasRules);
}
