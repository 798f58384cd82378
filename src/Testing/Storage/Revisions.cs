using System.Globalization;

namespace KubeGen.Testing;

/// <summary>Resource versions on the wire: decimal numbers, opaque to clients.</summary>
internal static class Revisions
{
    public static string Format(long revision) => revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>Parses a resourceVersion parameter; empty is 0.</summary>
    /// <exception cref="StatusError">400: it is not a number.</exception>
    public static long Parse(string text)
    {
        if (text.Length is 0 || text == "0")
            return 0;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) && revision <= long.MaxValue)
            return (long)revision;
        var problem = text.All(char.IsAsciiDigit) ? "value out of range" : "invalid syntax";
        var quoted = GoText.Quote(text);
        throw StatusError.Invalid("", "", "", [FieldError.Invalid("resourceVersion", text, $"strconv.ParseUint: parsing {quoted}: {problem}")]);
    }
}
