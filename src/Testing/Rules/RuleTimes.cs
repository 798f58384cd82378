using System.Globalization;
using System.Text.RegularExpressions;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>Reads the texts of formats that are more than text to an expression, as go-openapi's strfmt does.</summary>
internal static class RuleTimes
{
    private const long Second = 1_000_000_000;

    private static readonly (string[] Names, long Nanoseconds)[] Units =
    [
        (["ns", "nano"], 1),
        (["us", "µs", "μs", "micro"], 1000),
        (["ms", "milli"], 1000 * 1000),
        (["s", "sec"], Second),
        (["m", "min"], 60 * Second),
        (["h", "hr", "hour"], 3600 * Second),
        (["d", "day"], 24 * 3600 * Second),
        (["w", "wk", "week"], 7 * 24 * 3600 * Second),
    ];

    /// <summary><c>1h30m</c> as Go reads it, or a number and a unit of the longer names: <c>3 days</c>.</summary>
    /// <exception cref="CelEvaluationException">The text is no duration.</exception>
    public static CelDuration Duration(string text)
    {
        if (GoRegex.Compile(@"^[-+]?(0|(([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)$").IsMatch(text))
        {
            var exact = Sum(GoRegex.Compile(@"([0-9]+\.?[0-9]*|\.[0-9]+)([a-zµμ]+)").Matches(text)) ?? 0;
            return new CelDuration(text.StartsWith('-') ? -exact : exact);
        }

        return Sum(GoRegex.Compile(@"(\d+)\s*([A-Za-zµ]+)").Matches(text)) is { } loose
            ? new CelDuration(loose)
            : throw new CelEvaluationException($"Invalid duration {text}: unable to parse {text} as duration");
    }

    /// <exception cref="CelEvaluationException">The text is no date.</exception>
    public static CelTimestamp Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new CelTimestamp(new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds(), 0)
            : throw new CelEvaluationException($"Invalid date formatted string {text}: {Unparsed(text, "2006-01-02")}");

    /// <exception cref="CelEvaluationException">The text is no time.</exception>
    public static CelTimestamp DateTime(string text)
    {
        var match = GoRegex.Compile(@"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([.,]\d+)?(Z|[+-]\d\d:\d\d)?$").Match(text);
        if (!match.Success || !DateTimeOffset.TryParseExact(match.Groups[1].Value + Zone(match.Groups[3].Value), "yyyy-MM-dd'T'HH:mm:sszzz",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            throw new CelEvaluationException($"Invalid date-time formatted string {text}: {Unparsed(text, "2006-01-02T15:04:05")}");
        }

        var fraction = match.Groups[2].Value.TrimStart('.', ',').PadRight(9, '0')[..9];
        return new CelTimestamp(time.ToUnixTimeSeconds(), int.Parse(fraction, CultureInfo.InvariantCulture));
    }

    private static string Zone(string written) => written is "" or "Z" ? "+00:00" : written;

    private static string Unparsed(string text, string layout) => $"parsing time {GoText.Quote(text)} as {GoText.Quote(layout)}: cannot parse {GoText.Quote(text)} as {GoText.Quote("2006")}";

    private static long? Sum(IEnumerable<Match> parts)
    {
        long? sum = null;
        foreach (var part in parts)
        {
            var name = part.Groups[2].Value.ToLowerInvariant();
            var unit = Array.Find(Units, unit => unit.Names.Contains(name) || name.StartsWith(unit.Names[^1], StringComparison.Ordinal));
            if (unit.Names is not null)
                sum = (sum ?? 0) + (long)(decimal.Parse("0" + part.Groups[1].Value.TrimEnd('.'), CultureInfo.InvariantCulture) * unit.Nanoseconds);
        }

        return sum;
    }
}
