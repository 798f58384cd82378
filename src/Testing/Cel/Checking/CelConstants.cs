namespace KubeGen.Testing.Cel;

/// <summary>What cel-go computes once when it makes a program: conversions of constants, and patterns.</summary>
internal static class CelConstants
{
    private static readonly HashSet<string> Conversions = ["bool", "bytes", "double", "dyn", "duration", "int", "string", "timestamp", "type", "uint"];
    private static readonly HashSet<string> Patterns = ["find", "findAll", "matches"];
    private static readonly CelActivation Nothing = new(new Dictionary<string, object?>());

    /// <summary>The error of the first constant that has no value; null if all have one.</summary>
    public static string? Problem(CelExpression node)
    {
        foreach (var child in Planned(node))
        {
            if (Problem(child) is { } problem)
                return problem;
        }

        // cel-go takes a name of this type for that of a type, though a macro's variable has it too.
        if (node is CelIdentifier { Type: CelTypeType, Name: var name, Constant: var type } && name != type?.Name)
            return $"reference to undefined type: {name}";
        return node is CelCall call ? Conversion(call) ?? Pattern(call) : null;
    }

    /// <summary>The nodes below in the order in which cel-go plans them.</summary>
    private static IEnumerable<CelExpression> Planned(CelExpression node) => node is CelComprehension fold
        ? [fold.Accumulator, fold.Range, fold.Condition, fold.Step, fold.Result]
        : node.Children;

    private static string? Conversion(CelCall call) =>
        call is { Target: null, Arguments: [var argument] } && Conversions.Contains(call.Function) && IsConstant(argument) ? Error(() => CelEvaluator.Evaluate(call, Nothing)) : null;

    private static string? Pattern(CelCall call) =>
        Patterns.Contains(call.Function) && call.Children.ElementAtOrDefault(1) is CelLiteral { Value: string pattern } ? Error(() => CelPatterns.Compile(pattern)) : null;

    private static bool IsConstant(CelExpression node) => node switch
    {
        CelLiteral => true,
        CelIdentifier identifier => identifier.Constant is not null,
        CelCall { Target: null, Arguments: [var argument] } call => Conversions.Contains(call.Function) && IsConstant(argument),
        CelListLiteral { OptionalIndices.Count: 0 } list => list.Elements.All(IsConstant),
        CelMapLiteral map => map.Entries.All(static e => !e.Optional && IsConstant(e.Key) && IsConstant(e.Value)),
        _ => false,
    };

    private static string? Error(Func<object?> evaluate)
    {
        try
        {
            evaluate();
            return null;
        }
        catch (CelEvaluationException exception)
        {
            return exception.Message;
        }
    }
}
