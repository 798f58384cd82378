using System.Globalization;
using System.Text;

namespace KubeGen.Testing.Cel;

/// <summary>A value as a clause of a format string writes it.</summary>
internal static class CelFormatValue
{
    /// <exception cref="CelEvaluationException">The clause is not for values of that type.</exception>
    public static string Text(CelFormatClause clause, object? value) => (clause.Letter, value) switch
    {
        ('s', _) => Plain(value),
        ('d', long or ulong) => Decimal(value),
        ('f', _) when Number(value) is { } number => CelFormatNumber.Grouped(number, clause.Precision ?? 6),
        ('e', _) when Number(value) is { } number => CelFormatNumber.Scientific(number, clause.Precision ?? 6),
        ('b', bool flag) => flag ? "1" : "0",
        ('b', long or ulong) => Radix(value, 2),
        ('o', long or ulong) => Radix(value, 8),
        ('x' or 'X', long or ulong) => Cased(Radix(value, 16), clause),
        ('x' or 'X', string text) => Cased(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)), clause),
        ('x' or 'X', byte[] bytes) => Cased(Convert.ToHexStringLower(bytes), clause),
        _ => throw Refused(clause.Letter, CelRuntimeTypes.Of(value)),
    };

    /// <summary>The error of a clause that is given a value of another type.</summary>
    public static CelEvaluationException Refused(char letter, CelType type) => new($"error during formatting: {Wanted(letter)}, was given {type.Name}");

    private static string Wanted(char letter) => letter switch
    {
        'd' => "decimal clause can only be used on integers",
        'f' => "fixed-point clause can only be used on doubles",
        'e' => "scientific clause can only be used on doubles",
        'b' => "only integers and bools can be formatted as binary",
        'o' => "octal clause can only be used on integers",
        'x' or 'X' => "only integers, byte buffers, and strings can be formatted as hex",
        _ => "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps",
    };

    private static string Plain(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => text,
        double number => GoNumber.Print(number),
        long or ulong => Decimal(value),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        CelTimestamp or CelDuration => value.ToString()!,
        CelType type => type.Name,
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Nested))}]",
        ICelMap map => $"{{{string.Join(", ", map.Entries().Select(static e => (Key: Key(e.Key), e.Value)).OrderBy(static e => e.Key, StringComparer.Ordinal).Select(static e => $"{e.Key}:{Nested(e.Value)}"))}}}",
        _ => throw Refused('s', CelRuntimeTypes.Of(value)),
    };

    /// <summary>A value within a list or a map.</summary>
    private static string Nested(object? value) => value switch
    {
        string text => GoText.Quote(text),
        byte[] bytes => "b" + GoText.Quote(Encoding.UTF8.GetString(bytes)),
        CelTimestamp => $"timestamp(\"{value}\")",
        CelDuration => $"duration(\"{value}\")",
        double number => double.IsFinite(number) ? CelFormatNumber.Fixed(number, 6) : $"\"{CelFormatNumber.Fixed(number, 6)}\"",
        CelOptional or ICelOpaque => throw new CelEvaluationException($"error during formatting: no formatting function for {CelRuntimeTypes.Of(value).Name}"),
        _ => Plain(value),
    };

    private static string Key(object? key) => key is string or bool or long or ulong
        ? Nested(key)
        : throw new CelEvaluationException($"error during formatting: no formatting function for map key of type {CelRuntimeTypes.Of(key).Name}");

    private static string Decimal(object? value) => ((IFormattable)value!).ToString(null, CultureInfo.InvariantCulture);

    private static double? Number(object? value) => value switch
    {
        double number => number,
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => null,
    };

    private static string Radix(object? value, int radix)
    {
        if (value is ulong unsigned)
            return Digits(unsigned, radix);
        var number = (long)value!;
        return number < 0 ? "-" + Digits(0 - (ulong)number, radix) : Digits((ulong)number, radix);
    }

    private static string Digits(ulong number, int radix)
    {
        var result = new StringBuilder();
        do
        {
            result.Insert(0, "0123456789abcdef"[(int)(number % (ulong)radix)]);
            number /= (ulong)radix;
        }
        while (number > 0);
        return result.ToString();
    }

    private static string Cased(string hex, CelFormatClause clause) => clause.Letter == 'X' ? hex.ToUpperInvariant() : hex;
}
