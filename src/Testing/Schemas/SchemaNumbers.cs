using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Bounds, multiples and ranges of numbers.</summary>
internal static class SchemaNumbers
{
    private const double LargestExactInteger = 9007199254740991;

    public static SchemaResult Check(JsonNode value, StructuralSchema schema, string path)
    {
        var result = new SchemaResult { MatchCount = 1 };
        AddRangeFault(result, value, "Checked", schema, path);
        if (schema.MultipleOf is { } factor)
            CheckMultiple(result, value, factor, schema, path);
        if (schema.Minimum is { } minimum)
            CheckBound(result, value, minimum, schema.ExclusiveMinimum, isMinimum: true, schema, path);
        if (schema.Maximum is { } maximum)
            CheckBound(result, value, maximum, schema.ExclusiveMaximum, isMinimum: false, schema, path);
        return result;
    }

    /// <summary>swag.IsFloat64AJSONInteger: whole, but for the error of a float.</summary>
    public static bool IsWhole(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value) || Math.Abs(value) > LargestExactInteger)
            return false;
        var difference = Math.Abs(value - Math.Truncate(value));
        if (difference == 0 || value == 0)
            return true;
        return difference < 1e-9 && difference / (Math.Abs(value) + Math.Abs(Math.Truncate(value))) < 1e-9;
    }

    private static void CheckMultiple(SchemaResult result, JsonNode value, double factor, StructuralSchema schema, string path)
    {
        var comparesIntegers = !AddRangeFault(result, JsonValue.Create(factor), "MultipleOf", schema, path) && JsonValues.TryInteger(value, out _);
        JsonNode shown = comparesIntegers ? (long)factor : factor;
        if (JsonValues.Float(shown) <= 0)
        {
            var message = $"factor MultipleOf declared for {path} must be positive: {GoText.Print(shown)}";
            result.Add(new SchemaFault(message, path, at => FieldError.Invalid(at, shown, message)));
            return;
        }

        var isMultiple = comparesIntegers && JsonValues.TryInteger(value, out var integer)
            ? integer % (long)factor == 0
            : IsWhole(factor < 1 ? 1 / factor * JsonValues.Float(value) : JsonValues.Float(value) / factor);
        if (!isMultiple)
            result.Add(SchemaFault.Invalid(path, comparesIntegers ? value : JsonValue.Create(JsonValues.Float(value)), $"should be a multiple of {GoText.Print(shown)}"));
    }

    private static void CheckBound(SchemaResult result, JsonNode value, double bound, bool exclusive, bool isMinimum, StructuralSchema schema, string path)
    {
        var prefix = isMinimum ? "Minimum boundary" : "Maximum boundary";
        var comparesIntegers = !AddRangeFault(result, JsonValue.Create(bound), prefix, schema, path) && JsonValues.TryInteger(value, out _);
        JsonNode limit = comparesIntegers ? (long)bound : bound;
        var order = comparesIntegers && JsonValues.TryInteger(value, out var integer)
            ? integer.CompareTo((long)bound)
            : JsonValues.Float(value).CompareTo(bound);
        if (isMinimum)
            order = -order;
        if (exclusive ? order < 0 : order <= 0)
            return;
        var comparison = (isMinimum, exclusive) switch
        {
            (true, true) => "greater than",
            (true, false) => "greater than or equal to",
            (false, true) => "less than",
            _ => "less than or equal to",
        };
        result.Add(SchemaFault.Invalid(path, comparesIntegers ? value : JsonValue.Create(JsonValues.Float(value)), $"should be {comparison} {GoText.Print(limit)}"));
    }

    /// <summary>Whether a number is out of what its declared type and format can hold.</summary>
    private static bool AddRangeFault(SchemaResult result, JsonNode number, string prefix, StructuralSchema schema, string path)
    {
        var format = (schema.Type, schema.Format) is ("integer", "int32" or "int64") or ("number", "float" or "double") ? schema.Format : "";
        var isInRange = schema switch
        {
            { IntOrString: true } => true,
            { Type: "integer" } => IsIntegerInRange(number, format),
            _ => format != "float" || Math.Abs(JsonValues.Float(number)) <= float.MaxValue,
        };
        if (isInRange)
            return false;
        var type = format.Length > 0 ? $"{schema.Type} with format {format}" : $"{schema.Type} (default format)";
        result.Add(SchemaFault.Plain($"{prefix} value must be of type {type} in {path}"));
        return true;
    }

    private static bool IsIntegerInRange(JsonNode number, string format)
    {
        var value = JsonValues.Float(number);
        if (value != Math.Truncate(value) || value is >= 9223372036854775808.0 or < -9223372036854775808.0)
            return false;
        return format != "int32" || value is >= int.MinValue and <= int.MaxValue;
    }
}
