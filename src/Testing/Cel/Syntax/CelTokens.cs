namespace KubeGen.Testing.Cel;

/// <summary>The words in front of the parser. What can't stand where it stands is reported as ANTLR's parser reports it, and got over as it does.</summary>
/// <seealso href="https://github.com/antlr/antlr4/blob/master/doc/parser-rules.md">ANTLR's error strategy</seealso>
internal sealed class CelTokens(List<CelToken> tokens, string text, CelIssues issues)
{
    private static readonly HashSet<string> Operators = ["==", "!=", "in", "<", "<=", ">=", ">", "&&", "||", "-", "?", "+", "*", "/", "%"];
    private static readonly HashSet<string> Starts = ["[", "{", "(", ".", "-", "!", "true", "false", "null"];

    private readonly Stack<string[]> _closers = new();
    private int _at;

    /// <summary>Nothing is reported from an error to the next word that fits.</summary>
    private bool _recovering;

    public CelToken Current => tokens[_at];

    public CelToken Next => Ahead(1);

    /// <summary>The word that is so far behind the current.</summary>
    public CelToken Ahead(int count) => tokens[Math.Min(_at + count, tokens.Count - 1)];

    public CelToken Advance()
    {
        _recovering = false;
        return Skip();
    }

    public bool Take(string symbol, out CelToken token)
    {
        token = Current;
        if (token.Is(symbol))
            Advance();
        return token.Is(symbol);
    }

    public bool TakeAny(string[] symbols, out CelToken token)
    {
        token = Current;
        return token.Kind == CelTokenKind.Symbol && symbols.Contains(token.Text) && Take(token.Text, out token);
    }

    /// <summary>What can follow the expression that is read next, until <see cref="Leave"/>.</summary>
    public void Enter(params string[] closers) => _closers.Push(closers);

    public void Leave() => _closers.Pop();

    /// <summary>Whether an expression, or one of <paramref name="others"/>, begins here. One word too many is passed over; if not, so is the rest.</summary>
    public bool Begins(string expected, params ReadOnlySpan<string> others)
    {
        if (Fits(Current, others))
            return true;
        if (Current.Kind != CelTokenKind.End && Fits(Next, others))
        {
            Report($"extraneous input '{Current.Text}' expecting {expected}");
            Skip();
            return true;
        }

        Report($"mismatched input '{Current.Text}' expecting {expected}");
        Recover(inMember: true);
        return false;
    }

    /// <summary>Takes a symbol. One word too many before it is passed over, and it may be missing before a word that can follow it.</summary>
    public bool Expect(string symbol, out CelToken token, bool inMember = true)
    {
        var expected = $"'{symbol}'";
        if (Take(symbol, out token))
            return true;
        if (Current.Kind != CelTokenKind.End && Next.Is(symbol))
        {
            Report($"extraneous input '{Current.Text}' expecting {expected}");
            Skip();
            return Take(symbol, out token);
        }

        if (symbol == ":" ? CanStart(Current) : CanFollow(Current))
        {
            Report($"missing '{symbol}' at '{Current.Text}'");
            return true;
        }

        Report($"mismatched input '{Current.Text}' expecting {expected}");
        Recover(inMember);
        return false;
    }

    /// <summary>Whether a list's separator is here, and another element may follow; null where the list breaks off.</summary>
    public bool? Separates(string closer, string separator)
    {
        if (Current.Is(closer) || Current.Is(separator))
            return Take(separator, out _);
        var isExtra = Current.Kind != CelTokenKind.End && (Next.Is(closer) || Next.Is(separator));
        Report($"{(isExtra ? "extraneous" : "mismatched")} input '{Current.Text}' expecting {{'{closer}', '{separator}'}}");
        if (!isExtra)
        {
            Recover(inMember: false);
            return null;
        }

        // What follows a word too many is taken for the end of the list.
        Skip();
        Take(separator, out _);
        return false;
    }

    public void ExpectEnd()
    {
        if (Current.Kind != CelTokenKind.End)
            Report($"{(Next.Kind == CelTokenKind.End ? "extraneous" : "mismatched")} input '{Current.Text}' expecting <EOF>");
    }

    /// <summary>What stands here can't follow <paramref name="before"/>, and the grammar has no better to say.</summary>
    public void NoAlternative(CelToken before)
    {
        var input = Current.Kind == CelTokenKind.End ? before.Text : text[before.Offset..(Current.Offset + Current.Text.Length)];
        Report(input is ".true" or ".false" or ".null"
            ? $"mismatched input '{input[1..]}' expecting IDENTIFIER"
            : $"no viable alternative at input '{input}'");
        Recover(inMember: true);
    }

    /// <summary>Words that can't be the operand of a <c>!</c> are passed over.</summary>
    public bool SkipToOperand(string expected)
    {
        if (CanStart(Current))
            return true;
        Report($"extraneous input '{Current.Text}' expecting {expected}");
        while (!CanStart(Current) && !IsRecovery(Current))
            Skip();
        return CanStart(Current);
    }

    /// <summary>Reports what is wrong with the current word, unless that was done.</summary>
    public void Report(string message)
    {
        if (!_recovering)
            issues.Report(Current.Offset, "Syntax error: " + message.Replace("\n", "\\n", StringComparison.Ordinal));
        _recovering = true;
    }

    public static bool CanStart(CelToken token) =>
        token.Kind == CelTokenKind.Symbol ? Starts.Contains(token.Text) : token.Kind is not (CelTokenKind.End or CelTokenKind.EscapedIdentifier);

    private static bool Fits(CelToken token, ReadOnlySpan<string> others) =>
        CanStart(token) || (token.Kind == CelTokenKind.Symbol && others.Contains(token.Text));

    private bool CanFollow(CelToken token) => token.Kind == CelTokenKind.End
        ? _closers.Count == 0
        : token.Kind == CelTokenKind.Symbol
            && (token.Text is "." or "[" || Operators.Contains(token.Text) || (_closers.TryPeek(out var closers) && closers.Contains(token.Text)));

    private bool IsRecovery(CelToken token) => token.Kind == CelTokenKind.End
        || (token.Kind == CelTokenKind.Symbol && (Operators.Contains(token.Text) || _closers.Any(closers => closers.Contains(token.Text))));

    /// <summary>Goes to a word from which the parser can go on. Behind an operand that is incomplete a member may follow, behind an incomplete member it may not.</summary>
    private void Recover(bool inMember)
    {
        while (!IsRecovery(Current) && (inMember || !(Current.Is(".") || Current.Is("["))))
            Skip();
    }

    private CelToken Skip() => _at < tokens.Count - 1 ? tokens[_at++] : tokens[_at];}
