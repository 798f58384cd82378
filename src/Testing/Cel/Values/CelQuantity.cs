using System.Globalization;
using System.Numerics;

namespace KubeGen.Testing.Cel;

/// <summary>An amount of a resource: <c>Unscaled * 10^Scale</c>.</summary>
/// <param name="IsComputed">Whether it is a sum or a difference.</param>
/// <param name="IsSmall">Whether Go holds it in 64 bits; a quantity is an integer only then.</param>
internal sealed record CelQuantity(BigInteger Unscaled, int Scale, bool IsSmall, bool IsComputed = false) : ICelOpaque, IComparable<CelQuantity>
{
    public static readonly CelType OpaqueType = new CelOpaqueType("kubernetes.Quantity");

    public CelType Type => OpaqueType;

    /// <summary>The amount as a whole number of 64 bits; null where it is none.</summary>
    public long? Integer
    {
        get
        {
            if (!IsSmall || Scale < 0)
                return null;
            var value = Unscaled * BigInteger.Pow(10, Scale);
            return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
        }
    }

    public double Approximate => Scale == 0 ? (double)Unscaled : (double)Unscaled * Math.Pow(10, Scale);

    public CelQuantity Plus(CelQuantity other)
    {
        if (other.Unscaled.IsZero && IsSmall && other.IsSmall)
            return this with { IsComputed = true };
        if (Unscaled.IsZero && IsSmall && other.IsSmall)
            return other with { IsComputed = true };
        var scale = Math.Min(Scale, other.Scale);
        var sum = At(scale) + other.At(scale);
        return new(sum, scale, IsSmall && other.IsSmall && IsLong(At(scale)) && IsLong(other.At(scale)) && IsLong(sum), IsComputed: true);
    }

    public CelQuantity Negated => this with { Unscaled = -Unscaled };

    public int CompareTo(CelQuantity? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var scale = Math.Min(Scale, other.Scale);
        return At(scale).CompareTo(other.At(scale));
    }

    public bool Equals(CelQuantity? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode() => Approximate.GetHashCode();

    /// <summary>The decimal number without a suffix.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture);
        var whole = Scale >= 0 ? digits + new string('0', Scale) : digits.PadLeft(1 - Scale, '0');
        var text = Scale >= 0 ? whole : $"{whole[..^-Scale]}.{whole[^-Scale..]}".TrimEnd('0').TrimEnd('.');
        return (Unscaled.Sign < 0 ? "-" : "") + (text.TrimStart('0') is { Length: > 0 } trimmed && trimmed[0] != '.' ? trimmed : "0" + text.TrimStart('0'));
    }

    private BigInteger At(int scale) => Unscaled * BigInteger.Pow(10, Scale - scale);

    private static bool IsLong(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;
}
