using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGen.Testing;

/// <summary>The value of a YAML scalar by YAML 1.1's rules.</summary>
internal static class YamlScalar
{
    public static JsonNode? Read(Scalar scalar)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain)
            return text;
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "y" or "Y" => true,
            "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "n" or "N" => false,
            _ => Number(text) ?? text,
        };
    }

    /// <summary>Whether a plain scalar of this text would not be read back as the text.</summary>
    public static bool NeedsQuotes(string text) => Read(new Scalar(text)) is not JsonValue value || JsonValues.AsString(value) is null;

    private static JsonNode? Number(string text)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+' or '.'))
            return null;
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (plain.StartsWith("0x", StringComparison.Ordinal) && long.TryParse(plain[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex))
            return hex;
        if (plain is ['0', >= '0' and <= '7', ..] && plain.All(c => c is >= '0' and <= '7'))
            return Convert.ToInt64(plain, 8);
        if (long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return integer;
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }
}
