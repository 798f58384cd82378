using Kind = KubeGen.Testing.LabelSelectorLexer.Kind;

namespace KubeGen.Testing;

/// <summary>The grammar of k8s.io/apimachinery/pkg/labels, with its error texts.</summary>
internal sealed class LabelSelectorParser(string text)
{
    private static readonly string[] BinaryOperators = ["in", "notin", "=", "==", "!=", "gt", "lt"];

    private readonly List<(Kind Kind, string Text)> _tokens = LabelSelectorLexer.Scan(text);
    private int _position;

    private (Kind Kind, string Text) Ahead => _tokens[_position];

    public LabelSelector Parse()
    {
        List<LabelRequirement> requirements = [];
        while (Ahead.Kind != Kind.End)
        {
            if (!StartsRequirement(Ahead))
                throw new FormatException($"found '{Ahead.Text}', expected: !, identifier, or 'end of string'");
            try
            {
                requirements.Add(Requirement());
            }
            catch (FormatException problem)
            {
                throw new FormatException($"unable to parse requirement: {problem.Message}", problem);
            }

            var separator = Take();
            if (separator.Kind == Kind.End)
                break;
            if (!Is(separator, ","))
                throw new FormatException($"found '{separator.Text}', expected: ',' or 'end of string'");
            if (!StartsRequirement(Ahead))
                throw new FormatException($"found '{Ahead.Text}', expected: identifier after ','");
        }

        return new LabelSelector([.. requirements.OrderBy(requirement => requirement.Key, StringComparer.Ordinal)]);
    }

    private static bool Is((Kind Kind, string Text) token, string symbol) => token.Kind == Kind.Symbol && token.Text == symbol;

    private static bool IsIdentifier((Kind Kind, string Text) token) => token.Kind is Kind.Identifier or Kind.Keyword;

    private static bool StartsRequirement((Kind Kind, string Text) token) => IsIdentifier(token) || Is(token, "!");

    private (Kind Kind, string Text) Take() => _position < _tokens.Count ? _tokens[_position++] : (Kind.End, "");

    private LabelRequirement Requirement()
    {
        var token = Take();
        var absent = Is(token, "!");
        if (absent)
            token = Take();
        if (!IsIdentifier(token))
            throw new FormatException($"found '{token.Text}', expected: identifier");
        var key = token.Text;
        CheckKey("<nil>", key);
        if (Ahead.Kind == Kind.End || Is(Ahead, ","))
            return new LabelRequirement(key, absent ? "!" : "exists", []);
        if (absent)
            return new LabelRequirement(key, "!", []);

        var @operator = Operator();
        var values = @operator is "in" or "notin" ? Values() : [ExactValue()];
        Check(@operator, key, values);
        return new LabelRequirement(key, @operator, values);
    }

    private string Operator()
    {
        var token = Take();
        return (token.Kind, token.Text) switch
        {
            (Kind.Keyword, _) or (Kind.Symbol, "=" or "==" or "!=") => token.Text,
            (Kind.Symbol, ">") => "gt",
            (Kind.Symbol, "<") => "lt",
            _ => throw new FormatException($"found '{token.Text}', expected: {string.Join(", ", BinaryOperators)}"),
        };
    }

    private string ExactValue()
    {
        if (Ahead.Kind == Kind.End || Is(Ahead, ","))
            return "";
        var token = Take();
        return IsIdentifier(token) ? token.Text : throw new FormatException($"found '{token.Text}', expected: identifier");
    }

    private string[] Values()
    {
        var open = Take();
        if (!Is(open, "("))
            throw new FormatException($"found '{open.Text}' expected: '('");
        if (!IsIdentifier(Ahead) && !Is(Ahead, ",") && !Is(Ahead, ")"))
            throw new FormatException($"found '{Ahead.Text}', expected: ',', ')' or identifier");

        SortedSet<string> values = new(StringComparer.Ordinal);
        if (Is(Ahead, ")"))
        {
            Take();
            return [""];
        }

        while (true)
        {
            var token = Take();
            if (IsIdentifier(token))
            {
                values.Add(token.Text);
                if (Is(Ahead, ","))
                    continue;
                if (!Is(Ahead, ")"))
                    throw new FormatException($"found '{Ahead.Text}', expected: ',' or ')'");
                Take();
                return [.. values];
            }

            if (!Is(token, ","))
                throw new FormatException($"found '{token.Text}', expected: ',', or identifier");
            if (values.Count == 0)
                values.Add("");
            if (Is(Ahead, ")"))
            {
                values.Add("");
                Take();
                return [.. values];
            }

            if (Is(Ahead, ","))
                values.Add("");
        }
    }

    private static void CheckKey(string path, string key)
    {
        var problems = string.Join("; ", NameRules.LabelKey(key));
        if (problems.Length > 0)
            throw new FormatException(FieldError.Invalid(path, key, problems).ToString());
    }

    private static void Check(string @operator, string key, string[] values)
    {
        List<FieldError> errors = [];
        for (var i = 0; i < values.Length; i++)
        {
            if (@operator is "gt" or "lt" && !LabelRequirement.Number(values[i], out _))
                errors.Add(FieldError.Invalid(FieldPath.Index("values", i), values[i], "for 'Gt', 'Lt' operators, the value must be an integer"));
        }

        for (var i = 0; i < values.Length; i++)
        {
            var problems = string.Join("; ", NameRules.LabelValue(values[i]));
            if (problems.Length > 0)
                errors.Add(FieldError.Invalid(FieldPath.Key(FieldPath.Index("values", i), key), values[i], problems));
        }

        if (errors.Count == 1)
            throw new FormatException(errors[0].ToString());
        if (errors.Count > 1)
            throw new FormatException($"[{string.Join(", ", errors)}]");
    }
}
