using System.Globalization;

namespace KubeGen;

/// <summary>Durations as Go's <c>time.Duration.String</c> writes them: <c>7s</c>, <c>1m30s</c>, <c>25h1m1s</c>, <c>1.5s</c>, <c>300ms</c>.</summary>
internal static class GoDuration
{
    public static string Format(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero)
            return "0s";
        var sign = duration < TimeSpan.Zero ? "-" : "";
        var ticks = duration.Ticks < 0 ? (ulong)(-(duration.Ticks + 1)) + 1 : (ulong)duration.Ticks;
        if (ticks < TimeSpan.TicksPerMicrosecond)
            return $"{sign}{ticks * TimeSpan.NanosecondsPerTick}ns";
        if (ticks < TimeSpan.TicksPerMillisecond)
            return $"{sign}{Number(ticks / (decimal)TimeSpan.TicksPerMicrosecond)}µs";
        if (ticks < TimeSpan.TicksPerSecond)
            return $"{sign}{Number(ticks / (decimal)TimeSpan.TicksPerMillisecond)}ms";
        var hours = ticks / TimeSpan.TicksPerHour;
        var minutes = ticks / TimeSpan.TicksPerMinute % 60;
        var seconds = Number(ticks % TimeSpan.TicksPerMinute / (decimal)TimeSpan.TicksPerSecond);
        return hours > 0 ? $"{sign}{hours}h{minutes}m{seconds}s" : minutes > 0 ? $"{sign}{minutes}m{seconds}s" : $"{sign}{seconds}s";
    }

    private static string Number(decimal value) => value.ToString("0.#######", CultureInfo.InvariantCulture);
}
