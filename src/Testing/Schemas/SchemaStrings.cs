using System.Globalization;

namespace KubeGen.Testing;

/// <summary>Lengths and patterns of strings; the first fault is the only one.</summary>
internal static class SchemaStrings
{
    public static SchemaResult Check(string value, StructuralSchema schema, string path)
    {
        var result = new SchemaResult();
        var length = value.EnumerateRunes().Count();
        if (length > schema.MaxLength)
            result.Add(SchemaFault.TooLong(path, schema.MaxLength.Value));
        else if (length < schema.MinLength)
            result.Add(SchemaFault.Invalid(path, value, string.Create(CultureInfo.InvariantCulture, $"should be at least {schema.MinLength} chars long")));
        else if (schema.Pattern.Length > 0 && !GoRegex.Compile(schema.Pattern).IsMatch(value))
            result.Add(SchemaFault.Invalid(path, value, $"should match '{schema.Pattern}'"));
        return result;
    }
}
