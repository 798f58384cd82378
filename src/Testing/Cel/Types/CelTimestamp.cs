namespace KubeGen.Testing.Cel;

/// <summary>
/// A point in time: seconds since 1970-01-01 UTC and nanoseconds, as Go and CEL keep it. The offset is that of the text it was read from;
/// it shows when the time is printed, and nowhere else.
/// </summary>
internal readonly record struct CelTimestamp(long Seconds, int Nanoseconds, int OffsetSeconds = 0) : IComparable<CelTimestamp>
{
    /// <summary>The year 1 and the end of the year 9999.</summary>
    public const long MinSeconds = -62135596800;
    public const long MaxSeconds = 253402300799;

    public bool IsInRange => Seconds is >= MinSeconds and <= MaxSeconds;

    public bool Equals(CelTimestamp other) => Seconds == other.Seconds && Nanoseconds == other.Nanoseconds;

    public override int GetHashCode() => HashCode.Combine(Seconds, Nanoseconds);

    public int CompareTo(CelTimestamp other) =>
        Seconds == other.Seconds ? Nanoseconds.CompareTo(other.Nanoseconds) : Seconds.CompareTo(other.Seconds);

    /// <summary>The date and the time of day at an offset from UTC, to the tick.</summary>
    public DateTime At(TimeSpan offset) =>
        DateTime.UnixEpoch.AddTicks((Seconds * TimeSpan.TicksPerSecond) + (Nanoseconds / TimeSpan.NanosecondsPerTick) + offset.Ticks);

    /// <summary>As Go's RFC3339Nano.</summary>
    public override string ToString()
    {
        var offset = TimeSpan.FromSeconds(OffsetSeconds);
        var fraction = Nanoseconds == 0 ? "" : $".{Nanoseconds:D9}".TrimEnd('0');
        var zone = OffsetSeconds == 0 ? "Z" : $"{(OffsetSeconds < 0 ? '-' : '+')}{offset:hh\\:mm}";
        return FormattableString.Invariant($"{At(offset):yyyy-MM-ddTHH:mm:ss}{fraction}{zone}");
    }
}
