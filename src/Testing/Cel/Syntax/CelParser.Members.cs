namespace KubeGen.Testing.Cel;

/// <summary>Names, literals, selections, calls, lists and maps.</summary>
internal sealed partial class CelParser
{
    private static readonly HashSet<string> Reserved =
    [
        "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop", "package", "namespace",
        "null", "return", "true", "var", "void", "while",
    ];

    private CelExpression Member()
    {
        _depth.Height = 0;
        var result = Primary();
        while (_tokens.Current.Is(".") || _tokens.Current.Is("["))
        {
            var height = _depth.Height;
            var more = _tokens.Take(".", out var dot) ? Selection(result, dot) : Index(result, _tokens.Advance());
            if (more is null)
                return Missing();
            result = more;
            _depth.Height = 1 + Math.Max(height, _depth.Height);
        }

        return result;
    }

    /// <summary>Null where there is none, which has been reported.</summary>
    private CelExpression? Selection(CelExpression operand, CelToken dot)
    {
        if (_tokens.Take("?", out _))
            return OptionalSelection(operand, dot);
        if (!IsFieldName(_tokens.Current))
        {
            _tokens.NoAlternative(dot);
            return null;
        }

        var field = _tokens.Advance();
        if (field.Kind != CelTokenKind.Identifier || !_tokens.Take("(", out var open))
            return new CelSelect(_tree.NextId(), dot.Offset, operand, Name(field), TestOnly: false);
        return Arguments(inMember: true) is { } arguments ? CallOrMacro(open, field.Text, operand, arguments) : null;
    }

    private CelCall? OptionalSelection(CelExpression operand, CelToken dot)
    {
        if (FieldName() is { } field)
            return Call(dot, CelOperators.OptionalSelect, operand, new CelLiteral(_tree.NextId(), field.Offset, Name(field)));
        _issues.Report(_tokens.Current.Offset, "unsupported ident kind");
        return null;
    }

    private CelCall? Index(CelExpression operand, CelToken bracket)
    {
        if (!_tokens.Begins(CelExpected.Index, "?"))
            return null;
        var function = _tokens.Take("?", out _) ? CelOperators.OptionalIndex : CelOperators.Index;
        var index = Expression("]");
        return _tokens.Expect("]", out _) ? Call(bracket, function, operand, index) : null;
    }

    private CelExpression Primary()
    {
        var token = _tokens.Current;
        if (CelLiterals.IsLiteral(token, _tokens.Next))
            return Literal();
        if (_tokens.Take("(", out _))
        {
            var nested = Expression(")");
            return _tokens.Expect(")", out _, inMember: false) ? nested : Missing();
        }

        if (_tokens.Take("[", out var list))
            return List(list);
        if (_tokens.Take("{", out var map))
            return Map(map);
        if (token.Kind == CelTokenKind.Identifier || (token.Is(".") && _tokens.Next.Kind == CelTokenKind.Identifier))
            return Named();
        _tokens.Advance();
        _tokens.NoAlternative(token);
        return Missing();
    }

    private CelLiteral Literal()
    {
        var sign = _tokens.Take("-", out var minus) ? "-" : "";
        var token = _tokens.Advance();
        var offset = sign.Length > 0 ? minus.Offset : token.Offset;
        try
        {
            return new CelLiteral(_tree.NextId(), offset, CelLiterals.Value(token, sign));
        }
        catch (FormatException exception)
        {
            return Fail(offset, exception.Message);
        }
    }

    private CelExpression Named()
    {
        var start = _tokens.Current;
        var dot = _tokens.Take(".", out _) ? "." : "";
        var name = _tokens.Advance();
        if (ObjectName(name) is { } typeName)
            return Object(dot + typeName, _tokens.Advance());
        if (Reserved.Contains(name.Text))
        {
            if (_tokens.Take("(", out _))
                Arguments(inMember: false);
            return Fail(start.Offset, $"reserved identifier: {name.Text}");
        }

        if (!_tokens.Take("(", out var open))
            return new CelIdentifier(_tree.NextId(), name.Offset, dot + name.Text);
        return Arguments(inMember: false) is { } arguments ? CallOrMacro(open, dot + name.Text, null, arguments) : Missing();
    }

    /// <summary>The name before a <c>{</c>, with all its dots; nothing is taken where none follows.</summary>
    private string? ObjectName(CelToken first)
    {
        var name = first.Text;
        var ahead = 0;
        while (_tokens.Ahead(ahead).Is(".") && _tokens.Ahead(ahead + 1).Kind == CelTokenKind.Identifier)
        {
            name += "." + _tokens.Ahead(ahead + 1).Text;
            ahead += 2;
        }

        if (!_tokens.Ahead(ahead).Is("{"))
            return null;
        for (; ahead > 0; ahead--)
            _tokens.Advance();
        return name;
    }

    private CelExpression CallOrMacro(CelToken open, string function, CelExpression? target, List<CelExpression> arguments)
    {
        if (CelMacros.Find(function, target, arguments.Count) is not { } macro)
            return new CelCall(_tree.NextId(), open.Offset, target, function, arguments);
        try
        {
            return macro(_tree.At(open.Offset), target!, arguments);
        }
        catch (CelMacroException exception)
        {
            return Fail(exception.Offset, exception.Message);
        }
    }

    /// <summary>The arguments after an open parenthesis; null where it is not closed, which has been reported.</summary>
    private List<CelExpression>? Arguments(bool inMember)
    {
        var result = new List<CelExpression>();
        if (!_tokens.Current.Is(")") && !_tokens.Begins(CelExpected.Argument, ")"))
            return null;
        if (_tokens.Take(")", out _))
            return result;
        do
            result.Add(Part(",", ")"));
        while (_tokens.Take(",", out _));
        return _tokens.Expect(")", out _, inMember) ? result : null;
    }

    /// <summary>An expression that stands beside others.</summary>
    private CelExpression Part(params string[] closers)
    {
        var height = _depth.Height;
        var result = Expression(closers);
        _depth.Height = Math.Max(height, _depth.Height);
        return result;
    }

    private CelExpression List(CelToken bracket)
    {
        var elements = new List<CelExpression>();
        var optional = new HashSet<int>();
        var complete = Listed("]", CelExpected.Element, () =>
        {
            if (_tokens.Take("?", out _))
                optional.Add(elements.Count);
            elements.Add(Part(",", "]"));
            return true;
        });
        return complete ? new CelListLiteral(_tree.NextId(), bracket.Offset, elements, optional) : Missing();
    }

    private CelExpression Map(CelToken brace)
    {
        var entries = new List<CelMapEntry>();
        var complete = Listed("}", CelExpected.Entry, () =>
        {
            var optional = _tokens.Take("?", out _);
            var key = Part(":", ",", "}");
            var hasColon = _tokens.Expect(":", out var colon);
            if (hasColon)
                entries.Add(new CelMapEntry(_tree.NextId(), colon.Offset, key, Part(",", "}"), optional));
            return hasColon;
        });
        return complete ? new CelMapLiteral(_tree.NextId(), brace.Offset, entries) : Missing();
    }

    private CelExpression Object(string typeName, CelToken brace)
    {
        var fields = new List<CelFieldEntry>();
        var complete = Listed("}", CelExpected.Field, () =>
        {
            var optional = _tokens.Take("?", out _);
            if (FieldName() is not { } name || !_tokens.Expect(":", out var colon))
                return false;
            fields.Add(new CelFieldEntry(_tree.NextId(), colon.Offset, Name(name), Part(",", "}"), optional));
            return true;
        });
        return complete ? new CelObjectLiteral(_tree.NextId(), brace.Offset, typeName, fields) : Missing();
    }

    /// <summary>Elements up to the closing bracket; a comma may stand behind the last, or alone. False where they do not end, which has been reported.</summary>
    private bool Listed(string close, string expected, Func<bool> element)
    {
        var isObject = expected == CelExpected.Field;
        if (!_tokens.Current.Is(close) && !_tokens.Current.Is(",") && !(isObject ? StartsField(expected) : _tokens.Begins(expected, close, ",", "?")))
            return false;
        _tokens.Enter(",", close);
        var ends = ReadAll(isObject, close, element);
        _tokens.Leave();
        return ends && _tokens.Expect(close, out _, inMember: false);
    }

    /// <summary>Takes elements and the commas between and behind them; false where a list breaks off.</summary>
    private bool ReadAll(bool isObject, string close, Func<bool> element)
    {
        while (isObject ? IsFieldName(_tokens.Current) || _tokens.Current.Is("?") : CelTokens.CanStart(_tokens.Current) || _tokens.Current.Is("?"))
        {
            var complete = element();
            var more = complete ? _tokens.Separates(close, ",") : _tokens.Take(",", out _) && false;
            if (more != true)
                return more is not null;
            if (_tokens.Current.Is(","))
                return true;
        }

        _tokens.Take(",", out _);
        return true;
    }

    private bool StartsField(string expected)
    {
        if (IsFieldName(_tokens.Current) || _tokens.Current.Is("?"))
            return true;
        _tokens.Report($"mismatched input '{_tokens.Current.Text}' expecting {expected}");
        return false;
    }

    private CelToken? FieldName()
    {
        if (IsFieldName(_tokens.Current))
            return _tokens.Advance();
        _tokens.Report($"mismatched input '{_tokens.Current.Text}' expecting {CelExpected.Name}");
        return null;
    }

    private static bool IsFieldName(CelToken token) => token.Kind is CelTokenKind.Identifier or CelTokenKind.EscapedIdentifier;

    private static string Name(CelToken token) => token.Kind == CelTokenKind.EscapedIdentifier ? token.Text[1..^1] : token.Text;
}
