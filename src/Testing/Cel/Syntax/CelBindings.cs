namespace KubeGen.Testing.Cel;

/// <summary>The macros that name a value once: <c>optMap</c>, <c>optFlatMap</c> and <c>sortBy</c>.</summary>
internal static class CelBindings
{
    private const string OptionalTarget = "@target";
    private const string SortTarget = "@__sortBy_input__";

    /// <summary>The value under its name where there is one; <c>optMap</c> makes what comes of it an optional, <c>optFlatMap</c> is given one.</summary>
    public static CelExpression OptionalMap(CelMacroTree tree, CelExpression target, IReadOnlyList<CelExpression> arguments, string macro)
    {
        if (arguments[0] is not CelIdentifier variable)
            throw new CelMacroException(arguments[0].Offset, $"{macro}() variable name must be a simple identifier");
        // A target that is no name is evaluated once.
        return target is CelIdentifier name
            ? Choice(name.Name)
            : tree.Bind(OptionalTarget, target, Choice(OptionalTarget));

        CelExpression Choice(string optional)
        {
            var hasValue = tree.Method(tree.Identifier(optional), "hasValue");
            var body = tree.Bind(variable.Name, tree.Method(tree.Identifier(optional), "value"), arguments[1]);
            return tree.Call(
                CelOperators.Conditional,
                hasValue,
                macro == "optMap" ? tree.Call("optional.of", body) : body,
                tree.Call("optional.none"));
        }
    }

    /// <summary>The list in the order of the keys that the second argument makes of its elements.</summary>
    public static CelExpression SortBy(CelMacroTree tree, CelExpression target, IReadOnlyList<CelExpression> arguments)
    {
        if (target is not (CelListLiteral or CelSelect or CelIdentifier or CelComprehension or CelCall))
        {
            throw new CelMacroException(
                target.Offset, "sortBy can only be applied to a list, identifier, comprehension, call or select expression");
        }

        var keys = CelMacros.Find("map", target, 2)!(tree, tree.Identifier(SortTarget), arguments);
        return tree.Bind(SortTarget, target, tree.Method(tree.Identifier(SortTarget), CelOperators.SortByKeys, keys));
    }
}
