namespace KubeGen.Testing.Cel;

/// <summary>Calls that are another expression in short: <c>has</c>, <c>all</c>, <c>map</c> and their like.</summary>
/// <seealso href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#macros">Macros</seealso>
internal static class CelMacros
{
    /// <summary>Gives what the call means.</summary>
    internal delegate CelExpression Expander(CelMacroTree tree, CelExpression target, IReadOnlyList<CelExpression> arguments);

    private static readonly Dictionary<(string Name, int Arguments), Expander> Methods = new()
    {
        [("all", 2)] = static (tree, target, a) => CelFolds.All(tree, target, OneVariable(a), a[1]),
        [("exists", 2)] = static (tree, target, a) => CelFolds.Exists(tree, target, OneVariable(a), a[1]),
        [("exists_one", 2)] = static (tree, target, a) => CelFolds.ExistsOne(tree, target, OneVariable(a), a[1]),
        [("map", 2)] = static (tree, target, a) => CelFolds.List(tree, target, (Element(a[0]), null), null, a[1]),
        [("map", 3)] = static (tree, target, a) => CelFolds.List(tree, target, (Element(a[0]), null), a[1], a[2]),
        [("filter", 2)] = static (tree, target, a) => CelFolds.List(tree, target, (Element(a[0]), null), a[1], a[0]),
        [("all", 3)] = static (tree, target, a) => CelFolds.All(tree, target, TwoVariables(a), a[2]),
        [("exists", 3)] = static (tree, target, a) => CelFolds.Exists(tree, target, TwoVariables(a), a[2]),
        [("existsOne", 3)] = static (tree, target, a) => CelFolds.ExistsOne(tree, target, TwoVariables(a), a[2]),
        [("exists_one", 3)] = static (tree, target, a) => CelFolds.ExistsOne(tree, target, TwoVariables(a), a[2]),
        [("transformList", 3)] = static (tree, target, a) => CelFolds.List(tree, target, TwoVariables(a), null, a[2]),
        [("transformList", 4)] = static (tree, target, a) => CelFolds.List(tree, target, TwoVariables(a), a[2], a[3]),
        [("transformMap", 3)] = static (tree, target, a) => CelFolds.Map(tree, target, TwoVariables(a), null, a[2], byKey: true),
        [("transformMap", 4)] = static (tree, target, a) => CelFolds.Map(tree, target, TwoVariables(a), a[2], a[3], byKey: true),
        [("transformMapEntry", 3)] = static (tree, target, a) => CelFolds.Map(tree, target, TwoVariables(a), null, a[2], byKey: false),
        [("transformMapEntry", 4)] = static (tree, target, a) => CelFolds.Map(tree, target, TwoVariables(a), a[2], a[3], byKey: false),
        [("optMap", 2)] = static (tree, target, a) => CelBindings.OptionalMap(tree, target, a, "optMap"),
        [("optFlatMap", 2)] = static (tree, target, a) => CelBindings.OptionalMap(tree, target, a, "optFlatMap"),
        [("sortBy", 2)] = static (tree, target, a) => CelBindings.SortBy(tree, target, a),
    };

    /// <summary>The macro that a call is, if it is one.</summary>
    public static Expander? Find(string name, CelExpression? target, int arguments) =>
        target is null ? (name, arguments) == ("has", 1) ? Has : null : Methods.GetValueOrDefault((name, arguments));

    private static CelExpression Has(CelMacroTree tree, CelExpression? target, IReadOnlyList<CelExpression> arguments) =>
        arguments[0] is CelSelect select
            ? tree.PresenceTest(select.Operand, select.Field)
            : throw new CelMacroException(arguments[0].Offset, "invalid argument to has() macro");

    private static (string, string?) OneVariable(IReadOnlyList<CelExpression> arguments) => (Variable(arguments[0], "argument must be a simple name"), null);

    private static string Element(CelExpression argument) => Variable(argument, "argument is not an identifier");

    private static (string, string?) TwoVariables(IReadOnlyList<CelExpression> arguments)
    {
        var first = Name(arguments[0], "argument must be a simple name");
        var second = Name(arguments[1], "argument must be a simple name");
        if (first == second)
            throw new CelMacroException(arguments[1].Offset, $"duplicate variable name: {first}");
        return (Free(first, arguments[0]), Free(second, arguments[1]));
    }

    private static string Variable(CelExpression argument, string otherwise) => Free(Name(argument, otherwise), argument);

    private static string Name(CelExpression argument, string otherwise) =>
        argument is CelIdentifier identifier ? identifier.Name : throw new CelMacroException(argument.Offset, otherwise);

    private static string Free(string name, CelExpression argument) =>
        name == "__result__" ? throw new CelMacroException(argument.Offset, "iteration variable overwrites accumulator variable") : name;
}

/// <summary>A macro that was not written as it must be.</summary>
internal sealed class CelMacroException(int offset, string message) : Exception(message)
{
    public int Offset => offset;
}
