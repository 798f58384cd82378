using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace KubeGen.Testing.Cel;

/// <summary>Reads quantities: <c>1</c>, <c>1.5Gi</c>, <c>200m</c>, <c>12e6</c>.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</seealso>
internal static partial class CelQuantityReader
{
    private const int MaxDigits = 18;
    private const int Nano = -9;

    /// <exception cref="FormatException">It is none.</exception>
    public static CelQuantity Parse(string text)
    {
        var match = Form().Match(text);
        if (text.Length == 0 || !match.Success)
            throw new FormatException("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
        var whole = match.Groups["whole"].Value.TrimStart('0');
        var fraction = match.Groups["fraction"].Value;
        if (Suffix(match.Groups["suffix"].Value) is not var (isBinary, exponent))
            throw new FormatException("unable to parse quantity's suffix");
        // Go counts the digits that it keeps, the leading zero included.
        var digits = Math.Max(whole.Length, match.Groups["rest"].Length > 0 ? 1 : 0) + fraction.Length;
        var unscaled = BigInteger.Parse("0" + whole + fraction, CultureInfo.InvariantCulture) * (text[0] == '-' ? -1 : 1);
        return isBinary ? Binary(unscaled, digits, whole.Length, fraction.Length, exponent) : Decimal(unscaled, digits, exponent - fraction.Length);
    }

    private static CelQuantity Decimal(BigInteger unscaled, int digits, int scale)
    {
        var isSmall = digits <= MaxDigits && scale >= Nano;
        return isSmall ? new(unscaled, scale, true) : RoundUp(unscaled, scale);
    }

    private static CelQuantity Binary(BigInteger unscaled, int digits, int whole, int fraction, int exponent)
    {
        var value = unscaled * BigInteger.Pow(2, exponent);
        var precision = 15 - Math.Max(whole, 1) - (int)(exponent * 3 / 10f) - 1;
        var isSmall = fraction == 0 && digits > 0 && precision >= 0;
        var cap = new BigInteger(long.MaxValue);
        var scaledCap = cap * BigInteger.Pow(10, fraction);
        if (!isSmall && BigInteger.Abs(value) > scaledCap)
            return new(cap * value.Sign, 0, false);
        return isSmall ? new(value, 0, true) : RoundUp(value, -fraction);
    }

    /// <summary>Less than a billionth counts as one: what was asked for is not nothing.</summary>
    private static CelQuantity RoundUp(BigInteger unscaled, int scale)
    {
        if (scale >= Nano)
            return new(unscaled, scale, false);
        var divisor = BigInteger.Pow(10, Nano - scale);
        var quotient = BigInteger.DivRem(BigInteger.Abs(unscaled), divisor, out var remainder);
        return new((quotient + (remainder.IsZero ? 0 : 1)) * unscaled.Sign, Nano, false);
    }

    private static (bool IsBinary, int Exponent)? Suffix(string suffix) => suffix switch
    {
        "" => (false, 0),
        "n" => (false, -9),
        "u" => (false, -6),
        "m" => (false, -3),
        "k" => (false, 3),
        "M" => (false, 6),
        "G" => (false, 9),
        "T" => (false, 12),
        "P" => (false, 15),
        "E" => (false, 18),
        "Ki" => (true, 10),
        "Mi" => (true, 20),
        "Gi" => (true, 30),
        "Ti" => (true, 40),
        "Pi" => (true, 50),
        "Ei" => (true, 60),
        ['e' or 'E', .. var number] when int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) => (false, exponent),
        _ => null,
    };

    [GeneratedRegex(@"^[+-]?(?<whole>[0-9]*)(?<rest>(\.(?<fraction>[0-9]*))?(?<suffix>[eEinumkKMGTP]*[-+]?[0-9]*))\z")]
    private static partial Regex Form();
}
