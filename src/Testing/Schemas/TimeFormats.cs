using System.Globalization;

namespace KubeGen.Testing;

/// <summary>Dates and durations as go-openapi's strfmt takes them.</summary>
internal static class TimeFormats
{
    // A unit, and the longest of its names, which its plural and the like may go on from.
    private static readonly string[][] Units =
    [
        ["ns", "nano"], ["us", "µs", "micro"], ["ms", "milli"], ["s", "sec"], ["m", "min"], ["h", "hr", "hour"], ["d", "day"], ["w", "wk", "week"],
    ];

    public static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static bool IsDateTime(string text)
    {
        var parts = text.ToLowerInvariant().Split('t');
        if (text.Length < 4 || parts.Length < 2 || !IsDate(parts[0]))
            return false;
        var match = GoRegex.Compile("^([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$").Match(parts[1]);
        return match.Success
            && string.CompareOrdinal(match.Groups[1].Value, "23") <= 0
            && string.CompareOrdinal(match.Groups[2].Value, "59") <= 0
            && string.CompareOrdinal(match.Groups[3].Value, "59") <= 0;
    }

    public static bool IsDuration(string text) =>
        GoRegex.Compile(@"^[-+]?(0|(([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)$").IsMatch(text)
        || GoRegex.Compile(@"(\d+)\s*([A-Za-zµ]+)").Matches(text).Any(match => IsUnit(match.Groups[2].Value.ToLowerInvariant()));

    private static bool IsUnit(string unit) => Units.Any(names =>
        names.Contains(unit) || unit.StartsWith(names[^1], StringComparison.Ordinal));
}
