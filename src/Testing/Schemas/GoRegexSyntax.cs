using System.Globalization;

namespace KubeGen.Testing;

/// <summary>Says what Go's regexp/syntax has against an expression, in its words.</summary>
/// <seealso href="https://pkg.go.dev/regexp/syntax">regexp/syntax</seealso>
internal sealed class GoRegexSyntax
{
    private const int MaxRepeat = 1000;
    private readonly string _pattern;
    private readonly Stack<int> _groups = new();
    private int _at;

    /// <summary>Whether there is something before a repetition operator that it can repeat.</summary>
    private bool _operand;

    /// <summary>Where the last repetition began; -1 if the last part was none.</summary>
    private int _repetition = -1;

    private GoRegexSyntax(string pattern) => _pattern = pattern;

    /// <exception cref="ArgumentException">The expression is none; the message is Go's.</exception>
    public static void Check(string pattern) => new GoRegexSyntax(pattern).Run();

    private void Run()
    {
        while (_at < _pattern.Length)
        {
            var before = _repetition;
            _repetition = -1;
            Next(before);
        }

        if (_groups.Count > 0)
            throw Bad("missing closing )", _pattern);
    }

    private void Next(int repetition)
    {
        switch (_pattern[_at])
        {
            case '(':
                Open();
                break;
            case '|':
                _at++;
                _operand = false;
                break;
            case ')':
                if (!_groups.TryPop(out _))
                    throw Bad("unexpected )", _pattern);
                _at++;
                _operand = true;
                break;
            case '[':
                _at = GoRegexClass.Check(_pattern, _at);
                _operand = true;
                break;
            case '*' or '+' or '?':
                Repeat(_at, _at + 1, repetition);
                break;
            case '{' when Counts(_at) is { } end:
                Repeat(_at, end, repetition);
                break;
            case '\\':
                _at = _pattern.AsSpan(_at).StartsWith("\\Q") ? Quoted() : Escape(_pattern, _at);
                _operand = true;
                break;
            default:
                _at++;
                _operand = true;
                break;
        }
    }

    private void Open()
    {
        var start = _at++;
        _operand = false;
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            var rest = _pattern.AsSpan(_at);
            if (rest.StartsWith("?P<") && rest.Length > 3 || rest.StartsWith("?<") && rest.Length > 2)
                Name(start);
            else if (!Flags(start))
                return;
        }

        _groups.Push(start);
    }

    private void Name(int start)
    {
        var open = _pattern.IndexOf('<', start) + 1;
        var close = _pattern.IndexOf('>', start);
        if (close < 0)
            throw Bad("invalid named capture", _pattern[start..]);
        var name = _pattern[open..close];
        if (name.Length == 0 || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            throw Bad("invalid named capture", _pattern[start..(close + 1)]);
        _at = close + 1;
    }

    /// <summary>Takes <c>?i:</c> or <c>?i)</c>; true where it opened a group.</summary>
    private bool Flags(int start)
    {
        var (negated, any) = (false, false);
        for (_at++; _at < _pattern.Length; _at++)
        {
            switch (_pattern[_at])
            {
                case 'i' or 'm' or 's' or 'U':
                    any = true;
                    continue;
                case '-' when !negated:
                    (negated, any) = (true, false);
                    continue;
                case ':' or ')' when !negated || any:
                    return _pattern[_at++] == ':';
            }

            throw Bad("invalid or unsupported Perl syntax", _pattern[start..(_at + 1)]);
        }

        throw Bad("missing closing )", _pattern);
    }

    private void Repeat(int start, int end, int repetition)
    {
        var after = end < _pattern.Length && _pattern[end] == '?' ? end + 1 : end;
        if (repetition >= 0)
            throw Bad("invalid nested repetition operator", _pattern[repetition..after]);
        if (!_operand)
            throw Bad("missing argument to repetition operator", _pattern[start..after]);
        _repetition = start;
        _at = after;
    }

    /// <summary>Where <c>{2,3}</c> ends; null where the brace is a brace.</summary>
    private int? Counts(int start)
    {
        var close = _pattern.IndexOf('}', start);
        if (close < 0)
            return null;
        var parts = _pattern[(start + 1)..close].Split(',');
        if (parts.Length > 2 || !IsCount(parts[0]) || (parts.Length == 2 && parts[1].Length > 0 && !IsCount(parts[1])))
            return null;
        var (min, max) = (Count(parts[0]), Count(parts[^1]));
        if (min > MaxRepeat || max > MaxRepeat || (parts[^1].Length > 0 && min > max))
            throw Bad("invalid repeat count", _pattern[start..(close + 1)]);
        return close + 1;
    }

    private static bool IsCount(string text) => text.Length > 0 && text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0');

    private static int Count(string text) =>
        text.Length == 0 ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;

    private int Quoted()
    {
        var end = _pattern.IndexOf("\\E", _at, StringComparison.Ordinal);
        return end < 0 ? _pattern.Length : end + 2;
    }

    /// <summary>Where an escape ends.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static int Escape(string pattern, int start, bool inClass = false)
    {
        var at = start + 1;
        if (at == pattern.Length)
            throw Bad("trailing backslash at end of expression", "");
        switch (pattern[at])
        {
            case 'p' or 'P':
                return UnicodeClass(pattern, start);
            case 'x':
                return Hexadecimal(pattern, start);
            case >= '1' and <= '7' when at + 1 == pattern.Length || pattern[at + 1] is < '0' or > '7':
                break;
            case >= '0' and <= '7':
                var end = at + 1;
                while (end < pattern.Length && end < at + 3 && pattern[end] is >= '0' and <= '7')
                    end++;
                return end;
            case 'A' or 'b' or 'B' or 'z' when !inClass:
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W' or 'a' or 'f' or 'n' or 'r' or 't' or 'v':
                return at + 1;
            case var other when other < 0x80 && !char.IsAsciiLetterOrDigit(other):
                return at + 1;
        }

        throw Bad("invalid escape sequence", pattern[start..(at + 1)]);
    }

    private static int Hexadecimal(string pattern, int start)
    {
        var at = start + 2;
        var braced = at < pattern.Length && pattern[at] == '{';
        var end = braced ? pattern.IndexOf('}', at) : at + 2;
        var digits = end >= 0 && end <= pattern.Length ? pattern[(braced ? at + 1 : at)..end] : "";
        return digits.Length > 0 && digits.All(char.IsAsciiHexDigit)
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value <= 0x10ffff
            ? end + (braced ? 1 : 0)
            : throw Bad("invalid escape sequence", pattern[start..Math.Min(at + 1, pattern.Length)]);
    }

    private static int UnicodeClass(string pattern, int start)
    {
        var at = start + 2;
        if (at == pattern.Length)
            throw Bad("invalid escape sequence", pattern[start..]);
        if (pattern[at] != '{')
            return GoRegexClass.IsUnicode(pattern[at..(at + 1)]) ? at + 1 : throw Bad("invalid character class range", pattern[start..(at + 1)]);
        var close = pattern.IndexOf('}', at);
        if (close < 0)
            throw Bad("invalid character class range", pattern[start..]);
        return GoRegexClass.IsUnicode(pattern[(at + 1)..close].TrimStart('^')) ? close + 1 : throw Bad("invalid character class range", pattern[start..(close + 1)]);
    }

    /// <summary>An error in Go's form.</summary>
    public static ArgumentException Bad(string problem, string where) => new($"error parsing regexp: {problem}: `{where}`");
}
