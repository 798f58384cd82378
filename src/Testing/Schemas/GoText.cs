using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Prints values as Go's fmt does, where a server's message embeds one.</summary>
internal static class GoText
{
    /// <summary>strconv.Quote, the %q of a string.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder().Append('"');
        foreach (var rune in value.EnumerateRunes())
            AppendQuoted(text, rune, '"');
        return text.Append('"').ToString();
    }

    /// <summary>The %v of an unstructured value.</summary>
    public static string Print(JsonNode? node) => JsonValues.KindOf(node) switch
    {
        JsonKind.Null => "<nil>",
        JsonKind.Float => GoNumber.Print(JsonValues.Float(node!)),
        JsonKind.String => JsonValues.AsString(node)!,
        JsonKind.Array => "[" + string.Join(' ', node!.AsArray().Select(Print)) + "]",
        JsonKind.Object => "map[" + string.Join(' ', node!.AsObject()
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{Print(pair.Value)}")) + "]",
        _ => GoJson.Write(node),
    };

    /// <summary>The %T of an unstructured value.</summary>
    public static string TypeName(JsonNode? node) => JsonValues.KindOf(node) switch
    {
        JsonKind.Null => "<nil>",
        JsonKind.Boolean => "bool",
        JsonKind.Integer => "int64",
        JsonKind.Float => "float64",
        JsonKind.String => "string",
        JsonKind.Array => "[]interface {}",
        _ => "map[string]interface {}",
    };

    /// <summary>What encoding/json calls a value that it cannot decode into a type.</summary>
    public static string JsonTypeName(JsonNode? node) => JsonValues.KindOf(node) switch
    {
        JsonKind.Boolean => "bool",
        JsonKind.Integer or JsonKind.Float => "number",
        JsonKind.String => "string",
        JsonKind.Array => "array",
        JsonKind.Object => "object",
        _ => "null",
    };

    /// <summary>A character between single quotes, as encoding/json names an unexpected one.</summary>
    public static string QuoteCharacter(byte character) => character switch
    {
        (byte)'\'' => @"'\''",
        (byte)'"' => "'\"'",
        >= 0x80 => $"'\\x{character:x2}'",
        _ => QuoteSingle(new Rune((char)character)),
    };

    private static string QuoteSingle(Rune rune)
    {
        var text = new StringBuilder().Append('\'');
        AppendQuoted(text, rune, '\'');
        return text.Append('\'').ToString();
    }

    private static void AppendQuoted(StringBuilder text, Rune rune, char quote)
    {
        if (rune.Value == quote || rune.Value == '\\')
        {
            text.Append('\\').Append(rune);
            return;
        }

        switch (rune.Value)
        {
            case '\a': text.Append("\\a"); break;
            case '\b': text.Append("\\b"); break;
            case '\f': text.Append("\\f"); break;
            case '\n': text.Append("\\n"); break;
            case '\r': text.Append("\\r"); break;
            case '\t': text.Append("\\t"); break;
            case '\v': text.Append("\\v"); break;
            case < ' ' or 0x7f: text.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"); break;
            default:
                if (IsPrintable(rune))
                    text.Append(rune);
                else
                    text.Append(rune.IsBmp ? "\\u" : "\\U").Append(rune.Value.ToString(rune.IsBmp ? "x4" : "x8", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator);
}
