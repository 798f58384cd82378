using System.Globalization;

namespace KubeGen.Testing;

/// <summary>Resource versions on the wire: decimal numbers, opaque to clients.</summary>
internal static class Revisions
{
    public static string Format(long revision) => revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>Parses a resourceVersion parameter; empty is 0.</summary>
    /// <param name="text">The parameter.</param>
    /// <param name="refuse">Makes the error for what is no number.</param>
    /// <exception cref="StatusError">It is not a number.</exception>
    public static long Parse(string text, Func<string, StatusError> refuse)
    {
        if (text.Length is 0 || text == "0")
            return 0;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) && revision <= long.MaxValue)
            return (long)revision;
        var problem = text.All(char.IsAsciiDigit) ? "value out of range" : "invalid syntax";
        var quoted = GoText.Quote(text);
        throw refuse(FieldError.Invalid("resourceVersion", text, $"strconv.ParseUint: parsing {quoted}: {problem}").ToString());
    }
}
