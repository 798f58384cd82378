namespace KubeGen.Testing.Cel;

/// <summary>Watches an evaluation, to count what it costs. It may end it by throwing a <see cref="CelCancelledException"/>.</summary>
internal interface ICelMeter
{
    /// <summary>Called once a node has its value, and again for each time that a fold evaluates it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="arguments">A call's evaluated arguments, its target first; else none.</param>
    /// <param name="value">The node's value.</param>
    void Observe(CelExpression node, IReadOnlyList<object?> arguments, object? value);
}
