namespace KubeGen.Testing.Cel;

/// <summary>The value of a checked tree.</summary>
/// <seealso href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#evaluation">Evaluation</seealso>
internal static class CelEvaluator
{
    /// <exception cref="CelEvaluationException">There is none.</exception>
    /// <exception cref="CelCancelledException">The activation's meter ended the evaluation.</exception>
    public static object? Evaluate(CelExpression node, CelActivation names)
    {
        var value = Value(node, names, out var arguments);
        names.Meter?.Observe(node, arguments, value);
        return value;
    }

    private static object? Value(CelExpression node, CelActivation names, out object?[] arguments)
    {
        arguments = [];
        return node is CelCall call ? Call(call, names, ref arguments) : Value(node, names);
    }

    private static object? Value(CelExpression node, CelActivation names) => node switch
    {
        CelLiteral literal => literal.Value,
        CelIdentifier identifier => identifier.Constant ?? names.Resolve(identifier.Name),
        CelSelect { TestOnly: true } select => Has(Evaluate(select.Operand, names), select.Field),
        CelSelect select => CelAccess.Get(Evaluate(select.Operand, names), select.Field),
        CelListLiteral list => List(list, names),
        CelMapLiteral map => Map(map, names),
        CelObjectLiteral literal => throw new CelEvaluationException($"unknown type '{literal.TypeName}'"),
        CelComprehension fold => Fold(fold, names),
        _ => throw new InvalidOperationException($"unexpected node {node.GetType().Name}"),
    };

    private static bool Has(object? operand, string field) =>
        operand is CelOptional optional
            ? optional.HasValue && CelAccess.TryGet(optional.Value, field, out _)
            : CelAccess.TryGet(operand, field, out _);

    private static object? Call(CelCall call, CelActivation names, ref object?[] arguments) => call.Function switch
    {
        CelOperators.Conditional => Evaluate(Bool(call.Arguments[0], names) ? call.Arguments[1] : call.Arguments[2], names),
        CelOperators.And => Logical(call, names, decisive: false),
        CelOperators.Or => Logical(call, names, decisive: true),
        CelOperators.NotStrictlyFalse => NotStrictlyFalse(call.Arguments[0], names),
        CelOperators.Index => CelAccess.Get(Evaluate(call.Arguments[0], names), Evaluate(call.Arguments[1], names)),
        CelOperators.OptionalIndex or CelOperators.OptionalSelect =>
            CelAccess.GetOptional(Evaluate(call.Arguments[0], names), Evaluate(call.Arguments[1], names)),
        "or" => Or(call, names) is CelOptional { HasValue: true } present ? present : Evaluate(call.Arguments[0], names),
        "orValue" => Or(call, names) is { HasValue: true } present ? present.Value : Evaluate(call.Arguments[0], names),
        _ => CelDispatch.Call(call, arguments = [.. call.Children.Select(c => Evaluate(c, names))]),
    };

    private static CelOptional Or(CelCall call, CelActivation names) =>
        Evaluate(call.Target!, names) as CelOptional ?? throw CelErrors.NoSuchOverload();

    private static bool Bool(CelExpression node, CelActivation names) =>
        Evaluate(node, names) as bool? ?? throw CelErrors.NoSuchOverload();

    /// <summary>One decisive side is enough, whatever the other side is or fails with.</summary>
    private static bool Logical(CelCall call, CelActivation names, bool decisive)
    {
        CelEvaluationException? error = null;
        foreach (var argument in call.Arguments)
        {
            try
            {
                if (Bool(argument, names) == decisive)
                    return decisive;
            }
            catch (CelEvaluationException exception)
            {
                error ??= exception;
            }
        }

        return error is null ? !decisive : throw error;
    }

    private static bool NotStrictlyFalse(CelExpression node, CelActivation names)
    {
        try
        {
            return Evaluate(node, names) is not false;
        }
        catch (CelEvaluationException)
        {
            return true;
        }
    }

    private static List<object?> List(CelListLiteral list, CelActivation names)
    {
        var result = new List<object?>(list.Elements.Count);
        for (var i = 0; i < list.Elements.Count; i++)
        {
            var value = Evaluate(list.Elements[i], names);
            if (!list.OptionalIndices.Contains(i))
                result.Add(value);
            else if (value is not CelOptional optional)
                throw new CelEvaluationException($"cannot initialize optional list element from non-optional value {CelText.Of(value)}");
            else if (optional.HasValue)
                result.Add(optional.Value);
        }

        return result;
    }

    private static CelMap Map(CelMapLiteral map, CelActivation names)
    {
        var entries = new CelMapBuilder();
        foreach (var entry in map.Entries)
        {
            var key = Evaluate(entry.Key, names);
            if (key is byte[])
                throw new CelEvaluationException("internal error: runtime error: hash of unhashable type types.Bytes");
            var value = Evaluate(entry.Value, names);
            if (!entry.Optional)
                entries[key] = value;
            else if (value is not CelOptional optional)
                throw new CelEvaluationException($"cannot initialize optional entry '{CelText.Of(key)}' from non-optional value {CelText.Of(value)}");
            else if (optional.HasValue)
                entries[key] = optional.Value;
            else
                entries.Remove(key);
        }

        return entries.Build();
    }

    private static object? Fold(CelComprehension fold, CelActivation names)
    {
        var range = Evaluate(fold.Range, names);
        var accumulator = names.With(fold.AccumulatorVariable, Attempt(fold.Accumulator, names));
        var first = accumulator.With(fold.Variable, null);
        var second = fold.SecondVariable is null ? first : first.With(fold.SecondVariable, null);
        foreach (var (key, value) in CelAccess.Elements(range, fold.SecondVariable is not null))
        {
            first.Value = key;
            if (second != first)
                second.Value = value;
            if (Attempt(fold.Condition, second) is false)
                break;
            accumulator.Value = Attempt(fold.Step, second);
        }

        return Evaluate(fold.Result, accumulator);
    }

    private static object? Attempt(CelExpression node, CelActivation names)
    {
        try
        {
            return Evaluate(node, names);
        }
        catch (CelEvaluationException exception)
        {
            return new CelFailure(exception);
        }
    }
}
