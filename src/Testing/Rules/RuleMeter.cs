using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>Counts what evaluating one expression costs, and ends it where that is too much.</summary>
internal sealed class RuleMeter : ICelMeter
{
    private const ulong Limit = 1_000_000;

    public ulong Cost { get; private set; }

    public void Observe(CelExpression node, IReadOnlyList<object?> arguments, object? value)
    {
        Cost = CostRange.Add(Cost, CostOf(node, arguments, value));
        if (Cost > Limit)
            throw new CelCancelledException("operation cancelled: actual cost limit exceeded");
    }

    private static ulong CostOf(CelExpression node, IReadOnlyList<object?> arguments, object? value) => node switch
    {
        CelIdentifier or CelSelect { TestOnly: false } or CelCall { Function: "_[_]" } => 1,
        CelListLiteral => 10,
        CelMapLiteral => 30,
        CelObjectLiteral => 40,
        CelCall { Function: "_&&_" or "_||_" or "_?_:_" } => 0,
        CelCall { Overloads: [var overload, ..] } call => RuntimeCosts.Of(call.Function, overload.Id, arguments, value),
        _ => 0,
    };
}
