using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What one version of a definition asks of its objects, in the order in which the API server asks it.</summary>
/// <param name="schema">The version's structural schema.</param>
/// <param name="scale">The version's scale subresource; null for none.</param>
/// <param name="preserveUnknownFields">The definition's own, deprecated setting.</param>
/// <param name="validateMetadata">Validates the metadata of embedded resources; null to leave it.</param>
internal sealed class CustomResourceSchema(
    StructuralSchema schema,
    ScalePaths? scale = null,
    bool preserveUnknownFields = false,
    ObjectMetaValidator? validateMetadata = null)
{
    private readonly Lazy<RuleValidator?> _rules = new(() => RuleValidator.Of(schema, isResource: true));

    public StructuralSchema Schema { get; } = schema;

    /// <summary>
    /// Takes a decoded object into shape, in place: apiVersion, kind and metadata go through their types, unknown fields and
    /// nulls that are not allowed are dropped.
    /// </summary>
    /// <param name="resource">The object.</param>
    /// <param name="dropInvalid">Drops metadata of the wrong type, as stored objects are given, where it is an error otherwise.</param>
    /// <returns>The paths of the fields that the type or the schema does not know: <c>spec.foo</c>, <c>metadata.foo</c>.</returns>
    /// <exception cref="FormatException">apiVersion, kind or metadata is of the wrong type; the message is Go's.</exception>
    public IReadOnlyList<string> Coerce(JsonObject resource, bool dropInvalid = false)
    {
        CheckText(resource, "kind");
        CheckText(resource, "apiVersion");
        var unknown = new List<string>();
        JsonObject? metadata = null;
        if (resource.TryGetPropertyValue("metadata", out var given))
        {
            metadata = new MetadataDecoder(dropInvalid).Decode(given, "metadata", unknown);
            unknown.Sort(StringComparer.Ordinal);
        }

        if (!preserveUnknownFields)
        {
            unknown.AddRange(Pruning.Prune(resource, Schema));
            Pruning.RemoveNulls(resource, Schema);
        }

        var embedded = new List<string>();
        EmbeddedResources.Coerce(resource, Schema, dropInvalid, embedded);
        unknown.AddRange(embedded.Order(StringComparer.Ordinal));
        if (metadata is not null)
            resource["metadata"] = metadata;
        return unknown;
    }

    /// <summary>Sets the schema's defaults in place.</summary>
    public void SetDefaults(JsonObject resource) => Defaulting.SetDefaults(resource, Schema);

    /// <summary>The errors of a new object.</summary>
    /// <param name="resource">The object.</param>
    /// <param name="metadataErrors">Those of its metadata, which come first.</param>
    public IReadOnlyList<FieldError> Validate(JsonObject resource, IEnumerable<FieldError> metadataErrors) => WithRules(
        [
            .. metadataErrors,
            .. SchemaValidation.Validate(resource, Schema),
            .. scale?.ValidateSpec(resource) ?? [],
            .. scale?.ValidateStatus(resource) ?? [],
            .. EmbeddedResources.Validate(resource, Schema, validateMetadata),
            .. ListTypeValidation.Validate(resource, Schema),
        ],
        resource,
        null,
        null);

    /// <summary>The errors of a changed object; what was wrong before and has not changed is let pass.</summary>
    /// <param name="resource">The object.</param>
    /// <param name="old">What it was.</param>
    /// <param name="metadataErrors">Those of its metadata, which come first.</param>
    /// <param name="warn">Told which broken rules are let pass.</param>
    public IReadOnlyList<FieldError> ValidateUpdate(JsonObject resource, JsonObject old, IEnumerable<FieldError> metadataErrors, Action<string> warn) => WithRules(
        [
            .. metadataErrors,
            .. SchemaValidation.Validate(resource, Schema, new Ratchet(old, Schema)),
            .. scale?.ValidateSpec(resource) ?? [],
            .. scale?.ValidateStatus(resource) ?? [],
            .. EmbeddedResources.Validate(resource, Schema, validateMetadata),
            .. NewListTypeErrors(resource, old),
        ],
        resource,
        old,
        warn);

    /// <summary>The errors of an object whose status has been changed through the subresource.</summary>
    /// <param name="resource">The object.</param>
    /// <param name="old">What it was.</param>
    /// <param name="metadataErrors">Those of its metadata, which come first.</param>
    /// <param name="warn">Told which broken rules are let pass.</param>
    public IReadOnlyList<FieldError> ValidateStatusUpdate(JsonObject resource, JsonObject old, IEnumerable<FieldError> metadataErrors, Action<string> warn)
    {
        var errors = metadataErrors.ToList();
        if (Schema.Properties.TryGetValue("status", out var statusSchema) && resource.TryGetPropertyValue("status", out var status)
            && (status ?? old["status"]) is not null)
        {
            errors.AddRange(SchemaValidation.Validate(status, statusSchema, new Ratchet(old, Schema).Field("status"), "status"));
        }

        errors.AddRange(scale?.ValidateStatus(resource) ?? []);
        errors.AddRange(NewListTypeErrors(resource, old));
        return WithRules(errors, resource, old, warn);
    }

    /// <summary>Adds the errors of x-kubernetes-validations, which are evaluated only where an object is what its schema says.</summary>
    private IReadOnlyList<FieldError> WithRules(IReadOnlyList<FieldError> errors, JsonObject resource, JsonObject? old, Action<string>? warn)
    {
        if (_rules.Value is not { } rules)
            return errors;
        if (errors.Any(error => error.Type.StopsRules()))
            return [.. errors, FieldError.Invalid(FieldError.Root, null, "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation")];
        var evaluation = new RuleEvaluation(warn);
        evaluation.Visit(rules, "", resource, old, old is null ? default : new Correlation(new Ratchet(old, Schema), resource));
        return [.. errors, .. evaluation.Errors];
    }

    private IReadOnlyList<FieldError> NewListTypeErrors(JsonObject resource, JsonObject old) =>
        ListTypeValidation.Validate(old, Schema).Count == 0 ? ListTypeValidation.Validate(resource, Schema) : [];

    private static void CheckText(JsonObject resource, string name)
    {
        if (resource.TryGetPropertyValue(name, out var value) && JsonValues.AsString(value) is null)
            throw new FormatException($".{name} accessor error: {GoText.Print(value)} is of the type {GoText.TypeName(value)}, expected string");
    }
}
