using System.Text;
using System.Text.RegularExpressions;

namespace KubeGen.Testing;

/// <summary>Says what Go has against a character class of an expression.</summary>
internal static class GoRegexClass
{
    private static readonly HashSet<string> Posix =
    [
        "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "word", "xdigit",
    ];

    /// <summary>Where the class that begins here ends.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static int Check(string pattern, int start)
    {
        var at = start + 1;
        if (at < pattern.Length && pattern[at] == '^')
            at++;
        for (var first = true; first || at >= pattern.Length || pattern[at] != ']'; first = false)
        {
            if (at >= pattern.Length)
                throw GoRegexSyntax.Bad("missing closing ]", pattern[start..]);
            at = Named(pattern, at) ?? Range(pattern, start, at);
        }

        return at + 1;
    }

    /// <summary>Whether .NET knows the name of a Unicode category, or of a script by its own list.</summary>
    public static bool IsUnicode(string name)
    {
        try
        {
            return name == "Any" || new Regex($"\\p{{{name}}}") is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static int? Named(string pattern, int at)
    {
        if (!pattern.AsSpan(at).StartsWith("[:"))
            return null;
        var end = pattern.IndexOf(":]", at + 2, StringComparison.Ordinal);
        if (end < 0)
            return null;
        var name = pattern[(at + 2)..end];
        return Posix.Contains(name.StartsWith('^') ? name[1..] : name)
            ? end + 2
            : throw GoRegexSyntax.Bad("invalid character class range", pattern[at..(end + 2)]);
    }

    private static int Range(string pattern, int start, int at)
    {
        var (low, next) = Character(pattern, start, at);
        if (low is null || next + 1 >= pattern.Length || pattern[next] != '-' || pattern[next + 1] == ']')
            return next;
        var (high, end) = Character(pattern, start, next + 1);
        return high < low ? throw GoRegexSyntax.Bad("invalid character class range", pattern[at..end]) : end;
    }

    /// <summary>A character's value, null for a class of its own, and where it ends.</summary>
    private static (int? Value, int End) Character(string pattern, int start, int at)
    {
        if (at >= pattern.Length)
            throw GoRegexSyntax.Bad("missing closing ]", pattern[start..]);
        if (pattern[at] != '\\')
            return Rune.TryGetRuneAt(pattern, at, out var rune) ? (rune.Value, at + rune.Utf16SequenceLength) : (pattern[at], at + 1);
        var end = GoRegexSyntax.Escape(pattern, at, inClass: true);
        return (pattern[at + 1] is 'p' or 'P' or 'd' or 'D' or 's' or 'S' or 'w' or 'W' || char.IsAsciiLetterOrDigit(pattern[at + 1]) ? null : pattern[at + 1], end);
    }
}
