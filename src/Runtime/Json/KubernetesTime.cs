using System.Globalization;

namespace KubeGen;

/// <summary>Kubernetes' forms of a time: RFC 3339 in UTC, in whole seconds or with six digits.</summary>
internal static class KubernetesTime
{
    // The framework has code of its own for this format; one that is spelled out is interpreted.
    private const string Seconds = "s";
    private const int NoNumber = 10_000;
    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string FormatSeconds(DateTimeOffset time) => time.UtcDateTime.ToString(Seconds, CultureInfo.InvariantCulture) + "Z";

    /// <summary>The length of a time in whole seconds.</summary>
    public const int SecondsLength = 20;

    /// <summary>Writes a time in whole seconds into a span of <see cref="SecondsLength"/>.</summary>
    public static void FormatSeconds(DateTimeOffset time, Span<byte> text)
    {
        time.UtcDateTime.TryFormat(text, out _, Seconds, CultureInfo.InvariantCulture);
        text[^1] = (byte)'Z';
    }

    /// <summary>Reads UTC in whole seconds.</summary>
    public static bool TryParseSeconds(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length != SecondsLength || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
            return false;
        var (year, month, day) = (100 * Two(text) + Two(text[2..]), Two(text[5..]), Two(text[8..]));
        var (hour, minute, second) = (Two(text[11..]), Two(text[14..]), Two(text[17..]));
        if (year is 0 or > 9999 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        time = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        return true;
    }

    public static string FormatMicroseconds(DateTimeOffset time) => time.UtcDateTime.ToString(Microseconds, CultureInfo.InvariantCulture);

    /// <summary>Reads RFC 3339 with any offset and any number of fraction digits; those beyond 100 ns are dropped.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length < 20 || text[10] is not ('T' or 't'))
            return false;
        var fractionEnd = 19;
        if (text[19] is '.' or ',')
        {
            fractionEnd = 20;
            while (fractionEnd < text.Length && char.IsAsciiDigit(text[fractionEnd]))
                fractionEnd++;
            if (fractionEnd == 20)
                return false;
        }

        if (!DateTime.TryParseExact(text[..19], "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || !TryParseOffset(text[fractionEnd..], out var offset))
            return false;
        var ticks = local.Ticks + FractionTicks(text[19..fractionEnd]) - offset.Ticks;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return false;
        time = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>A time, or null for the zero time, which Kubernetes' types have for none.</summary>
    public static DateTimeOffset? OrNull(DateTimeOffset time) => time == default ? null : time;

    private static int Two(ReadOnlySpan<byte> text) =>
        char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1]) ? 10 * (text[0] - '0') + text[1] - '0' : NoNumber;

    private static bool TryParseOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z")
            return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || !int.TryParse(text[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours > 23
            || !int.TryParse(text[4..6], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes > 59)
            return false;
        offset = new TimeSpan(hours, minutes, 0);
        if (text[0] == '-')
            offset = -offset;
        return true;
    }

    private static long FractionTicks(ReadOnlySpan<char> fraction)
    {
        var ticks = 0L;
        var unit = TimeSpan.TicksPerSecond / 10;
        for (var i = 1; i < fraction.Length && unit > 0; i++, unit /= 10)
            ticks += (fraction[i] - '0') * unit;
        return ticks;
    }
}
