using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.Core.Events;

namespace KubeGen.Testing;

/// <summary>What a YAML scalar is, as go-yaml v2 resolves it.</summary>
internal static class YamlScalar
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    public static JsonNode? Resolve(Scalar scalar)
    {
        var tag = scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? "" : scalar.Tag.Value;
        if (tag == TagPrefix + "binary")
            return Encoding.UTF8.GetString(Convert.FromBase64String(scalar.Value));
        var isPlain = tag.Length == 0 ? scalar.IsPlainImplicit : tag is TagPrefix + "bool" or TagPrefix + "int" or TagPrefix + "float" or TagPrefix + "null";
        return isPlain ? ResolvePlain(scalar.Value) : scalar.Value;
    }

    /// <summary>Whether a text has to be quoted to be read as itself again.</summary>
    public static bool NeedsQuotes(string text)
    {
        try
        {
            return JsonValues.AsString(ResolvePlain(text)) is null || GoRegex.Compile(@"^\d{4}-\d{1,2}-\d{1,2}([Tt \t]|$)").IsMatch(text);
        }
        catch (FormatException)
        {
            return true;
        }
    }

    private static JsonNode? ResolvePlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => true,
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => false,
        ".nan" or ".NaN" or ".NAN" => throw new FormatException("json: unsupported value: NaN"),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => throw new FormatException("json: unsupported value: +Inf"),
        "-.inf" or "-.Inf" or "-.INF" => throw new FormatException("json: unsupported value: -Inf"),
        _ when text[0] is '.' => ResolveFloat(text) ?? text,
        _ when text[0] is '+' or '-' || char.IsAsciiDigit(text[0]) => ResolveNumber(text.Replace("_", "", StringComparison.Ordinal)) ?? text,
        _ => text,
    };

    private static JsonNode? ResolveNumber(string text) => ResolveInteger(text) ?? ResolveFloat(text);

    /// <summary>strconv.ParseInt of base 0: 0x, 0o or a leading zero, 0b.</summary>
    private static JsonNode? ResolveInteger(string text)
    {
        var sign = text[0] == '-' ? -1 : 1;
        var unsigned = text[0] is '+' or '-' ? text[1..] : text;
        var (radix, digits) = unsigned switch
        {
            ['0', 'x' or 'X', ..] => (16, unsigned[2..]),
            ['0', 'o' or 'O', ..] => (8, unsigned[2..]),
            ['0', 'b' or 'B', ..] => (2, unsigned[2..]),
            ['0', _, ..] => (8, unsigned[1..]),
            _ => (10, unsigned),
        };
        if (digits.Length == 0 || !digits.All(digit => char.IsAsciiHexDigit(digit) && Convert.ToInt32(digit.ToString(), 16) < radix))
            return null;
        var value = sign * digits.Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + Convert.ToInt32(digit.ToString(), 16));
        if (value >= long.MinValue && value <= long.MaxValue)
            return (long)value;
        return sign > 0 && value <= ulong.MaxValue ? (double)value : null;
    }

    /// <summary>A float that is written without a fraction in JSON comes out as an integer.</summary>
    private static JsonNode? ResolveFloat(string text)
    {
        if (!GoRegex.Compile(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$").IsMatch(text))
            return null;
        var value = double.Parse(text, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value))
            return null;
        return long.TryParse(GoNumber.Json(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer : value;
    }
}
