namespace KubeGen.Testing.Cel;

/// <summary>What Kubernetes checks beyond types: literals that must convert, and lists and maps of one type.</summary>
internal static class CelValidation
{
    private static readonly CelActivation Nothing = new(new Dictionary<string, object?>());

    public static void Validate(CelExpression root, CelIssues issues)
    {
        foreach (var (function, check) in new (string, Func<CelCall, CelLiteral, bool>)[] { ("duration", Converts), ("timestamp", Converts), ("matches", IsPattern) })
            Calls(root, function, check, issues);
        Aggregates(root, issues);
        foreach (var call in Within(root).OfType<CelCall>())
            CelFormatCheck.Check(call, issues);
    }

    private static void Calls(CelExpression root, string function, Func<CelCall, CelLiteral, bool> check, CelIssues issues)
    {
        foreach (var call in Within(root).OfType<CelCall>().Where(c => c.Function == function))
        {
            if (call.Arguments is [CelLiteral literal, ..] && !check(call, literal))
                issues.Report(literal.Offset, $"invalid {function} argument");
        }
    }

    private static bool Converts(CelCall call, CelLiteral literal)
    {
        try
        {
            CelEvaluator.Evaluate(call, Nothing);
            return true;
        }
        catch (CelEvaluationException)
        {
            return false;
        }
    }

    private static bool IsPattern(CelCall call, CelLiteral literal)
    {
        try
        {
            return literal.Value is string pattern && CelPatterns.Compile(pattern) is not null;
        }
        catch (CelEvaluationException)
        {
            return false;
        }
    }

    /// <summary>Lists and maps whose elements differ in type; the arguments of <c>format</c> may.</summary>
    private static void Aggregates(CelExpression node, CelIssues issues)
    {
        if (node is CelCall { Function: "format" })
            return;
        switch (node)
        {
            case CelListLiteral list:
                var types = list.Elements.Select((e, i) => Unwrapped(e.Type, list.OptionalIndices.Contains(i))).ToList();
                var other = types.FindIndex(t => t != types[0]);
                if (other >= 0)
                    Mismatch(list.Elements[other], types[0], types[other], issues);
                break;
            case CelMapLiteral { Entries: [var first, ..] } map:
                foreach (var entry in map.Entries.Skip(1))
                {
                    if (entry.Key.Type != first.Key.Type)
                        Mismatch(entry.Key, first.Key.Type, entry.Key.Type, issues);
                    var (wanted, found) = (Unwrapped(first.Value.Type, first.Optional), Unwrapped(entry.Value.Type, entry.Optional));
                    if (found != wanted)
                        Mismatch(entry.Value, wanted, found, issues);
                }

                break;
        }

        foreach (var child in node.Children)
            Aggregates(child, issues);
    }

    private static CelType Unwrapped(CelType type, bool isOptional) => isOptional && type is CelOptionalType optional ? optional.Value : type;

    private static void Mismatch(CelExpression node, CelType wanted, CelType found, CelIssues issues) =>
        issues.Report(node.Offset, $"expected type '{wanted}' but found '{found}'");

    private static IEnumerable<CelExpression> Within(CelExpression node) => node.Children.SelectMany(Within).Prepend(node);
}
