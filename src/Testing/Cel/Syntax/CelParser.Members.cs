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
        using var scope = _depth.Enter(CelRule.Member);
        var result = Primary();
        while (true)
        {
            if (_tokens.Take(".", out var dot))
                result = Selection(result, dot);
            else if (_tokens.Take("[", out var bracket))
                result = Index(result, bracket);
            else
                return result;
            scope.Deepen();
        }
    }

    private CelExpression Selection(CelExpression operand, CelToken dot)
    {
        if (_tokens.Take("?", out _))
        {
            var optional = FieldName();
            return Call(dot, CelOperators.OptionalSelect, operand, new CelLiteral(_tree.NextId(), optional.Offset, Name(optional)));
        }

        var field = FieldName();
        return field.Kind == CelTokenKind.Identifier && _tokens.Take("(", out var open)
            ? CallOrMacro(open, field.Text, operand, Arguments(")"))
            : new CelSelect(_tree.NextId(), dot.Offset, operand, Name(field), TestOnly: false);
    }

    private CelCall Index(CelExpression operand, CelToken bracket)
    {
        var function = _tokens.Take("?", out _) ? CelOperators.OptionalIndex : CelOperators.Index;
        var index = Expression();
        _tokens.Expect("]");
        return Call(bracket, function, operand, index);
    }

    private CelExpression Primary()
    {
        var token = _tokens.Current;
        if (CelLiterals.IsLiteral(token, _tokens.Next))
            return Literal();
        if (_tokens.Take("(", out _))
        {
            var nested = Expression();
            _tokens.Expect(")");
            return nested;
        }

        if (_tokens.Take("[", out var list))
            return List(list);
        if (_tokens.Take("{", out var map))
            return new CelMapLiteral(_tree.NextId(), map.Offset, Entries());
        if (token.Kind == CelTokenKind.Identifier || (token.Is(".") && _tokens.Next.Kind == CelTokenKind.Identifier))
            return Named();
        throw _tokens.NoExpression();
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
            return new CelObjectLiteral(_tree.NextId(), _tokens.Expect("{").Offset, dot + typeName, Fields());
        if (Reserved.Contains(name.Text))
        {
            if (_tokens.Take("(", out _))
                Arguments(")");
            return Fail(start.Offset, $"reserved identifier: {name.Text}");
        }

        return _tokens.Take("(", out var open)
            ? CallOrMacro(open, dot + name.Text, null, Arguments(")"))
            : new CelIdentifier(_tree.NextId(), name.Offset, dot + name.Text);
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

    private List<CelExpression> Arguments(string close)
    {
        var result = new List<CelExpression>();
        if (_tokens.Take(close, out _))
            return result;
        do
            result.Add(Expression());
        while (_tokens.Take(",", out _));
        _tokens.Expect(close);
        return result;
    }

    private CelListLiteral List(CelToken bracket)
    {
        var elements = new List<CelExpression>();
        var optional = new HashSet<int>();
        Listed("]", () =>
        {
            if (_tokens.Take("?", out _))
                optional.Add(elements.Count);
            elements.Add(Expression());
        });
        return new CelListLiteral(_tree.NextId(), bracket.Offset, elements, optional);
    }

    private List<CelMapEntry> Entries()
    {
        var entries = new List<CelMapEntry>();
        Listed("}", () =>
        {
            var optional = _tokens.Take("?", out _);
            var key = Expression();
            var colon = _tokens.Expect(":");
            entries.Add(new CelMapEntry(_tree.NextId(), colon.Offset, key, Expression(), optional));
        });
        return entries;
    }

    private List<CelFieldEntry> Fields()
    {
        var fields = new List<CelFieldEntry>();
        Listed("}", () =>
        {
            var optional = _tokens.Take("?", out _);
            var name = FieldName();
            var colon = _tokens.Expect(":");
            fields.Add(new CelFieldEntry(_tree.NextId(), colon.Offset, Name(name), Expression(), optional));
        });
        return fields;
    }

    /// <summary>Elements up to the closing bracket; a comma may stand behind the last, or alone.</summary>
    private void Listed(string close, Action element)
    {
        while (!_tokens.Current.Is(close) && !(_tokens.Current.Is(",") && _tokens.Next.Is(close)))
        {
            element();
            if (!_tokens.Current.Is(",") || _tokens.Next.Is(close))
                break;
            _tokens.Advance();
        }

        _tokens.Take(",", out _);
        _tokens.Expect(close);
    }

    private CelToken FieldName() =>
        _tokens.Current.Kind is CelTokenKind.Identifier or CelTokenKind.EscapedIdentifier ? _tokens.Advance() : throw _tokens.NoFieldName();

    private static string Name(CelToken token) => token.Kind == CelTokenKind.EscapedIdentifier ? token.Text[1..^1] : token.Text;
}
