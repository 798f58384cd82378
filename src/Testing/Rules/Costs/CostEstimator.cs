using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>Estimates what evaluating an expression may cost at worst: cel-go's checker/cost.go.</summary>
internal sealed class CostEstimator
{
    private const ulong ListCost = 10;
    private const ulong MapCost = 30;
    private const ulong ObjectCost = 40;

    private static readonly CostRange One = CostRange.Fixed(1);

    private readonly CostSizes _sizes;

    private CostEstimator(RuleType self) => _sizes = new CostSizes(self);

    /// <summary>The cost of a checked expression over values of a type.</summary>
    public static CostRange Estimate(CelExpression expression, RuleType self) => new CostEstimator(self).Cost(expression);

    private CostRange Cost(CelExpression expression) => expression switch
    {
        CelIdentifier identifier => Identifier(identifier),
        CelSelect select => Select(select),
        CelCall { Function: "dyn", Arguments: [var argument] } call => Undo(call, argument),
        CelCall call => Call(call),
        CelListLiteral list => List(list),
        CelMapLiteral map => Map(map),
        CelObjectLiteral literal => Sum(literal.Children) + CostRange.Fixed(ObjectCost),
        CelComprehension fold when IsBinding(fold) => Binding(fold),
        CelComprehension fold => Fold(fold),
        _ => default,
    };

    private CostRange Sum(IEnumerable<CelExpression> expressions) => expressions.Aggregate(default(CostRange), (sum, expression) => sum + Cost(expression));

    private CostRange Identifier(CelIdentifier identifier)
    {
        _sizes.SetPath(identifier, _sizes.Variables.Find(identifier.Name)?.Path ?? CostPath.Of(identifier.Name));
        return One;
    }

    private CostRange Select(CelSelect select)
    {
        var cost = Cost(select.Operand);
        if (select.TestOnly)
            return cost;
        _sizes.SetPath(select, _sizes.PathOf(select.Operand).Append(select.Field));
        return select.Operand.Type is CelMapType or CelObjectType or CelTypeParameter ? cost + One : cost;
    }

    private CostRange Undo(CelCall call, CelExpression argument)
    {
        var cost = Cost(argument) + One;
        _sizes.Copy(call, argument);
        return cost;
    }

    private CostRange Call(CelCall call)
    {
        var costs = new List<CostRange>();
        var arguments = new List<CostNode>();
        foreach (var argument in call.Arguments)
        {
            costs.Add(Cost(argument));
            arguments.Add(_sizes.NodeOf(argument));
        }

        if (call.Overloads.Count == 0)
            return default;
        var targetCost = call.Target is { } expression ? Cost(expression) : default;
        var target = call.Target is { } node ? _sizes.NodeOf(node) : null;
        var function = new CostCall(call, target, arguments, costs, _sizes);
        var cost = new CostRange(ulong.MaxValue, 0);
        CostRange? size = null;
        foreach (var overload in call.Overloads)
        {
            var one = function.Of(overload.Id);
            cost = cost.Union(one.Cost);
            if (one.ResultSize is { } result)
                size = size?.Union(result) ?? result;
            if (overload.Id is "index_list" or "index_map" && call.Arguments.Count > 0)
            {
                size = _sizes.EntryOf(call.Arguments[0])?.Value;
                _sizes.SetPath(call, _sizes.PathOf(call.Arguments[0]).Append(overload.Id == "index_list" ? "@items" : "@values"));
            }

            size ??= _sizes.Of(call);
        }

        _sizes.Set(call, size);
        return targetCost + cost;
    }

    private CostRange List(CelListLiteral list)
    {
        var cost = CostRange.Fixed(ListCost);
        var item = new CostRange(list.Elements.Count == 0 ? 0 : ulong.MaxValue, 0);
        foreach (var element in list.Elements)
        {
            cost += Cost(element);
            item = item.Union(_sizes.OfOrUnknown(element));
        }

        _sizes.SetEntry(list, new EntrySize(true, One, item));
        return cost;
    }

    private CostRange Map(CelMapLiteral map)
    {
        var cost = CostRange.Fixed(MapCost);
        var key = new CostRange(map.Entries.Count == 0 ? 0 : ulong.MaxValue, 0);
        var value = key;
        foreach (var entry in map.Entries)
        {
            cost += Cost(entry.Key) + Cost(entry.Value);
            key = key.Union(_sizes.OfOrUnknown(entry.Key));
            value = value.Union(_sizes.OfOrUnknown(entry.Value));
        }

        _sizes.SetEntry(map, new EntrySize(false, key, value));
        return cost;
    }

    private CostRange Fold(CelComprehension fold)
    {
        var variables = _sizes.Variables;
        var cost = Cost(fold.Range) + Cost(fold.Accumulator);
        variables.Push(fold.AccumulatorVariable, _sizes.VariableOf(fold.Accumulator));
        if (fold.SecondVariable is { } second)
        {
            variables.Push(fold.Variable, _sizes.KeyOf(fold.Range));
            variables.Push(second, _sizes.ValueOf(fold.Range));
        }
        else
        {
            variables.Push(fold.Variable, _sizes.SingleOf(fold.Range));
        }

        var loop = Cost(fold.Condition);
        var step = Cost(fold.Step);
        variables.Pop(fold.Variable);
        if (fold.SecondVariable is not null)
            variables.Pop(fold.SecondVariable);
        cost += Cost(fold.Result);
        variables.Pop(fold.AccumulatorVariable);

        var count = _sizes.OfOrUnknown(fold.Range);
        cost += count * (step + loop);
        if (fold.Accumulator is CelLiteral)
        {
            _sizes.Set(fold, _sizes.Of(fold.Accumulator));
        }
        else if (fold.Accumulator is CelListLiteral or CelMapLiteral)
        {
            _sizes.Set(fold, count);
            _sizes.SetEntry(fold, _sizes.EntryOf(fold.Step));
        }

        return cost;
    }

    private static bool IsBinding(CelComprehension fold) => fold is { Range: CelListLiteral { Elements.Count: 0 }, Condition: CelLiteral { Value: false } };

    private CostRange Binding(CelComprehension fold)
    {
        var cost = Cost(fold.Range) + Cost(fold.Accumulator);
        _sizes.Variables.Push(fold.AccumulatorVariable, _sizes.VariableOf(fold.Accumulator));
        cost += Cost(fold.Result);
        _sizes.Variables.Pop(fold.AccumulatorVariable);
        _sizes.Copy(fold, fold.Result);
        return cost;
    }
}
