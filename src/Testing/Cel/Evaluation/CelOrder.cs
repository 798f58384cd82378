namespace KubeGen.Testing.Cel;

/// <summary>The order of values that have one.</summary>
internal static class CelOrder
{
    public static bool IsNaN(object? value) => value is double number && double.IsNaN(number);

    /// <exception cref="CelEvaluationException">They have no order.</exception>
    public static int Compare(object? left, object? right, string function) =>
        Find(left, right)
        ?? throw (CelNumbers.IsNumber(left) && CelNumbers.IsNumber(right) ? new CelEvaluationException("NaN values cannot be ordered")
            : left is bool or string or byte[] or CelTimestamp or CelDuration || CelNumbers.IsNumber(left) ? CelErrors.NoSuchOverload()
            : CelErrors.NoSuchOverload(function));

    /// <summary>Whether a value is below, at or above another; null where they have no order.</summary>
    public static int? Find(object? left, object? right) => (left, right) switch
    {
        (bool a, bool b) => a.CompareTo(b),
        (string a, string b) => Strings(a, b),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        (CelTimestamp a, CelTimestamp b) => a.CompareTo(b),
        (CelDuration a, CelDuration b) => a.CompareTo(b),
        _ => CelNumbers.Compare(left, right),
    };

    /// <summary>By code points: UTF-16 would put those above U+FFFF before the last of the others.</summary>
    private static int Strings(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        return common < left.Length && common < right.Length
            ? Weight(left[common]).CompareTo(Weight(right[common]))
            : left.Length.CompareTo(right.Length);
    }

    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x2000 : unit >= '\uE000' ? unit - 0x800 : unit;
}
