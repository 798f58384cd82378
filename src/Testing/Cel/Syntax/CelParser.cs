namespace KubeGen.Testing.Cel;

/// <summary>From words to a tree, by recursive descent. Operators and what binds looser are here; what binds tighter is in the other part.</summary>
/// <seealso href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax">The grammar</seealso>
internal sealed partial class CelParser
{
    private static readonly string[][] BinaryLevels =
    [
        ["<", "<=", ">=", ">", "==", "!=", "in"],
        ["+", "-"],
        ["*", "/", "%"],
    ];

    private readonly CelTree _tree = new();
    private readonly CelIssues _issues;
    private readonly CelTokens _tokens;
    private readonly CelDepth _depth = new();

    private CelParser(string text, CelIssues issues)
    {
        _issues = issues;
        _tokens = new CelTokens(new CelLexer(text, issues).Read(), text, issues);
    }

    /// <summary>The tree of a text; what is wrong with it goes to <paramref name="issues"/>.</summary>
    public static CelExpression? Parse(string text, CelIssues issues)
    {
        var parser = new CelParser(text, issues);
        try
        {
            var result = parser.Expression();
            parser._tokens.ExpectEnd();
            parser._depth.Check();
            return result;
        }
        catch (CelDepthException exception)
        {
            issues.Report(exception.Message);
            return null;
        }
    }

    private CelExpression Expression()
    {
        _depth.Enter(CelRule.Expression);
        var result = Or();
        if (_tokens.Take("?", out var question))
            result = Conditional(question, result);
        _depth.Leave(CelRule.Expression);
        return result;
    }

    private CelExpression Conditional(CelToken question, CelExpression condition)
    {
        var height = _depth.Height;
        _tokens.Enter(":");
        var then = Or();
        _tokens.Leave();
        height = Math.Max(height, _depth.Height);
        if (!_tokens.Expect(":", out var _))
            return Missing();
        var otherwise = Expression();
        _depth.Height = 1 + Math.Max(height, _depth.Height);
        return Call(question, CelOperators.Conditional, condition, then, otherwise);
    }

    /// <summary>An expression with what may follow it.</summary>
    private CelExpression Expression(params string[] closers)
    {
        _tokens.Enter(closers);
        var result = Expression();
        _tokens.Leave();
        return result;
    }

    private CelExpression Or() => Logical(CelOperators.Or, "||", And);

    private CelExpression And() => Logical(CelOperators.And, "&&", () => Binary(0));

    private CelExpression Logical(string function, string symbol, Func<CelExpression> operand)
    {
        var terms = new List<CelExpression> { operand() };
        var operators = new List<CelToken>();
        while (_tokens.Take(symbol, out var token))
        {
            var height = _depth.Height;
            operators.Add(token);
            terms.Add(operand());
            _depth.Height = Math.Max(height, _depth.Height);
        }

        return terms.Count == 1 ? terms[0] : Balanced(function, terms, operators, 0, operators.Count - 1);
    }

    /// <summary>A chain of one operator as a tree of little depth, as cel-go makes it.</summary>
    private CelCall Balanced(string function, List<CelExpression> terms, List<CelToken> operators, int low, int high)
    {
        var middle = (low + high + 1) / 2;
        CelExpression left = middle == low ? terms[middle] : Balanced(function, terms, operators, low, middle - 1);
        CelExpression right = middle == high ? terms[middle + 1] : Balanced(function, terms, operators, middle + 1, high);
        return Call(operators[middle], function, left, right);
    }

    private CelExpression Binary(int level)
    {
        if (level == BinaryLevels.Length)
            return Unary();
        var rule = level == 0 ? CelRule.Relation : CelRule.Calculation;
        // Sums and products are one rule of the grammar.
        var isOwn = level < 2;
        if (isOwn)
            _depth.Enter(rule);
        var left = Binary(level + 1);
        while (_tokens.TakeAny(BinaryLevels[level], out var token))
        {
            var height = _depth.Height;
            _depth.Enter(rule);
            left = Call(token, CelOperators.Binary(token.Text), left, Binary(level + 1));
            _depth.Leave(rule);
            _depth.Height = 1 + Math.Max(height, _depth.Height);
        }

        if (isOwn)
            _depth.Leave(rule);
        return left;
    }

    private CelExpression Unary()
    {
        if (!_tokens.Begins(CelExpected.Operand))
            return Missing();
        if (_tokens.Current.Is("!"))
            return Repeated("!", CelOperators.Not);
        return _tokens.Current.Is("-") && _tokens.Next.Kind is not (CelTokenKind.Int or CelTokenKind.Double)
            ? Repeated("-", CelOperators.Negate)
            : Member();
    }

    /// <summary>An even number of signs is none.</summary>
    private CelExpression Repeated(string symbol, string function)
    {
        _tokens.Take(symbol, out var first);
        var count = 1;
        while (_tokens.Take(symbol, out var _))
            count++;
        if (symbol == "!" && !_tokens.SkipToOperand(CelExpected.Operand))
            return Missing();
        if (symbol == "-" && !CelTokens.CanStart(_tokens.Current))
            return NoOperand();
        var operand = Member();
        return count % 2 == 0 ? operand : Call(first, function, operand);
    }

    /// <summary>ANTLR says it twice: when it looks ahead, and when it gets there.</summary>
    private CelLiteral NoOperand()
    {
        var at = _tokens.Current;
        _issues.Report(at.Offset, $"Syntax error: no viable alternative at input '-{(at.Kind == CelTokenKind.End ? "" : at.Text)}'");
        _tokens.Begins(CelExpected.Operand);
        return Missing();
    }

    private CelCall Call(CelToken at, string function, params CelExpression[] arguments) =>
        new(_tree.NextId(), at.Offset, null, function, arguments);

    /// <summary>Stands where an expression should; that there is none has been reported.</summary>
    private CelLiteral Missing() => new(_tree.NextId(), _tokens.Current.Offset, null);

    private CelLiteral Fail(int offset, string message)
    {
        _issues.Report(offset, message);
        return new CelLiteral(_tree.NextId(), offset, null);
    }
}
