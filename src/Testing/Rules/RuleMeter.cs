using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>Counts what evaluating one expression costs, and ends it where that is too much.</summary>
/// <param name="steps">What the expression's steps cost.</param>
internal sealed class RuleMeter(StepCosts steps) : ICelMeter
{
    private const ulong Limit = 1_000_000;

    public ulong Cost { get; private set; }

    public void Observe(CelExpression node, IReadOnlyList<object?> arguments, object? value)
    {
        Cost = CostRange.Add(Cost, CostOf(node, arguments, value));
        if (Cost > Limit)
            throw new CelCancelledException("operation cancelled: actual cost limit exceeded");
    }

    private ulong CostOf(CelExpression node, IReadOnlyList<object?> arguments, object? value) => steps.Of(node) is { } cost ? cost
        : node is CelCall { Overloads: [var overload, ..] } call ? RuntimeCosts.Of(call.Function, overload.Id, arguments, value)
        : 0;
}
