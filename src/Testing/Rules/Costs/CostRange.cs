namespace KubeGen.Testing;

/// <summary>The least and the most of a cost or a size, both of which stop at the largest number.</summary>
internal readonly record struct CostRange(ulong Min, ulong Max)
{
    /// <summary>What a character costs to pass, and a byte.</summary>
    public const double PerCharacter = 0.1;

    /// <summary>What a character of a pattern costs.</summary>
    public const double PerPatternCharacter = 0.25;

    public static readonly CostRange Unknown = new(0, ulong.MaxValue);

    public static CostRange Fixed(ulong value) => new(value, value);

    public static CostRange operator +(CostRange left, CostRange right) => new(Add(left.Min, right.Min), Add(left.Max, right.Max));

    public static CostRange operator *(CostRange left, CostRange right) => new(Multiply(left.Min, right.Min), Multiply(left.Max, right.Max));

    /// <summary>Rounded up.</summary>
    public static CostRange operator *(CostRange range, double factor) => new(Multiply(range.Min, factor), Multiply(range.Max, factor));

    public CostRange Union(CostRange other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    public static ulong Add(ulong left, ulong right) => right > ulong.MaxValue - left ? ulong.MaxValue : left + right;

    public static ulong Multiply(ulong left, ulong right) => right != 0 && left > ulong.MaxValue / right ? ulong.MaxValue : left * right;

    /// <summary>Rounded up.</summary>
    public static ulong Multiply(ulong value, double factor)
    {
        if (value > 0 && factor > 0 && value > ulong.MaxValue / factor)
            return ulong.MaxValue;
        var product = Math.Ceiling(value * factor);
        return product >= ulong.MaxValue ? ulong.MaxValue : product > 0 ? (ulong)product : 0;
    }
}
