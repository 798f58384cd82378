namespace KubeGen.Testing.Cel;

/// <summary>The macros that go over a list or a map, with one variable or two.</summary>
internal static class CelFolds
{
    public static CelExpression All(CelMacroTree tree, CelExpression range, (string First, string? Second) variables, CelExpression predicate) =>
        tree.Fold(
            range,
            variables.First,
            variables.Second,
            tree.Literal(true),
            tree.Call(CelOperators.NotStrictlyFalse, tree.Accumulator()),
            tree.Call(CelOperators.And, tree.Accumulator(), predicate),
            tree.Accumulator());

    public static CelExpression Exists(CelMacroTree tree, CelExpression range, (string First, string? Second) variables, CelExpression predicate) =>
        tree.Fold(
            range,
            variables.First,
            variables.Second,
            tree.Literal(false),
            tree.Call(CelOperators.NotStrictlyFalse, tree.Call(CelOperators.Not, tree.Accumulator())),
            tree.Call(CelOperators.Or, tree.Accumulator(), predicate),
            tree.Accumulator());

    public static CelExpression ExistsOne(CelMacroTree tree, CelExpression range, (string First, string? Second) variables, CelExpression predicate) =>
        tree.Fold(
            range,
            variables.First,
            variables.Second,
            tree.Literal(0L),
            tree.Literal(true),
            If(tree, predicate, tree.Call(CelOperators.Add, tree.Accumulator(), tree.Literal(1L))),
            tree.Call(CelOperators.Equal, tree.Accumulator(), tree.Literal(1L)));

    /// <summary>A list of <paramref name="value"/> for each element that passes.</summary>
    public static CelExpression List(
        CelMacroTree tree, CelExpression range, (string First, string? Second) variables, CelExpression? filter, CelExpression value) =>
        tree.Fold(
            range,
            variables.First,
            variables.Second,
            tree.List(),
            tree.Literal(true),
            If(tree, filter, tree.Call(CelOperators.Add, tree.Accumulator(), tree.List(value))),
            tree.Accumulator());

    /// <summary>A map of the same keys to <paramref name="value"/>, or of the entries that it is.</summary>
    public static CelExpression Map(
        CelMacroTree tree, CelExpression range, (string First, string? Second) variables, CelExpression? filter, CelExpression value, bool byKey) =>
        tree.Fold(
            range,
            variables.First,
            variables.Second,
            tree.EmptyMap(),
            tree.Literal(true),
            If(
                tree,
                filter,
                byKey
                    ? tree.Call(CelOperators.MapInsert, tree.Accumulator(), tree.Identifier(variables.First), value)
                    : tree.Call(CelOperators.MapInsert, tree.Accumulator(), value)),
            tree.Accumulator());

    private static CelExpression If(CelMacroTree tree, CelExpression? filter, CelExpression step) =>
        filter is null ? step : tree.Call(CelOperators.Conditional, filter, step, tree.Accumulator());
}
