using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Validates a value against a schema, as kube-openapi's validate package does for custom resources.</summary>
internal static class SchemaValidation
{
    /// <summary>The faults of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="ratchet">What the value was, on an update.</param>
    /// <param name="root">Where the value is in its object; empty for the object itself.</param>
    public static IReadOnlyList<FieldError> Validate(JsonNode? value, StructuralSchema schema, Ratchet? ratchet = null, string root = "") =>
        [.. Check(value, schema, "", ratchet).Faults.Select(fault => fault.ToFieldError(root))];

    public static SchemaResult Check(JsonNode? value, StructuralSchema schema, string path, Ratchet? ratchet)
    {
        var result = CheckAll(value, schema, path, ratchet);
        return result.IsValid || ratchet is null || !ratchet.IsUnchanged(value) ? result : new SchemaResult { MatchCount = result.MatchCount };
    }

    private static SchemaResult CheckAll(JsonNode? value, StructuralSchema schema, string path, Ratchet? ratchet)
    {
        var result = new SchemaResult();
        if (value is null)
        {
            result.Merge(SchemaTypes.CheckNull(schema, path));
            CheckEnum(null, schema, path, result);
            return result;
        }

        if (SchemaTypes.Applies(schema))
            Step(result, SchemaTypes.Check(value, schema, path));
        Step(result, SchemaComposition.Check(value, schema, path));
        switch (JsonValues.KindOf(value))
        {
            case JsonKind.String:
                Step(result, SchemaStrings.Check(JsonValues.AsString(value)!, schema, path));
                if (StringFormats.Find(schema) is { } isOfFormat)
                    Step(result, CheckFormat(value, schema.Format, isOfFormat, path));
                break;
            case JsonKind.Integer or JsonKind.Float:
                Step(result, SchemaNumbers.Check(value, schema, path));
                break;
            case JsonKind.Array:
                Step(result, SchemaContainers.CheckItems(value.AsArray(), schema, path, ratchet));
                break;
        }

        CheckEnum(value, schema, path, result);
        result.MatchCount++;
        if (value is JsonObject fields)
            Step(result, SchemaContainers.CheckFields(fields, schema, path, ratchet));
        result.MatchCount++;
        return result;
    }

    private static void Step(SchemaResult result, SchemaResult step)
    {
        result.Merge(step);
        result.MatchCount++;
    }

    private static SchemaResult CheckFormat(JsonNode value, string format, Predicate<string> isOfFormat, string path)
    {
        var result = new SchemaResult();
        if (!isOfFormat(JsonValues.AsString(value)!))
            result.Add(SchemaFault.WrongType(path, format, value));
        return result;
    }

    private static void CheckEnum(JsonNode? value, StructuralSchema schema, string path, SchemaResult result)
    {
        if (schema.Enum.Count > 0 && !schema.Enum.Any(allowed => IsEnumValue(value, allowed)))
            result.Add(SchemaFault.NotInEnum(path, value, schema.Enum));
    }

    // Go converts a number to the type of the allowed one before it compares, which cuts a fraction off.
    private static bool IsEnumValue(JsonNode? value, JsonNode? allowed) => (value, allowed) switch
    {
        (null, _) or (_, null) => false,
        _ when JsonValues.IsNumber(value) && JsonValues.TryInteger(allowed, out var integer) => (long)JsonValues.Float(value) == integer,
        _ when JsonValues.IsNumber(value) && JsonValues.IsNumber(allowed) => JsonValues.Float(value) == JsonValues.Float(allowed),
        _ => JsonValues.DeepEquals(value, allowed),
    };
}
