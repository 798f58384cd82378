using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeGen.Testing.Cel;

/// <summary>Points in time: reading them, moving them and the spans between them.</summary>
internal static partial class CelTimes
{
    private const long Second = CelDuration.Second;

    /// <exception cref="CelEvaluationException">The result is before the year 1 or after 9999.</exception>
    public static CelTimestamp Add(CelTimestamp time, CelDuration span)
    {
        var nanoseconds = time.Nanoseconds + (span.Nanoseconds % Second);
        var carry = nanoseconds < 0 ? -1 : nanoseconds >= Second ? 1 : 0;
        var result = new CelTimestamp(
            time.Seconds + (span.Nanoseconds / Second) + carry, (int)(nanoseconds - (carry * Second)), time.OffsetSeconds);
        return result.IsInRange ? result : throw new CelEvaluationException("timestamp overflow");
    }

    /// <exception cref="CelEvaluationException">The span is longer than some 292 years.</exception>
    public static CelDuration Between(CelTimestamp end, CelTimestamp start) => new(CelArithmetic.Checked(
        () => checked(((end.Seconds - start.Seconds) * Second) + (end.Nanoseconds - start.Nanoseconds))));

    /// <summary>Reads RFC 3339 as Go does; false too where the text is no day or time of day.</summary>
    public static bool TryParse(string text, out CelTimestamp time)
    {
        time = default;
        var match = Rfc3339().Match(text);
        if (!match.Success
            || !DateTime.TryParseExact(match.Groups[1].Value, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var local))
        {
            return false;
        }

        var fraction = match.Groups[2].Value.PadRight(9, '0')[..9];
        var zone = match.Groups[3].Value;
        var offset = zone == "Z" ? 0 : (int)TimeSpan.ParseExact(zone[1..], "hh\\:mm", CultureInfo.InvariantCulture).TotalSeconds * (zone[0] == '-' ? -1 : 1);
        var seconds = (local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
        time = new CelTimestamp(seconds - offset, int.Parse(fraction, CultureInfo.InvariantCulture), offset);
        return true;
    }

    /// <summary>The date and time of day in a zone: a name of the IANA database, or an offset as <c>+02:00</c>.</summary>
    /// <exception cref="CelEvaluationException">There is no such zone.</exception>
    public static DateTime In(CelTimestamp time, string zone)
    {
        var colon = zone.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
            return time.At(Offset(zone, colon));
        if (zone is "" or "UTC")
            return time.At(TimeSpan.Zero);
        try
        {
            var found = TimeZoneInfo.FindSystemTimeZoneById(zone);
            return time.At(found.GetUtcOffset(DateTime.SpecifyKind(time.At(TimeSpan.Zero), DateTimeKind.Utc)));
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new CelEvaluationException($"unknown time zone {zone}");
        }
    }

    private static TimeSpan Offset(string zone, int colon)
    {
        var hours = GoInteger(zone[..colon]);
        var minutes = GoInteger(zone[(colon + 1)..]);
        if (hours is < -23 or > 23)
            throw new CelEvaluationException($"timezone offset hours out of range [-23, 23]: {zone}");
        if (minutes is < 0 or > 59)
            throw new CelEvaluationException($"timezone offset minutes out of range [0, 59]: {zone}");
        return TimeSpan.FromMinutes((hours * 60) + (zone[0] == '-' ? -minutes : minutes));
    }

    private static int GoInteger(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new CelEvaluationException($"strconv.Atoi: parsing \"{text}\": invalid syntax");

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]+))?(Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])\z")]
    private static partial Regex Rfc3339();
}
