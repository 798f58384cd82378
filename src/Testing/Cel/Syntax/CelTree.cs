namespace KubeGen.Testing.Cel;

/// <summary>Makes nodes, each with an id of its own.</summary>
internal sealed class CelTree
{
    private int _lastId;

    public int NextId() => ++_lastId;

    /// <summary>Makes the nodes of a macro's expansion, which all stand where the macro stands.</summary>
    public CelMacroTree At(int offset) => new(this, offset);
}

/// <summary>Nodes at one place.</summary>
internal sealed class CelMacroTree(CelTree tree, int offset)
{
    public const string AccumulatorName = "@result";

    public CelExpression Literal(object? value) => new CelLiteral(tree.NextId(), offset, value);

    public CelExpression Identifier(string name) => new CelIdentifier(tree.NextId(), offset, name);

    public CelExpression Accumulator() => Identifier(AccumulatorName);

    public CelExpression List(params CelExpression[] elements) => new CelListLiteral(tree.NextId(), offset, elements, new HashSet<int>());

    public CelExpression EmptyMap() => new CelMapLiteral(tree.NextId(), offset, []);

    public CelExpression PresenceTest(CelExpression operand, string field) => new CelSelect(tree.NextId(), offset, operand, field, TestOnly: true);

    public CelExpression Call(string function, params CelExpression[] arguments) => new CelCall(tree.NextId(), offset, null, function, arguments);

    public CelExpression Method(CelExpression target, string function, params CelExpression[] arguments) =>
        new CelCall(tree.NextId(), offset, target, function, arguments);

    /// <summary>A fold that gathers its result in <see cref="AccumulatorName"/>.</summary>
    public CelExpression Fold(
        CelExpression range, string variable, string? second, CelExpression start, CelExpression condition, CelExpression step, CelExpression result) =>
        new CelComprehension(tree.NextId(), offset, range, variable, second, AccumulatorName, start, condition, step, result);

    /// <summary><paramref name="body"/> with one more variable: a fold over nothing.</summary>
    public CelExpression Bind(string variable, CelExpression value, CelExpression body) =>
        new CelComprehension(tree.NextId(), offset, List(), "#unused", null, variable, value, Literal(false), Identifier(variable), body);
}
