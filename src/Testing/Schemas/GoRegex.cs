using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace KubeGen.Testing;

/// <summary>Go's regular expressions on .NET's engine: the same letters mean slightly different things there.</summary>
/// <seealso href="https://github.com/google/re2/wiki/Syntax">RE2 syntax</seealso>
internal static class GoRegex
{
    private static readonly ConcurrentDictionary<string, Regex> Cache = new();

    /// <summary>The compiled expression.</summary>
    /// <exception cref="ArgumentException">It is no expression that Go or .NET takes.</exception>
    public static Regex Compile(string pattern) => Cache.GetOrAdd(pattern, static text =>
    {
        GoRegexSyntax.Check(text);
        return new Regex(Translate(text), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    });

    private static string Translate(string pattern)
    {
        var result = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            if (rest[0] == '\\' && rest.Length > 1)
            {
                i += TranslateEscape(rest, inClass, result) - 1;
            }
            else if (inClass && rest.StartsWith("[:") && rest.IndexOf(":]") is > 0 and var end)
            {
                result.Append(PosixClass(rest[2..end].ToString()));
                i += end + 1;
            }
            else if (inClass && rest[0] == '[')
            {
                result.Append("\\[");
            }
            else if (!inClass && rest.StartsWith("(?P<"))
            {
                result.Append("(?<");
                i += 3;
            }
            else if (!inClass && rest[0] == '.')
            {
                // What UTF-16 writes as two is one character.
                result.Append("(?:[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|.)");
            }
            else if (!inClass && rest[0] == '$')
            {
                // Go's $ does not stand before a last line feed.
                result.Append("\\z");
            }
            else if (!inClass && rest[0] == '[')
            {
                inClass = true;
                var prefix = rest.StartsWith("[^]") ? "[^\\]" : rest.StartsWith("[]") ? "[\\]" : rest.StartsWith("[^") ? "[^" : "[";
                result.Append(prefix);
                i += prefix.Replace("\\", "", StringComparison.Ordinal).Length - 1;
            }
            else
            {
                inClass = inClass && rest[0] != ']';
                result.Append(rest[0]);
            }
        }

        return result.ToString();
    }

    /// <summary>Appends one escape and gives its length.</summary>
    private static int TranslateEscape(ReadOnlySpan<char> rest, bool inClass, StringBuilder result)
    {
        switch (rest[1])
        {
            case 'd': result.Append(inClass ? "0-9" : "[0-9]"); return 2;
            case 'w': result.Append(inClass ? "0-9A-Za-z_" : "[0-9A-Za-z_]"); return 2;
            case 's': result.Append(inClass ? "\\t\\n\\f\\r " : "[\\t\\n\\f\\r ]"); return 2;
            case 'D' when !inClass: result.Append("[^0-9]"); return 2;
            case 'W' when !inClass: result.Append("[^0-9A-Za-z_]"); return 2;
            case 'S' when !inClass: result.Append("[^\\t\\n\\f\\r ]"); return 2;
            case 'Q':
                var end = rest.IndexOf("\\E");
                result.Append(Regex.Escape(rest[2..(end < 0 ? rest.Length : end)].ToString()));
                return end < 0 ? rest.Length : end + 2;
            case 'p' or 'P' when rest.Length > 2 && rest[2] != '{':
                result.Append('\\').Append(rest[1]).Append('{').Append(rest[2]).Append('}');
                return 3;
            case 'x' when rest.Length > 2 && rest[2] == '{' && rest.IndexOf('}') is > 0 and var close:
                result.Append("\\u").Append(rest[3..close].ToString().PadLeft(4, '0'));
                return close + 1;
            default:
                result.Append(rest[..2]);
                return 2;
        }
    }

    private static string PosixClass(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "ascii" => "\\x00-\\x7F",
        "blank" => "\\t ",
        "cntrl" => "\\x00-\\x1F\\x7F",
        "digit" => "0-9",
        "graph" => "!-~",
        "lower" => "a-z",
        "print" => " -~",
        "punct" => "!-/:-@\\[-`{-~",
        "space" => "\\t\\n\\v\\f\\r ",
        "upper" => "A-Z",
        "word" => "0-9A-Za-z_",
        "xdigit" => "0-9A-Fa-f",
        _ => throw GoRegexSyntax.Bad("invalid character class range", $"[:{name}:]"),
    };
}
