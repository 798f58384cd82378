using System.Globalization;

namespace KubeGen.Testing.Cel;

/// <summary>The values of literals.</summary>
internal static class CelLiterals
{
    public static bool IsLiteral(CelToken token, CelToken next) => token.Kind switch
    {
        CelTokenKind.Int or CelTokenKind.Uint or CelTokenKind.Double or CelTokenKind.String or CelTokenKind.Bytes => true,
        CelTokenKind.Symbol => token.Text is "true" or "false" or "null" || (token.Text == "-" && next.Kind is CelTokenKind.Int or CelTokenKind.Double),
        _ => false,
    };

    /// <exception cref="FormatException">The number is out of range, or an escape is no character.</exception>
    public static object? Value(CelToken token, string sign) => token.Kind switch
    {
        CelTokenKind.Int => Int(token.Text, sign),
        CelTokenKind.Uint => Uint(token.Text[..^1]),
        CelTokenKind.Double => Double(sign + token.Text),
        CelTokenKind.String => CelUnescape.String(token.Text),
        CelTokenKind.Bytes => CelUnescape.Bytes(token.Text[1..]),
        _ => token.Text == "null" ? null : token.Text == "true",
    };

    private static long Int(string text, string sign)
    {
        var isHex = text.StartsWith("0x", StringComparison.Ordinal);
        var parsed = Magnitude(text, isHex, out var value);
        return parsed && sign.Length == 0 && value <= long.MaxValue ? (long)value
            : parsed && sign.Length > 0 && value <= 1UL << 63 ? (long)(0 - value)
            : throw new FormatException("invalid int literal");
    }

    private static ulong Uint(string text) =>
        Magnitude(text, text.StartsWith("0x", StringComparison.Ordinal), out var value) ? value : throw new FormatException("invalid uint literal");

    private static bool Magnitude(string text, bool isHex, out ulong value) => ulong.TryParse(
        isHex ? text.AsSpan(2) : text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static double Double(string text) =>
        double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) is var value && double.IsFinite(value)
            ? value
            : throw new FormatException("invalid double literal");
}
