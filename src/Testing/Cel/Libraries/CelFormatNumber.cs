using System.Globalization;
using System.Numerics;
using System.Text;

namespace KubeGen.Testing.Cel;

/// <summary>Numbers of a format string, as golang.org/x/text writes them in American English.</summary>
internal static class CelFormatNumber
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary><c>%f</c> with commas between thousands.</summary>
    public static string Grouped(double value, int precision)
    {
        if (!double.IsFinite(value))
            return Infinite(value);
        var text = Fixed(value, precision);
        var sign = text[0] == '-' ? "-" : "";
        var parts = text[sign.Length..].Split('.');
        var whole = BigInteger.Parse(parts[0], CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture);
        return sign + string.Join('.', parts.Skip(1).Prepend(whole));
    }

    /// <summary>Go's plain <c>%.Nf</c>. It rounds the exact value, a half to the even neighbour; .NET would round it up.</summary>
    public static string Fixed(double value, int precision)
    {
        if (!double.IsFinite(value))
            return GoNumber.Print(value);
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var exponent = (int)(bits >> 52);
        var mantissa = new BigInteger((bits & ((1L << 52) - 1)) | (exponent == 0 ? 0 : 1L << 52));
        var shift = Math.Max(exponent, 1) - 1075;
        var scaled = mantissa * BigInteger.Pow(10, precision);
        var digits = (shift >= 0 ? scaled << shift : HalfEven(scaled, BigInteger.One << -shift)).ToString(CultureInfo.InvariantCulture).PadLeft(precision + 1, '0');
        var sign = double.IsNegative(value) ? "-" : "";
        return precision == 0 ? sign + digits : $"{sign}{digits[..^precision]}.{digits[^precision..]}";
    }

    /// <summary><c>1.500000×10⁰³</c>: upstream takes the precision for a width, so that there are always six decimals.</summary>
    public static string Scientific(double value, int width)
    {
        if (!double.IsFinite(value))
            return Infinite(value).PadLeft(width);
        var parts = value.ToString("e6", CultureInfo.InvariantCulture).Split('e');
        var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var result = new StringBuilder(parts[0]).Append("×10").Append(exponent < 0 ? "⁻" : "");
        foreach (var digit in Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture))
            result.Append(Superscripts[digit - '0']);
        return result.ToString().PadLeft(width);
    }

    private static string Infinite(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";

    private static BigInteger HalfEven(BigInteger value, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(value, divisor, out var remainder);
        var order = (remainder * 2).CompareTo(divisor);
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
