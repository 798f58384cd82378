using System.Globalization;
using System.Text;

namespace KubeGen;

/// <summary>Go's <c>%q</c>: a string in double quotes, with what is not printable escaped.</summary>
internal static class GoQuote
{
    public static string Quote(string value)
    {
        var builder = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
            Append(builder, rune);
        return builder.Append('"').ToString();
    }

    private static void Append(StringBuilder builder, Rune rune) => _ = rune.Value switch
    {
        '"' => builder.Append("\\\""),
        '\\' => builder.Append("\\\\"),
        '\a' => builder.Append("\\a"),
        '\b' => builder.Append("\\b"),
        '\f' => builder.Append("\\f"),
        '\n' => builder.Append("\\n"),
        '\r' => builder.Append("\\r"),
        '\t' => builder.Append("\\t"),
        '\v' => builder.Append("\\v"),
        ' ' => builder.Append(' '),
        < ' ' or 0x7f => builder.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
        _ when IsPrintable(rune) => builder.Append(rune.ToString()),
        <= 0xffff => builder.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
        _ => builder.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
    };

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
