using System.Globalization;

namespace KubeGen.Testing;

/// <summary>Writes a float64 as Go does, which is not what .NET does once an exponent is wanted.</summary>
internal static class GoNumber
{
    /// <summary>encoding/json: an exponent below 1e-6 and from 1e21 on, without leading zeros.</summary>
    public static string Json(double value) => Layout(value, lowestPlain: -6, lowestLarge: 21, exponentDigits: 1);

    /// <summary>fmt's %v: an exponent below 1e-4 and from 1e6 on, of at least two digits.</summary>
    public static string Print(double value) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => Layout(value, lowestPlain: -4, lowestLarge: 6, exponentDigits: 2),
    };

    /// <summary>strconv's 'f' with as many decimals as needed: never an exponent.</summary>
    public static string Plain(double value) =>
        double.IsFinite(value) ? Layout(value, lowestPlain: int.MinValue, lowestLarge: int.MaxValue, exponentDigits: 0) : Print(value);

    private static string Layout(double value, int lowestPlain, int lowestLarge, int exponentDigits)
    {
        if (value == 0)
            return double.IsNegative(value) ? "-0" : "0";
        var sign = value < 0 ? "-" : "";
        var (digits, exponent) = Shortest(Math.Abs(value));
        if (exponent < lowestPlain || exponent >= lowestLarge)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            var magnitude = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(exponentDigits, '0');
            return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{magnitude}";
        }

        if (exponent < 0)
            return sign + "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0')
            : sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    private static (string Digits, int Exponent) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = 0;
        if (text.IndexOf('E') is var e and >= 0)
        {
            exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }

        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var digits = whole + (point < 0 ? "" : text[(point + 1)..]);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), exponent + whole.Length - 1 - leading);
    }
}
