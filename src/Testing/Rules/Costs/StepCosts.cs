using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>What each step of an expression costs at run time that is no call of a function, as cel-go plans it.</summary>
internal sealed class StepCosts
{
    private const ulong ListCost = 10;
    private const ulong MapCost = 30;
    private const ulong ObjectCost = 40;

    private readonly Dictionary<CelExpression, ulong> _costs = new(ReferenceEqualityComparer.Instance);

    public StepCosts(CelExpression root) => Visit(root, isPart: false);

    /// <summary>The cost of a step; null of a call, which its arguments tell.</summary>
    public ulong? Of(CelExpression step) => _costs.TryGetValue(step, out var cost) ? cost : null;

    // A part is read together with what it is a part of: the name at its start is free.
    private void Visit(CelExpression step, bool isPart)
    {
        switch (step)
        {
            case CelIdentifier:
                _costs[step] = isPart ? 0UL : 1;
                break;
            case CelSelect { TestOnly: false } select:
                Follow(step, select.Operand, isPart);
                break;
            case CelCall { Function: CelOperators.Index, Arguments: [var operand, var index] }:
                Follow(step, operand, isPart);
                Visit(index, IsPath(index));
                break;
            case CelCall { Function: CelOperators.Conditional, Arguments: [var condition, var first, var second] }:
                _costs[step] = 0;
                Visit(condition, isPart: false);
                Visit(first, IsPath(first));
                Visit(second, IsPath(second));
                break;
            default:
                VisitOther(step);
                break;
        }
    }

    private void Follow(CelExpression step, CelExpression operand, bool isPart)
    {
        _costs[step] = isPart || IsPath(operand) ? 1UL : 2;
        Visit(operand, isPart && IsPath(operand));
    }

    private void VisitOther(CelExpression step)
    {
        if (step is CelCall { Function: CelOperators.In, Arguments: [_, var list] } && IsConstant(list))
            _costs[step] = 0;
        else if (step is not CelCall || step is CelCall { Function: CelOperators.And or CelOperators.Or })
            _costs[step] = IsConstant(step) ? 0 : step switch { CelListLiteral => ListCost, CelMapLiteral => MapCost, CelObjectLiteral => ObjectCost, _ => 0 };
        foreach (var child in step.Children)
            Visit(child, isPart: false);
    }

    private static bool IsPath(CelExpression step) =>
        step is CelIdentifier or CelSelect { TestOnly: false } or CelCall { Function: CelOperators.Index or CelOperators.Conditional };

    // What is constant is made once, before the evaluation.
    private static bool IsConstant(CelExpression step) => step is CelLiteral || (step is CelListLiteral or CelMapLiteral && step.Children.All(IsConstant));
}
