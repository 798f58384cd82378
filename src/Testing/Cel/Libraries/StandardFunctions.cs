namespace KubeGen.Testing.Cel;

/// <summary>Sizes, substrings, patterns and the parts of times.</summary>
internal static class StandardFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        .. Size("size_bytes", "bytes_size", "bytes"),
        .. Size("size_list", "list_size", "list(A)"),
        .. Size("size_map", "map_size", "map(A, B)"),
        .. Size("size_string", "string_size", "string"),

        CelDeclare.Method("contains", "contains_string", "string, string -> bool", static (string s, string part) => s.Contains(part, StringComparison.Ordinal)).Unguarded(),
        CelDeclare.Method("endsWith", "ends_with_string", "string, string -> bool", static (string s, string end) => s.EndsWith(end, StringComparison.Ordinal)).Unguarded(),
        CelDeclare.Method("startsWith", "starts_with_string", "string, string -> bool", static (string s, string start) => s.StartsWith(start, StringComparison.Ordinal)).Unguarded(),
        CelDeclare.Function("matches", "matches", "string, string -> bool", static (object? s, object? pattern) => Matches(s, pattern)).Unguarded(),
        CelDeclare.Method("matches", "matches_string", "string, string -> bool", static (object? s, object? pattern) => Matches(s, pattern)).Unguarded(),

        .. Part("getFullYear", "timestamp_to_year", static t => t.Year),
        .. Part("getMonth", "timestamp_to_month", static t => t.Month - 1),
        .. Part("getDayOfYear", "timestamp_to_day_of_year", static t => t.DayOfYear - 1),
        .. Part("getDayOfMonth", "timestamp_to_day_of_month", static t => t.Day - 1),
        .. Part("getDate", "timestamp_to_day_of_month_1_based", static t => t.Day),
        .. Part("getDayOfWeek", "timestamp_to_day_of_week", static t => (long)t.DayOfWeek),
        .. Part("getHours", "timestamp_to_hours", static t => t.Hour),
        .. Part("getMinutes", "timestamp_to_minutes", static t => t.Minute),
        .. Part("getSeconds", "timestamp_to_seconds", static t => t.Second, withZone: "timestamp_to_seconds_tz"),
        .. Part("getMilliseconds", "timestamp_to_milliseconds", static t => t.Millisecond),
        CelDeclare.Method("getHours", "duration_to_hours", "duration -> int", static (CelDuration d) => d.Nanoseconds / (3600 * CelDuration.Second)),
        CelDeclare.Method("getMinutes", "duration_to_minutes", "duration -> int", static (CelDuration d) => d.Nanoseconds / (60 * CelDuration.Second)),
        CelDeclare.Method("getSeconds", "duration_to_seconds", "duration -> int", static (CelDuration d) => d.Nanoseconds / CelDuration.Second),
        CelDeclare.Method("getMilliseconds", "duration_to_milliseconds", "duration -> int", static (CelDuration d) => d.Nanoseconds / 1_000_000),
    ];

    private static IEnumerable<CelDeclaration> Size(string function, string method, string type) =>
    [
        CelDeclare.Function("size", function, $"{type} -> int", static (object? value) => SizeOf(value)).Unguarded(),
        CelDeclare.Method("size", method, $"{type} -> int", static (object? value) => SizeOf(value)).Unguarded(),
    ];

    private static long SizeOf(object? value) => value switch
    {
        string text => text.EnumerateRunes().Count(),
        byte[] bytes => bytes.Length,
        IReadOnlyList<object?> list => list.Count,
        ICelMap map => map.Count,
        CelTimestamp or CelDuration => throw CelErrors.NoSuchOverload(),
        _ => throw CelErrors.NoSuchOverload("size"),
    };

    private static bool Matches(object? text, object? pattern) => (text, pattern) switch
    {
        (string s, string p) => CelPatterns.Compile(p).IsMatch(s),
        _ => throw CelErrors.NoSuchOverload(),
    };

    private static IEnumerable<CelDeclaration> Part(string name, string id, Func<DateTime, long> part, string? withZone = null) =>
    [
        CelDeclare.Method(name, id, "timestamp -> int", (CelTimestamp time) => part(time.At(TimeSpan.Zero))),
        CelDeclare.Method(name, withZone ?? $"{id}_with_tz", "timestamp, string -> int", (CelTimestamp time, string zone) => part(CelTimes.In(time, zone))),
    ];
}
