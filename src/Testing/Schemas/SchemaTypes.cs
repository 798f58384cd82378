using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The type of a value against a schema's.</summary>
internal static class SchemaTypes
{
    public static bool Applies(StructuralSchema schema) => Types(schema).Length > 0 || StringFormats.Supported(schema).Length > 0;

    public static SchemaResult CheckNull(StructuralSchema schema, string path)
    {
        var types = Types(schema);
        var result = new SchemaResult();
        if (types.Length > 0 && !schema.Nullable)
            result.Add(SchemaFault.WrongType(path, string.Join(',', types), "null"));
        else
            result.MatchCount++;
        return result;
    }

    public static SchemaResult Check(JsonNode value, StructuralSchema schema, string path)
    {
        var result = new SchemaResult();
        if (Fault(value, schema, path) is { } fault)
            result.Add(fault);
        else
            result.MatchCount++;
        return result;
    }

    private static SchemaFault? Fault(JsonNode value, StructuralSchema schema, string path)
    {
        var types = Types(schema);
        var format = StringFormats.Supported(schema);
        var (type, valueFormat) = Describe(value);
        var isWholeFloat = type == "number" && types.Contains("integer") && SchemaNumbers.IsWhole(JsonValues.Float(value));
        var isOfType = types.Contains(type) || isWholeFloat || (type == "integer" && types.Contains("number"));
        var isText = type is "string" or "array";
        if (!isText && format.Length > 0 && !isOfType && format != valueFormat)
            return SchemaFault.WrongType(path, format, valueFormat);
        if (isText && format.Length > 0 && !types.Contains("number") && !types.Contains("integer"))
            return null;
        return isOfType ? null : SchemaFault.WrongType(path, string.Join(',', types), type);
    }

    private static string[] Types(StructuralSchema schema) =>
        schema.IntOrString ? ["integer", "string"] : schema.Type.Length > 0 ? [schema.Type] : [];

    private static (string Type, string Format) Describe(JsonNode value) => JsonValues.KindOf(value) switch
    {
        JsonKind.Boolean => ("boolean", ""),
        JsonKind.Integer => ("integer", "int64"),
        JsonKind.Float => ("number", "float64"),
        JsonKind.String => ("string", ""),
        JsonKind.Array => ("array", ""),
        _ => ("object", ""),
    };
}
