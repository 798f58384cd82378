using System.Text;

namespace KubeGen.Testing.Cel;

/// <summary>The string extensions of cel-go, version 2. Positions count code points.</summary>
/// <seealso href="https://pkg.go.dev/github.com/google/cel-go/ext#Strings">ext.Strings</seealso>
internal static class StringFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Method("charAt", "string_char_at_int", "string, int -> string", static (string s, long at) => CharAt(Runes(s), at)),
        CelDeclare.Method("format", "string_format", "string, list(dyn) -> string", static (string s, IReadOnlyList<object?> values) => CelFormatString.Format(s, values)),
        CelDeclare.Method("indexOf", "string_index_of_string", "string, string -> int", static (string s, string part) => IndexOf(Runes(s), Runes(part), 0)),
        CelDeclare.Method("indexOf", "string_index_of_string_int", "string, string, int -> int", static (string s, string part, long from) => IndexOf(Runes(s), Runes(part), from)),
        CelDeclare.Method("join", "list_join", "list(string) -> string", static (IReadOnlyList<object?> list) => Join(list, "")),
        CelDeclare.Method("join", "list_join_string", "list(string), string -> string", static (IReadOnlyList<object?> list, string separator) => Join(list, separator)),
        CelDeclare.Method("lastIndexOf", "string_last_index_of_string", "string, string -> int", static (string s, string part) => LastIndexOf(Runes(s), Runes(part))),
        CelDeclare.Method("lastIndexOf", "string_last_index_of_string_int", "string, string, int -> int", static (string s, string part, long from) => LastIndexOf(Runes(s), Runes(part), from)),
        CelDeclare.Method("lowerAscii", "string_lower_ascii", "string -> string", static (string s) => string.Concat(s.Select(static c => char.IsAsciiLetterUpper(c) ? (char)(c + 32) : c))),
        CelDeclare.Method("replace", "string_replace_string_string", "string, string, string -> string", static (string s, string old, string by) => Replace(s, old, by, -1)),
        CelDeclare.Method("replace", "string_replace_string_string_int", "string, string, string, int -> string", static (string s, string old, string by, long limit) => Replace(s, old, by, limit)),
        CelDeclare.Method("split", "string_split_string", "string, string -> list(string)", static (string s, string separator) => Split(s, separator, -1)),
        CelDeclare.Method("split", "string_split_string_int", "string, string, int -> list(string)", static (string s, string separator, long limit) => Split(s, separator, limit)),
        CelDeclare.Function("strings.quote", "strings_quote", "string -> string", static (string s) => Quote(s)),
        CelDeclare.Method("substring", "string_substring_int", "string, int -> string", static (string s, long start) => Substring(Runes(s), start, null)),
        CelDeclare.Method("substring", "string_substring_int_int", "string, int, int -> string", static (string s, long start, long end) => Substring(Runes(s), start, end)),
        CelDeclare.Method("trim", "string_trim", "string -> string", static (string s) => s.Trim()),
        CelDeclare.Method("upperAscii", "string_upper_ascii", "string -> string", static (string s) => string.Concat(s.Select(static c => char.IsAsciiLetterLower(c) ? (char)(c - 32) : c))),
    ];

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    private static string Text(ReadOnlySpan<Rune> runes)
    {
        var result = new StringBuilder();
        foreach (var rune in runes)
            result.Append(rune);
        return result.ToString();
    }

    private static CelEvaluationException OutOfRange(long index) => new($"index out of range: {index}");

    private static string CharAt(Rune[] runes, long at) =>
        at < 0 || at > runes.Length ? throw OutOfRange(at) : at == runes.Length ? "" : runes[at].ToString();

    private static long IndexOf(Rune[] runes, Rune[] part, long from)
    {
        if (from < 0)
            throw OutOfRange(from);
        if (part.Length == 0)
            return Math.Min(from, runes.Length);
        var found = from >= runes.Length ? -1 : runes.AsSpan((int)from).IndexOf(part);
        return found < 0 ? -1 : from + found;
    }

    private static long LastIndexOf(Rune[] runes, Rune[] part) =>
        part.Length == 0 ? runes.Length : runes.AsSpan().LastIndexOf(part);

    private static long LastIndexOf(Rune[] runes, Rune[] part, long from)
    {
        if (from < 0)
            throw OutOfRange(from);
        if (part.Length == 0)
            return Math.Min(from, runes.Length);
        return from >= runes.Length ? -1 : runes.AsSpan(0, (int)Math.Min(runes.Length, from + part.Length)).LastIndexOf(part);
    }

    private static string Substring(Rune[] runes, long start, long? end)
    {
        if (start > end)
            throw new CelEvaluationException($"invalid substring range. start: {start}, end: {end}");
        if (start < 0 || start > runes.Length)
            throw OutOfRange(start);
        if (end is < 0 || end > runes.Length)
            throw OutOfRange(end.Value);
        return Text(runes.AsSpan((int)start..(int)(end ?? runes.Length)));
    }

    private static string Replace(string text, string old, string by, long limit)
    {
        var result = new StringBuilder();
        var at = 0;
        for (var count = 0L; limit < 0 || count < limit; count++)
        {
            // Nothing is found before every code point, and behind the last.
            var found = old.Length > 0 ? text.IndexOf(old, at, StringComparison.Ordinal) : count == 0 ? 0 : at < text.Length ? at + RuneLength(text, at) : -1;
            if (found < 0)
                break;
            result.Append(text, at, found - at).Append(by);
            at = found + old.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static int RuneLength(string text, int at) => Rune.GetRuneAt(text, at).Utf16SequenceLength;

    private static List<object?> Split(string text, string separator, long limit)
    {
        if (limit == 0)
            return [];
        var count = limit is < 0 or > int.MaxValue ? int.MaxValue : (int)limit;
        if (separator.Length > 0)
            return [.. text.Split(separator, count)];
        var runes = Runes(text);
        var single = runes.Length > count ? count - 1 : runes.Length;
        List<object?> result = [.. runes.Take(single).Select(static r => r.ToString())];
        if (single < runes.Length)
            result.Add(Text(runes.AsSpan(single)));
        return result;
    }

    private static string Join(IReadOnlyList<object?> list, string separator) => string.Join(
        separator, list.Select(static e => e as string ?? throw new CelEvaluationException($"join: invalid input: {CelText.Of(e)}")));

    private static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\a' => "\\a",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\v' => "\\v",
                '\\' => "\\\\",
                '"' => "\\\"",
                _ => c.ToString(),
            });
        }

        return result.Append('"').ToString();
    }
}
