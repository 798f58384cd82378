using System.Globalization;

namespace KubeGen.Testing.Cel;

/// <summary>Floating-point numbers as Go writes them, with as few digits as tell them apart.</summary>
internal static class GoNumber
{
    /// <summary><c>%g</c> and <c>%v</c>: <c>1.5</c>, <c>1e+06</c>, <c>+Inf</c>.</summary>
    public static string General(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        var (sign, digits, exponent) = Shortest(value);
        return exponent is < -4 or >= 6 ? Scientific(sign, digits, exponent) : sign + Place(digits, exponent);
    }

    /// <summary><c>%f</c> with as many decimals as needed: never an exponent.</summary>
    public static string Plain(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        var (sign, digits, exponent) = Shortest(value);
        return sign + Place(digits, exponent);
    }

    private static string Scientific(string sign, string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return FormattableString.Invariant($"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static string Place(string digits, int exponent) =>
        exponent < 0 ? "0." + new string('0', -exponent - 1) + digits
        : digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0')
        : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];

    /// <summary>The significant digits, and the power of ten of the first.</summary>
    private static (string Sign, string Digits, int Exponent) Shortest(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var precision = 0; precision < 17; precision++)
        {
            var candidate = value.ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(candidate, CultureInfo.InvariantCulture) != value)
                continue;
            text = candidate;
            break;
        }

        var sign = text[0] == '-' ? "-" : "";
        var parts = text[sign.Length..].Split('E');
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        return (sign, digits.Length == 0 ? "0" : digits, int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
