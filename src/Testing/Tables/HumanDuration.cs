using System.Globalization;

namespace KubeGen.Testing;

/// <summary>Ages as kubectl shows them: <c>12s</c>, <c>5m30s</c>, <c>3d4h</c>.</summary>
internal static class HumanDuration
{
    public static string Since(string timestamp, DateTimeOffset now)
    {
        if (timestamp.Length == 0)
            return "<unknown>";
        return DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? Of(now - time) : "<invalid>";
    }

    public static string Of(TimeSpan duration)
    {
        var seconds = (long)duration.TotalSeconds;
        var (minutes, hours) = (seconds / 60, seconds / 3600);
        var days = hours / 24;
        return seconds switch
        {
            < -1 => "<invalid>",
            < 0 => "0s",
            < 120 => Text($"{seconds}s"),
            _ when minutes < 10 => Two(minutes, "m", seconds % 60, "s"),
            _ when minutes < 180 => Text($"{minutes}m"),
            _ when hours < 8 => Two(hours, "h", minutes % 60, "m"),
            _ when hours < 48 => Text($"{hours}h"),
            _ when hours < 24 * 8 => Two(days, "d", hours % 24, "h"),
            _ when hours < 24 * 365 * 2 => Text($"{days}d"),
            _ when hours < 24 * 365 * 8 => Two(days / 365, "y", days % 365, "d"),
            _ => Text($"{days / 365}y"),
        };
    }

    private static string Two(long large, string largeUnit, long small, string smallUnit) =>
        small == 0 ? Text($"{large}{largeUnit}") : Text($"{large}{largeUnit}{small}{smallUnit}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
