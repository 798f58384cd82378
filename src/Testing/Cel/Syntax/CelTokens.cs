namespace KubeGen.Testing.Cel;

/// <summary>The words in front of the parser, and what it says of one that can't stand there.</summary>
internal sealed class CelTokens(List<CelToken> tokens, string text, CelIssues issues)
{
    private const string Operands =
        "'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER";

    private int _at;

    public CelToken Current => tokens[_at];

    public CelToken Next => Ahead(1);

    /// <summary>The word that is so far behind the current.</summary>
    public CelToken Ahead(int count) => tokens[Math.Min(_at + count, tokens.Count - 1)];

    public CelToken Advance() => _at < tokens.Count - 1 ? tokens[_at++] : tokens[_at];

    public bool Take(string symbol, out CelToken token)
    {
        token = Current;
        if (!token.Is(symbol))
            return false;
        _at++;
        return true;
    }

    public bool TakeAny(string[] symbols, out CelToken token)
    {
        token = Current;
        return token.Kind == CelTokenKind.Symbol && symbols.Contains(token.Text) && Take(token.Text, out token);
    }

    /// <exception cref="CelSyntaxException">Another word stands here.</exception>
    public CelToken Expect(string symbol) => Take(symbol, out var token) ? token : throw Mismatch($"'{symbol}'");

    /// <exception cref="CelSyntaxException">Words are left.</exception>
    public void ExpectEnd()
    {
        if (Current.Kind != CelTokenKind.End)
            throw Extraneous();
    }

    /// <summary>An expression was to begin here.</summary>
    public CelSyntaxException NoExpression() => Mismatch($"{{{Operands}}}");

    /// <summary>A field's name was to stand here.</summary>
    public CelSyntaxException NoFieldName() => Report($"no viable alternative at input '{text[Ahead(-1).Offset..(Current.Offset + CurrentText.Length)]}'");

    private string CurrentText => Current.Kind == CelTokenKind.End ? "" : Current.Text;

    private CelSyntaxException Mismatch(string expected) => Report($"mismatched input '{Current.Text}' expecting {expected}");

    private CelSyntaxException Extraneous() => Report($"extraneous input '{Current.Text}' expecting <EOF>");

    private CelSyntaxException Report(string message)
    {
        issues.Report(Current.Offset, "Syntax error: " + message);
        return new CelSyntaxException();
    }
}

/// <summary>The parser can't go on; what is wrong has been reported.</summary>
internal sealed class CelSyntaxException : Exception;
