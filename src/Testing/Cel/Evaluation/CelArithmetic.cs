namespace KubeGen.Testing.Cel;

/// <summary>Arithmetic that overflows into an error.</summary>
internal static class CelArithmetic
{
    public static object? Add(object? left, object? right) => (left, right) switch
    {
        (ICelAdder adder, _) => adder.Add(right),
        (long a, long b) => Checked(() => checked(a + b)),
        (ulong a, ulong b) => CheckedUnsigned(() => checked(a + b)),
        (double a, double b) => a + b,
        (string a, string b) => a + b,
        (byte[] a, byte[] b) => (byte[])[.. a, .. b],
        (CelDuration a, CelDuration b) => new CelDuration(Checked(() => checked(a.Nanoseconds + b.Nanoseconds))),
        (CelDuration a, CelTimestamp b) => CelTimes.Add(b, a),
        (CelTimestamp a, CelDuration b) => CelTimes.Add(a, b),
        (byte[], _) => throw CelErrors.NoSuchOverload(),
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => CelList.Concat(a, b),
        (IReadOnlyList<object?>, _) => throw CelErrors.NoSuchOverload(),
        _ => throw Refused("_+_", left, orDouble: true),
    };

    public static object? Subtract(object? left, object? right) => (left, right) switch
    {
        (long a, long b) => Checked(() => checked(a - b)),
        (ulong a, ulong b) => CheckedUnsigned(() => checked(a - b)),
        (double a, double b) => a - b,
        (CelDuration a, CelDuration b) => new CelDuration(Checked(() => checked(a.Nanoseconds - b.Nanoseconds))),
        (CelTimestamp a, CelDuration b) => CelTimes.Add(a, new CelDuration(Checked(() => checked(-b.Nanoseconds)))),
        (CelTimestamp a, CelTimestamp b) => CelTimes.Between(a, b),
        _ => throw Refused("_-_", left, orDouble: true),
    };

    public static object? Multiply(object? left, object? right) => (left, right) switch
    {
        (long a, long b) => (object)Checked(() => checked(a * b)),
        (ulong a, ulong b) => CheckedUnsigned(() => checked(a * b)),
        (double a, double b) => a * b,
        _ => throw Refused("_*_", left, orDouble: true),
    };

    public static object? Divide(object? left, object? right) => (left, right) switch
    {
        (long, 0L) or (ulong, 0UL) => throw new CelEvaluationException("division by zero"),
        (long a, long b) => (object)(b == -1 ? Negated(a) : a / b),
        (ulong a, ulong b) => a / b,
        (double a, double b) => a / b,
        _ => throw Refused("_/_", left, orDouble: true),
    };

    public static object? Modulo(object? left, object? right) => (left, right) switch
    {
        (long, 0L) or (ulong, 0UL) => throw new CelEvaluationException("modulus by zero"),
        (long a, long b) => (object)(a == long.MinValue && b == -1 ? Negated(a) : a % b),
        (ulong a, ulong b) => a % b,
        _ => throw Refused("_%_", left, orDouble: false),
    };

    public static object? Negate(object? value) => value switch
    {
        long a => Negated(a),
        double a => -a,
        CelDuration a => new CelDuration(Negated(a.Nanoseconds)),
        bool => throw CelErrors.NoSuchOverload(),
        ulong => throw CelErrors.NoSuchOverload("-_"),
        _ => throw Refused("-_", value, orDouble: true),
    };

    /// <exception cref="CelEvaluationException">It overflows.</exception>
    public static long Checked(Func<long> calculation)
    {
        try
        {
            return calculation();
        }
        catch (OverflowException)
        {
            throw new CelEvaluationException("integer overflow");
        }
    }

    private static ulong CheckedUnsigned(Func<ulong> calculation)
    {
        try
        {
            return calculation();
        }
        catch (OverflowException)
        {
            throw new CelEvaluationException("unsigned integer overflow");
        }
    }

    private static long Negated(long value) => value == long.MinValue ? throw new CelEvaluationException("integer overflow") : -value;

    /// <summary>A type that knows the operator refuses the other side; a type that does not know it names the operator.</summary>
    private static CelEvaluationException Refused(string function, object? left, bool orDouble) =>
        left is long or ulong or string or CelDuration or CelTimestamp || (orDouble && left is double)
            ? CelErrors.NoSuchOverload()
            : CelErrors.NoSuchOverload(function);
}
