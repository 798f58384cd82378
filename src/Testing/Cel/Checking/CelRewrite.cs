namespace KubeGen.Testing.Cel;

/// <summary>The same tree with other types.</summary>
internal static class CelRewrite
{
    public static CelExpression Types(CelExpression node, Func<CelType, CelType> change)
    {
        return Visit(node);

        CelExpression Visit(CelExpression at) => Inner(at) with { Type = change(at.Type) };

        CelExpression Inner(CelExpression at) => at switch
        {
            CelSelect select => select with { Operand = Visit(select.Operand) },
            CelCall call => call with { Target = call.Target is null ? null : Visit(call.Target), Arguments = [.. call.Arguments.Select(Visit)] },
            CelListLiteral list => list with { Elements = [.. list.Elements.Select(Visit)] },
            CelMapLiteral map => map with { Entries = [.. map.Entries.Select(e => e with { Key = Visit(e.Key), Value = Visit(e.Value) })] },
            CelComprehension fold => fold with
            {
                Range = Visit(fold.Range),
                Accumulator = Visit(fold.Accumulator),
                Condition = Visit(fold.Condition),
                Step = Visit(fold.Step),
                Result = Visit(fold.Result),
            },
            _ => at,
        };
    }
}
