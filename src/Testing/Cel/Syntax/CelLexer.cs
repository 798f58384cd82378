namespace KubeGen.Testing.Cel;

/// <summary>An expression's words.</summary>
/// <seealso href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax">The lexis</seealso>
internal sealed class CelLexer(string text, CelIssues issues)
{
    private static readonly string[] Symbols =
    [
        "==", "!=", "<=", ">=", "&&", "||",
        "<", ">", "[", "]", "{", "}", "(", ")", ".", ",", "-", "!", "?", ":", "+", "*", "/", "%",
    ];

    private static readonly HashSet<string> Keywords = ["in", "true", "false", "null"];

    private int _at;

    /// <summary>Every word; the last is the end. What is no word is reported and left out.</summary>
    public List<CelToken> Read()
    {
        var tokens = new List<CelToken>();
        while (true)
        {
            SkipBlank();
            var start = _at;
            if (start == text.Length)
            {
                tokens.Add(new(CelTokenKind.End, "<EOF>", start));
                return tokens;
            }

            if (Next() is { } kind)
                tokens.Add(new(kind, text[start.._at], start));
        }
    }

    private void SkipBlank()
    {
        while (_at < text.Length)
        {
            if (text[_at] is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _at++;
            }
            else if (text.AsSpan(_at).StartsWith("//"))
            {
                var end = text.IndexOf('\n', _at);
                _at = end < 0 ? text.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    private CelTokenKind? Next()
    {
        var start = _at;
        if (CelStringLexer.Match(text, _at) is { } quoted && (quoted.Complete || !char.IsAsciiLetter(text[start])))
            return QuotedOrBroken(start, quoted);
        if (char.IsAsciiDigit(text[_at]) || (text[_at] == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
            return Number();
        if (char.IsAsciiLetter(text[_at]) || text[_at] == '_')
        {
            _at = Skip(_at, static c => char.IsAsciiLetterOrDigit(c) || c == '_');
            return Keywords.Contains(text[start.._at]) ? CelTokenKind.Symbol : CelTokenKind.Identifier;
        }

        if (text[_at] == '`')
            return Escaped(start);
        var symbol = Array.Find(Symbols, s => text.AsSpan(_at).StartsWith(s, StringComparison.Ordinal));
        if (symbol is null)
            return NoSymbol(start);
        _at += symbol.Length;
        return CelTokenKind.Symbol;
    }

    private CelTokenKind? NoSymbol(int start)
    {
        var end = start + RuneLength(start);
        // The first half of && and its like is only known to be none when the next character was seen, which is lost with it.
        return Unknown(start, text[start] is '&' or '|' or '=' && end < text.Length ? end + RuneLength(end) : end);
    }

    private CelTokenKind? QuotedOrBroken(int start, CelStringLexer.Quoted quoted)
    {
        if (!quoted.Complete)
            return Unknown(start, quoted.End);
        _at = quoted.End;
        return quoted.IsBytes ? CelTokenKind.Bytes : CelTokenKind.String;
    }

    private CelTokenKind? Escaped(int start)
    {
        var end = Skip(start + 1, static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' or '/' or ' ');
        if (end == start + 1 || end == text.Length || text[end] != '`')
            return Unknown(start, Math.Min(text.Length, end + 1));
        _at = end + 1;
        return CelTokenKind.EscapedIdentifier;
    }

    private CelTokenKind Number()
    {
        if (text.AsSpan(_at).StartsWith("0x") && Skip(_at + 2, char.IsAsciiHexDigit) is var hex && hex > _at + 2)
        {
            _at = hex;
            return Unsigned();
        }

        var start = _at;
        _at = Skip(_at, char.IsAsciiDigit);
        var isDouble = false;
        if (_at + 1 < text.Length && text[_at] == '.' && char.IsAsciiDigit(text[_at + 1]))
        {
            isDouble = true;
            _at = Skip(_at + 1, char.IsAsciiDigit);
        }

        var exponent = _at < text.Length && text[_at] is 'e' or 'E' ? _at + 1 : text.Length;
        if (exponent < text.Length && text[exponent] is '+' or '-')
            exponent++;
        if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
        {
            isDouble = true;
            _at = Skip(exponent, char.IsAsciiDigit);
        }

        return isDouble || text[start] == '.' ? CelTokenKind.Double : Unsigned();
    }

    private CelTokenKind Unsigned()
    {
        if (_at == text.Length || text[_at] is not ('u' or 'U'))
            return CelTokenKind.Int;
        _at++;
        return CelTokenKind.Uint;
    }

    private CelTokenKind? Unknown(int start, int end)
    {
        issues.Report(start, $"Syntax error: token recognition error at: '{text[start..end].Replace("\n", "\\n", StringComparison.Ordinal)}'");
        _at = end;
        return null;
    }

    private int RuneLength(int at) => at + 1 < text.Length && char.IsSurrogatePair(text, at) ? 2 : 1;

    private int Skip(int from, Func<char, bool> matches)
    {
        var at = from;
        while (at < text.Length && matches(text[at]))
            at++;
        return at;
    }
}
