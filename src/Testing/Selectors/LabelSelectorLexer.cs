namespace KubeGen.Testing;

/// <summary>The tokens of a label selector: symbols and keywords are their own text, the rest are identifiers.</summary>
internal static class LabelSelectorLexer
{
    private static readonly HashSet<string> Symbols = [")", ",", "!", "==", "=", ">", "<", "!=", "("];

    public enum Kind
    {
        End,
        Error,
        Symbol,
        Keyword,
        Identifier,
    }

    public static List<(Kind Kind, string Text)> Scan(string text)
    {
        List<(Kind, string)> tokens = [];
        var position = 0;
        while (true)
        {
            while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n')
                position++;
            if (position >= text.Length)
            {
                tokens.Add((Kind.End, ""));
                return tokens;
            }

            tokens.Add(IsSpecial(text[position]) ? Symbol(text, ref position) : Word(text, ref position));
        }
    }

    private static bool IsSpecial(char c) => c is '=' or '!' or '(' or ')' or ',' or '>' or '<';

    private static (Kind, string) Symbol(string text, ref int position)
    {
        var start = position;
        var best = 0;
        for (var length = 1; start + length <= text.Length && IsSpecial(text[start + length - 1]); length++)
        {
            if (Symbols.Contains(text.Substring(start, length)))
                best = length;
            else if (best > 0)
                break;
        }

        position = start + Math.Max(best, 1);
        return best == 0 ? (Kind.Error, $"error expected: keyword found '{text[start]}'") : (Kind.Symbol, text.Substring(start, best));
    }

    private static (Kind, string) Word(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && !IsSpecial(text[position]) && text[position] is not (' ' or '\t' or '\r' or '\n'))
            position++;
        var word = text[start..position];
        return (word is "in" or "notin" ? Kind.Keyword : Kind.Identifier, word);
    }
}
