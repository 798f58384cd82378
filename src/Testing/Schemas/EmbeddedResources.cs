using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Validates an object's metadata: gives the errors of <paramref name="metadata"/> at <paramref name="path"/>.</summary>
internal delegate IEnumerable<FieldError> ObjectMetaValidator(JsonObject metadata, string path);

/// <summary>Objects within an object, at x-kubernetes-embedded-resource.</summary>
internal static class EmbeddedResources
{
    /// <summary>Takes apiVersion, kind and metadata of all embedded resources through their types, in place.</summary>
    /// <exception cref="FormatException">One of them is of the wrong type.</exception>
    public static void Coerce(JsonNode? node, StructuralSchema schema, bool dropInvalid, List<string> unknown) =>
        Coerce(node, schema, "", new MetadataDecoder(dropInvalid), dropInvalid, unknown);

    /// <summary>The errors of all embedded resources.</summary>
    public static IReadOnlyList<FieldError> Validate(JsonNode? node, StructuralSchema schema, ObjectMetaValidator? validateMetadata)
    {
        var errors = new List<FieldError>();
        Validate(node, schema, "", validateMetadata, errors);
        return errors;
    }

    private static void Coerce(JsonNode? node, StructuralSchema? schema, string path, MetadataDecoder metadata, bool dropInvalid, List<string> unknown)
    {
        for (var i = 0; node is JsonArray items && schema?.Items is { } itemSchema && i < items.Count; i++)
            Coerce(items[i], itemSchema, FieldPath.Index(path, i), metadata, dropInvalid, unknown);
        if (node is not JsonObject fields || schema is null)
            return;
        foreach (var (name, value) in fields.ToList())
        {
            if (schema.EmbeddedResource)
                CoerceMetaField(fields, name, value, path, metadata, dropInvalid, unknown);
            if (schema.Properties.TryGetValue(name, out var property))
                Coerce(value, property, FieldPath.Child(path, name), metadata, dropInvalid, unknown);
            else if (schema.AdditionalProperties is { } additional)
                Coerce(value, additional, FieldPath.Key(path, name), metadata, dropInvalid, unknown);
        }
    }

    private static void CoerceMetaField(
        JsonObject fields, string name, JsonNode? value, string path, MetadataDecoder metadata, bool dropInvalid, List<string> unknown)
    {
        var fieldPath = FieldPath.Child(path, name);
        if (name is "apiVersion" or "kind" && JsonValues.AsString(value) is null)
        {
            if (!dropInvalid)
                throw new FormatException(FieldError.Invalid(fieldPath, value, "must be a string").ToString());
            fields.Remove(name);
        }
        else if (name == "metadata")
        {
            try
            {
                fields[name] = metadata.Decode(value, fieldPath, unknown);
            }
            catch (FormatException fault)
            {
                if (!dropInvalid)
                    throw new FormatException(FieldError.Invalid(fieldPath, value, fault.Message).ToString(), fault);
            }
        }
    }

    private static void Validate(JsonNode? node, StructuralSchema? schema, string path, ObjectMetaValidator? validateMetadata, List<FieldError> errors)
    {
        for (var i = 0; node is JsonArray items && schema?.Items is { } itemSchema && i < items.Count; i++)
            Validate(items[i], itemSchema, FieldPath.Index(path, i), validateMetadata, errors);
        if (node is not JsonObject fields || schema is null)
            return;
        if (schema.EmbeddedResource)
            ValidateResource(fields, path, validateMetadata, errors);
        foreach (var (name, value) in fields)
        {
            if (schema.Properties.TryGetValue(name, out var property))
                Validate(value, property, FieldPath.Child(path, name), validateMetadata, errors);
            else if (schema.AdditionalProperties is { } additional)
                Validate(value, additional, FieldPath.Key(path, name), validateMetadata, errors);
        }
    }

    private static void ValidateResource(JsonObject resource, string path, ObjectMetaValidator? validateMetadata, List<FieldError> errors)
    {
        var apiVersionPath = FieldPath.Child(path, "apiVersion");
        var kindPath = FieldPath.Child(path, "kind");
        if (!resource.ContainsKey("apiVersion"))
            errors.Add(FieldError.Required(apiVersionPath));
        if (!resource.ContainsKey("kind"))
            errors.Add(FieldError.Required(kindPath));
        if (FaultOf(resource, "apiVersion", ApiVersionFault) is { } apiVersionFault)
            errors.Add(FieldError.Invalid(apiVersionPath, resource["apiVersion"], apiVersionFault));
        if (FaultOf(resource, "kind", KindFault) is { } kindFault)
            errors.Add(FieldError.Invalid(kindPath, resource["kind"], kindFault));
        if (resource["metadata"] is JsonObject metadata && validateMetadata is not null)
            errors.AddRange(validateMetadata(metadata, FieldPath.Child(path, "metadata")));
    }

    private static string? FaultOf(JsonObject resource, string name, Func<string, string?> faultOfText) =>
        !resource.TryGetPropertyValue(name, out var value) ? null
        : JsonValues.AsString(value) is not { } text ? "must be a string"
        : text.Length == 0 ? "must not be empty"
        : faultOfText(text);

    private static string? ApiVersionFault(string apiVersion) =>
        apiVersion.Count(letter => letter == '/') > 1 ? $"unexpected GroupVersion string: {apiVersion}" : null;

    private static string? KindFault(string kind)
    {
        const string Format = "[a-z]([-a-z0-9]*[a-z0-9])?";
        const int MaxLength = 63;
        var label = kind.ToLowerInvariant();
        List<string> faults = [];
        if (label.Length > MaxLength)
            faults.Add("must be no more than 63 characters");
        if (!GoRegex.Compile($"^{Format}$").IsMatch(label))
            faults.Add($"a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '{Format}')");
        return faults.Count > 0 ? "may have mixed case, but should otherwise match: " + string.Join(',', faults) : null;
    }
}
