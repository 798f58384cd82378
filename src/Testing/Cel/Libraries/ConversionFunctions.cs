using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KubeGen.Testing.Cel;

/// <summary>Conversions between types.</summary>
/// <seealso href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#type-conversion-functions">Type conversions</seealso>
internal static partial class ConversionFunctions
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Function("dyn", "to_dyn", "A -> dyn", static (object? value) => value),
        CelDeclare.Function("type", "type", "A -> type(A)", static (object? value) => CelRuntimeTypes.Of(value)),

        CelDeclare.Function("bool", "bool_to_bool", "bool -> bool", static (bool value) => value),
        CelDeclare.Function("bool", "string_to_bool", "string -> bool", static (string text) => Bool(text)),

        CelDeclare.Function("bytes", "bytes_to_bytes", "bytes -> bytes", static (byte[] value) => value),
        CelDeclare.Function("bytes", "string_to_bytes", "string -> bytes", static (string text) => Encoding.UTF8.GetBytes(text)),

        CelDeclare.Function("double", "double_to_double", "double -> double", static (double value) => value),
        CelDeclare.Function("double", "int64_to_double", "int -> double", static (long value) => (double)value),
        CelDeclare.Function("double", "string_to_double", "string -> double", static (string text) => Double(text)),
        CelDeclare.Function("double", "uint64_to_double", "uint -> double", static (ulong value) => (double)value),

        CelDeclare.Function("duration", "duration_to_duration", "duration -> duration", static (CelDuration value) => value),
        CelDeclare.Function("duration", "string_to_duration", "string -> duration", static (string text) =>
            CelDuration.TryParse(text, out var value) ? value : throw Refused(CelType.String, CelType.Duration)),

        CelDeclare.Function("int", "int64_to_int64", "int -> int", static (long value) => value),
        CelDeclare.Function("int", "double_to_int64", "double -> int", static (double value) =>
            value is > long.MinValue and < long.MaxValue ? (long)value : throw new CelEvaluationException("integer overflow")),
        CelDeclare.Function("int", "duration_to_int64", "duration -> int", static (CelDuration value) => value.Nanoseconds),
        CelDeclare.Function("int", "string_to_int64", "string -> int", static (string text) =>
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Refused(CelType.String, CelType.Int)),
        CelDeclare.Function("int", "timestamp_to_int64", "timestamp -> int", static (CelTimestamp value) => value.Seconds),
        CelDeclare.Function("int", "uint64_to_int64", "uint -> int", static (ulong value) =>
            value <= long.MaxValue ? (long)value : throw new CelEvaluationException("integer overflow")),

        CelDeclare.Function("string", "string_to_string", "string -> string", static (string value) => value),
        CelDeclare.Function("string", "bool_to_string", "bool -> string", static (bool value) => value ? "true" : "false"),
        CelDeclare.Function("string", "bytes_to_string", "bytes -> string", static (byte[] value) => Text(value)),
        CelDeclare.Function("string", "double_to_string", "double -> string", static (double value) => GoNumber.Print(value)),
        CelDeclare.Function("string", "duration_to_string", "duration -> string", static (CelDuration value) => value.ToString()),
        CelDeclare.Function("string", "int64_to_string", "int -> string", static (long value) => value.ToString(CultureInfo.InvariantCulture)),
        CelDeclare.Function("string", "timestamp_to_string", "timestamp -> string", static (CelTimestamp value) => value.ToString()),
        CelDeclare.Function("string", "uint64_to_string", "uint -> string", static (ulong value) => value.ToString(CultureInfo.InvariantCulture)),

        CelDeclare.Function("timestamp", "timestamp_to_timestamp", "timestamp -> timestamp", static (CelTimestamp value) => value),
        CelDeclare.Function("timestamp", "int64_to_timestamp", "int -> timestamp", static (long seconds) => InRange(new CelTimestamp(seconds, 0))),
        CelDeclare.Function("timestamp", "string_to_timestamp", "string -> timestamp", static (string text) => Timestamp(text)),

        CelDeclare.Function("uint", "uint64_to_uint64", "uint -> uint", static (ulong value) => value),
        CelDeclare.Function("uint", "double_to_uint64", "double -> uint", static (double value) =>
            value is >= 0 and < 18446744073709551616.0 ? (ulong)value : throw new CelEvaluationException("unsigned integer overflow")),
        CelDeclare.Function("uint", "int64_to_uint64", "int -> uint", static (long value) =>
            value >= 0 ? (ulong)value : throw new CelEvaluationException("unsigned integer overflow")),
        CelDeclare.Function("uint", "string_to_uint64", "string -> uint", static (string text) =>
            ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Refused(CelType.String, CelType.Uint)),
    ];

    private static bool Bool(string text) => text switch
    {
        "1" or "t" or "T" or "TRUE" or "true" or "True" => true,
        "0" or "f" or "F" or "FALSE" or "false" or "False" => false,
        _ => throw Refused(CelType.String, CelType.Bool),
    };

    private static double Double(string text)
    {
        switch (text.ToUpperInvariant())
        {
            case "INF" or "+INF" or "INFINITY" or "+INFINITY":
                return double.PositiveInfinity;
            case "-INF" or "-INFINITY":
                return double.NegativeInfinity;
            case "NAN":
                return double.NaN;
        }

        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        // Go lets an underscore stand between digits.
        return double.TryParse(Underscores().Replace(text, ""), style, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Refused(CelType.String, CelType.Double);
    }

    [GeneratedRegex("(?<=[0-9])_(?=[0-9])")]
    private static partial Regex Underscores();

    private static string Text(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new CelEvaluationException("invalid UTF-8 in bytes, cannot convert to string");
        }
    }

    private static CelTimestamp Timestamp(string text) =>
        CelTimes.TryParse(text, out var value) ? InRange(value) : throw new CelEvaluationException($"invalid RFC 3339 timestamp \"{text}\"");

    private static CelTimestamp InRange(CelTimestamp value) => value.IsInRange ? value : throw new CelEvaluationException("timestamp overflow");

    private static CelEvaluationException Refused(CelType from, CelType to) => CelErrors.Conversion(from, to);
}
