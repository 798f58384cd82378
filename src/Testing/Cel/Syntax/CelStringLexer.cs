namespace KubeGen.Testing.Cel;

/// <summary>Where a string or bytes literal ends: prefixes r and b, one quote or three.</summary>
internal static class CelStringLexer
{
    /// <summary>What stands at a place: <see cref="End"/> is behind it, or behind the last character that could be of it.</summary>
    internal readonly record struct Quoted(int End, bool IsBytes, bool Complete);

    /// <summary>Null where no literal begins.</summary>
    public static Quoted? Match(string text, int start)
    {
        var at = start;
        var isBytes = at < text.Length && text[at] is 'b' or 'B';
        at += isBytes ? 1 : 0;
        var isRaw = at < text.Length && text[at] is 'r' or 'R';
        at += isRaw ? 1 : 0;
        if (at >= text.Length || text[at] is not ('"' or '\''))
            return null;
        var triple = new string(text[at], 3);
        return text.AsSpan(at).StartsWith(triple, StringComparison.Ordinal) && Scan(text, at + 3, triple, isRaw) is { Complete: true } three
            ? three with { IsBytes = isBytes }
            : Scan(text, at + 1, triple[..1], isRaw) with { IsBytes = isBytes };
    }

    private static Quoted Scan(string text, int from, string quote, bool isRaw)
    {
        var at = from;
        while (at < text.Length)
        {
            if (text.AsSpan(at).StartsWith(quote, StringComparison.Ordinal))
                return new(at + quote.Length, false, true);
            if (quote.Length == 1 && text[at] is '\n' or '\r')
                return new(at + 1, false, false);
            if (isRaw || text[at] != '\\')
            {
                at++;
                continue;
            }

            var escape = EscapeLength(text.AsSpan(at), out var complete);
            at += escape;
            if (!complete)
                return new(at, false, false);
        }

        return new(text.Length, false, false);
    }

    private static int EscapeLength(ReadOnlySpan<char> text, out bool complete)
    {
        var (digits, isOctal) = text.Length < 2 ? (0, false) : text[1] switch
        {
            'x' or 'X' => (2, false),
            'u' => (4, false),
            'U' => (8, false),
            >= '0' and <= '3' => (2, true),
            'a' or 'b' or 'f' or 'n' or 'r' or 't' or 'v' or '"' or '\'' or '\\' or '?' or '`' => (0, false),
            _ => (-1, false),
        };
        complete = text.Length >= 2 && digits >= 0;
        if (!complete)
            return Math.Min(2, text.Length);
        for (var i = 2; i < 2 + digits; i++)
        {
            if (i < text.Length && (isOctal ? text[i] is >= '0' and <= '7' : char.IsAsciiHexDigit(text[i])))
                continue;
            complete = false;
            return Math.Min(i + 1, text.Length);
        }

        return 2 + digits;
    }
}
