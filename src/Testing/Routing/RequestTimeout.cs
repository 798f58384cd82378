using System.Buffers;

namespace KubeGen.Testing;

/// <summary>The timeout parameter that client-go sends with most requests; apiserver's endpoints/filters/request_deadline.go.</summary>
internal static class RequestTimeout
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create(".0123456789");
    private static readonly string[] Units = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"];

    /// <exception cref="StatusError">400: the timeout is no duration as Go writes it.</exception>
    public static void Check(RequestInfo info, QueryValues query)
    {
        var timeout = query.Text("timeout");
        if (timeout.Length > 0 && info.Verb != "watch" && Fault(timeout) is { } fault)
            throw StatusError.BadRequest($"invalid timeout specified in the request URL - {fault}");
    }

    /// <summary>What time.ParseDuration says; null of a duration.</summary>
    private static string? Fault(string text)
    {
        var rest = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        if (rest is "0")
            return null;
        var invalid = $"time: invalid duration {GoText.Quote(text)}";
        if (rest.IsEmpty)
            return invalid;
        while (!rest.IsEmpty)
        {
            var number = NumberLength(rest);
            if (!rest[..number].ContainsAnyInRange('0', '9') || rest[..number].Count('.') > 1)
                return invalid;
            rest = rest[number..];
            var end = rest.IndexOfAny(NumberCharacters);
            var unit = rest[..(end < 0 ? rest.Length : end)].ToString();
            if (unit.Length == 0)
                return $"time: missing unit in duration {GoText.Quote(text)}";
            if (!Units.Contains(unit))
                return $"time: unknown unit {GoText.Quote(unit)} in duration {GoText.Quote(text)}";
            rest = rest[unit.Length..];
        }

        return null;
    }

    private static int NumberLength(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(NumberCharacters) is var end and >= 0 ? end : text.Length;
}
