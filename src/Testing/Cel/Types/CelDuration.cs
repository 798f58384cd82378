using System.Globalization;

namespace KubeGen.Testing.Cel;

/// <summary>A span of time in nanoseconds, as Go and CEL keep it.</summary>
internal readonly record struct CelDuration(long Nanoseconds) : IComparable<CelDuration>
{
    public const long Second = 1_000_000_000;

    public int CompareTo(CelDuration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>Go's text of it in seconds: <c>1.5s</c>.</summary>
    public override string ToString() => GoNumber.Plain(Nanoseconds / Second + (Nanoseconds % Second / 1e9)) + "s";

    /// <summary>Reads what Go's <c>time.ParseDuration</c> reads: <c>1h30m</c>, <c>-1.5s</c>, <c>300ms</c>.</summary>
    public static bool TryParse(string text, out CelDuration duration)
    {
        duration = default;
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (negative || rest.StartsWith("+"))
            rest = rest[1..];
        if (rest is "0")
            return true;
        if (rest.IsEmpty)
            return false;
        UInt128 total = 0;
        while (!rest.IsEmpty)
        {
            if (!Piece(ref rest, out var value))
                return false;
            total += value;
            if (total > 1UL << 63)
                return false;
        }

        if (!negative && total > long.MaxValue)
            return false;
        duration = new(negative ? (long)(0 - (ulong)total) : (long)total);
        return true;
    }

    private static bool Piece(ref ReadOnlySpan<char> rest, out UInt128 value)
    {
        value = 0;
        var whole = Digits(rest);
        var fraction = rest.Length > whole && rest[whole] == '.' ? Digits(rest[(whole + 1)..]) : 0;
        var length = whole + (rest.Length > whole && rest[whole] == '.' ? 1 + fraction : 0);
        if (whole + fraction == 0)
            return false;
        var unitLength = rest[length..].IndexOfAnyInRange('0', '9') is >= 0 and var digit ? digit : rest.Length - length;
        var point = rest.Slice(length, unitLength).IndexOf('.');
        var unit = point >= 0 ? rest.Slice(length, point) : rest.Slice(length, unitLength);
        if (Unit(unit) is not { } scale || whole > 19)
            return false;
        var number = whole == 0 ? 0 : ulong.Parse(rest[..whole], CultureInfo.InvariantCulture);
        value = (UInt128)number * scale;
        if (fraction > 0)
            value += (UInt128)(decimal.Parse("0." + rest.Slice(whole + 1, Math.Min(fraction, 18)).ToString(), CultureInfo.InvariantCulture) * scale);
        rest = rest[(length + unit.Length)..];
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }

    private static ulong? Unit(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => 1_000,
        "ms" => 1_000_000,
        "s" => (ulong)Second,
        "m" => 60 * (ulong)Second,
        "h" => 3600 * (ulong)Second,
        _ => null,
    };
}
