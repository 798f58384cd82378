namespace KubeGen.Testing.Cel;

/// <summary>Numbers of three types on one line.</summary>
internal static class CelNumbers
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>Whether a number is below, at or above another; null where one is no number, or not a number.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (long a, long b) => a.CompareTo(b),
        (ulong a, ulong b) => a.CompareTo(b),
        (double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b),
        (long a, ulong b) => a < 0 ? -1 : ((ulong)a).CompareTo(b),
        (ulong a, long b) => b < 0 ? 1 : a.CompareTo((ulong)b),
        (double a, long b) => double.IsNaN(a) ? null : Compare(a, b),
        (double a, ulong b) => double.IsNaN(a) ? null : Compare(a, b),
        (long a, double b) => double.IsNaN(b) ? null : -Compare(b, a),
        (ulong a, double b) => double.IsNaN(b) ? null : -Compare(b, a),
        _ => null,
    };

    public static bool IsNumber(object? value) => value is long or ulong or double;

    /// <summary>The whole numbers that a floating-point number is.</summary>
    public static IEnumerable<object> Whole(double value)
    {
        if (value != Math.Floor(value))
            yield break;
        if (value is >= -TwoTo63 and < TwoTo63)
            yield return (long)value;
        if (value is >= 0 and < TwoTo64)
            yield return (ulong)value;
    }

    private static int Compare(double a, long b) => a < -TwoTo63 ? -1 : a > TwoTo63 ? 1 : a.CompareTo((double)b);

    private static int Compare(double a, ulong b) => a < 0 ? -1 : a > TwoTo64 ? 1 : a.CompareTo((double)b);
}
