namespace KubeGen.Testing.Cel;

/// <summary>An expression that was parsed and checked. Safe to evaluate from several threads.</summary>
internal sealed class CelProgram(CelExpression root)
{
    /// <summary>Why the expression can never be evaluated, as a constant that does not convert; null for nothing. Kubernetes tells it apart from a compile error.</summary>
    public string? InstantiationError { get; } = CelConstants.Problem(root);

    /// <summary>The checked tree.</summary>
    public CelExpression Root => root;

    public CelType ResultType => root.Type;

    /// <summary>The expression's value: null, bool, long, ulong, double, string, byte[], CelTimestamp, CelDuration, a list, an <see cref="ICelMap"/> ...</summary>
    /// <exception cref="CelEvaluationException">It has none for these variables.</exception>
    /// <exception cref="CelCancelledException">The meter ended it.</exception>
    public object? Evaluate(IReadOnlyDictionary<string, object?> variables, ICelMeter? meter = null) =>
        CelEvaluator.Evaluate(root, new CelActivation(variables, meter));

    /// <summary>Whether the expression reads this variable of its environment.</summary>
    public bool Mentions(string variable) => Mentions(root, variable);

    /// <summary>A macro's own variable hides one of the environment.</summary>
    private static bool Mentions(CelExpression node, string variable) => node switch
    {
        CelIdentifier identifier => identifier.Name == variable || identifier.Name == "." + variable,
        CelComprehension fold => Mentions(fold.Range, variable)
            || Mentions(fold.Accumulator, variable)
            || (fold.Variable != variable && fold.SecondVariable != variable && (Mentions(fold.Condition, variable) || Mentions(fold.Step, variable)))
            || (fold.AccumulatorVariable != variable && Mentions(fold.Result, variable)),
        _ => node.Children.Any(child => Mentions(child, variable)),
    };
}
