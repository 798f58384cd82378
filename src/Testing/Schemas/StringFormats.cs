namespace KubeGen.Testing;

/// <summary>The formats that apiextensions knows; a schema's unknown ones count for nothing.</summary>
internal static class StringFormats
{
    private static readonly Dictionary<string, Predicate<string>> Known = new()
    {
        ["bsonobjectid"] = text => text.Length == 24 && text.All(char.IsAsciiHexDigit),
        ["uri"] = NetworkFormats.IsUri,
        ["email"] = NetworkFormats.IsEmail,
        ["hostname"] = NetworkFormats.IsHostname,
        ["ipv4"] = NetworkFormats.IsIpv4,
        ["ipv6"] = NetworkFormats.IsIpv6,
        ["cidr"] = NetworkFormats.IsCidr,
        ["mac"] = NetworkFormats.IsMac,
        ["uuid"] = Pattern("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$"),
        ["uuid3"] = Pattern("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$"),
        ["uuid4"] = Pattern("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$"),
        ["uuid5"] = Pattern("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$"),
        ["isbn"] = text => NumberFormats.IsIsbn10(text) || NumberFormats.IsIsbn13(text),
        ["isbn10"] = NumberFormats.IsIsbn10,
        ["isbn13"] = NumberFormats.IsIsbn13,
        ["creditcard"] = NumberFormats.IsCreditCard,
        ["ssn"] = text => text.Length == 11 && GoRegex.Compile(@"^\d{3}[- ]?\d{2}[- ]?\d{4}$").IsMatch(text),
        ["hexcolor"] = Pattern("^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"),
        ["rgbcolor"] = Pattern(@"^rgb\(\s*(0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])\s*,\s*(0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])\s*,\s*(0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])\s*\)$"),
        ["byte"] = Pattern(@"^(?:[A-Za-z0-9+\/]{4})*(?:[A-Za-z0-9+\/]{2}==|[A-Za-z0-9+\/]{3}=|[A-Za-z0-9+\/]{4})$"),
        ["password"] = _ => true,
        ["date"] = TimeFormats.IsDate,
        ["duration"] = TimeFormats.IsDuration,
        ["datetime"] = TimeFormats.IsDateTime,
        ["k8sshortname"] = text => text.Length <= 63 && GoRegex.Compile("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$").IsMatch(text),
        ["k8slongname"] = text => text.Length <= 253 && GoRegex.Compile(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$").IsMatch(text),
    };

    /// <summary>The schema's format where it is one of its type's; else empty.</summary>
    public static string Supported(StructuralSchema schema) => IsKnown(schema.IntOrString ? "" : schema.Type, schema.Format) ? schema.Format : "";

    public static bool IsKnown(string type, string format) => type switch
    {
        "" or "string" => Known.ContainsKey(Normalize(format)),
        "integer" => format is "int32" or "int64",
        "number" => format is "float" or "double",
        _ => false,
    };

    /// <summary>What a string has to be by the schema's format; null for nothing.</summary>
    public static Predicate<string>? Find(StructuralSchema schema) => Known.GetValueOrDefault(Normalize(Supported(schema)));

    /// <summary>Whether a text is of a format that apiextensions knows.</summary>
    public static bool Matches(string format, string text) => Known[format](text);

    private static string Normalize(string format) => format.Replace("-", "", StringComparison.Ordinal);

    private static Predicate<string> Pattern(string pattern) => text => GoRegex.Compile(pattern).IsMatch(text);
}
