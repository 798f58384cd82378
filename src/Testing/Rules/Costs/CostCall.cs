using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>Estimates what one call costs: as cel-go's libraries and cel-go itself say, after Kubernetes' own.</summary>
internal sealed class CostCall(CelCall call, CostNode? target, IReadOnlyList<CostNode> arguments, IReadOnlyList<CostRange> costs, CostSizes sizes)
{
    private const ulong ListCost = 10;

    private static readonly CostRange One = CostRange.Fixed(1);

    private CostRange ArgumentCosts => costs.Aggregate(default(CostRange), (sum, cost) => sum + cost);

    public CallCost Of(string overload)
    {
        if ((Library(overload) ?? KubernetesCosts.Of(call.Function, overload, target, arguments, sizes)) is { } own)
            return own with { Cost = own.Cost + ArgumentCosts };
        return Language(overload);
    }

    // ext/lists.go (version 3) and ext/sets.go.
    private CallCost? Library(string overload) => overload switch
    {
        "list_slice" when target is not null && arguments.Count == 2 =>
            List(CostRange.Fixed(arguments[1].Literal(target.SizeOrUnknown.Max) - arguments[0].Literal(0)), 1),
        "lists_range" when arguments.Count == 1 => List(CostRange.Fixed(arguments[0].Literal(ulong.MaxValue)), 1),
        "list_reverse" when target is not null => List(target.SizeOrUnknown, 1),
        "list_flatten" or "list_flatten_int" when target is not null =>
            List(target.SizeOrUnknown, arguments.Count == 1 ? arguments[0].Literal(ulong.MaxValue) : 1),
        "list_distinct" when target is not null => Squared(target, target.Type is CelListType list && IsText(list.Element)),
        _ when overload.StartsWith("list_", StringComparison.Ordinal) && overload.EndsWith("_sort", StringComparison.Ordinal) && target is not null =>
            Squared(target, IsTextSort(overload)),
        _ when overload.StartsWith("list_", StringComparison.Ordinal) && overload.EndsWith("_sortByAssociatedKeys", StringComparison.Ordinal) && arguments.Count == 1 =>
            Squared(arguments[0], IsTextSort(overload)),
        "list_sets_contains_list" or "list_sets_intersects_list" => Product(1),
        "list_sets_equivalent_list" => Product(2),
        _ => null,
    };

    private static bool IsText(CelType type) => type == CelType.String || type == CelType.Bytes;

    private static bool IsTextSort(string overload) => overload.StartsWith("list_string_", StringComparison.Ordinal) || overload.StartsWith("list_bytes_", StringComparison.Ordinal);

    private static CallCost Squared(CostNode list, bool isText) =>
        List(list.SizeOrUnknown * list.SizeOrUnknown, 2 + (isText ? CostRange.PerCharacter : 0));

    private static CallCost List(CostRange size, double factor) => new(size * factor + CostRange.Fixed(ListCost) + One, size);

    private CallCost Product(double factor) => new(arguments[0].SizeOrUnknown * arguments[1].SizeOrUnknown * factor + One);

    private CallCost Language(string overload)
    {
        switch (overload)
        {
            case "string_format" when target is not null:
                return Plain(target.SizeOrUnknown * CostRange.PerCharacter);
            case "string_to_bytes" when arguments is [{ SizeOrUnknown: var text }]:
                return Plain(text * CostRange.PerCharacter, new CostRange(text.Min, unchecked(text.Max * 4)));
            case "bytes_to_string" when arguments is [{ SizeOrUnknown: var bytes }]:
                return Plain(bytes * CostRange.PerCharacter, new CostRange(bytes.Min / 4, bytes.Max));
            case "strings_quote" when arguments is [{ SizeOrUnknown: var plain }]:
                return Plain(plain * CostRange.PerCharacter, new CostRange(unchecked(plain.Min + 2), unchecked(plain.Max * 2 + 2)));
            case "starts_with_string" or "ends_with_string" when arguments is [var affix]:
                return Plain(affix.SizeOrUnknown * CostRange.PerCharacter);
            case "in_list" when arguments is [_, var list]:
                return Plain(list.SizeOrUnknown * 1);
            case "matches_string" when target is not null && arguments is [var pattern]:
                return Plain(Match(target, pattern));
            case "matches" when target is null && arguments is [var text, var pattern]:
                return Plain(Match(text, pattern));
            case "contains_string" when target is not null && arguments is [var part]:
                return Plain(target.SizeOrUnknown * CostRange.PerCharacter * (part.SizeOrUnknown * CostRange.PerCharacter));
            case "logical_or" or "logical_and":
                return new CallCost(new CostRange(costs[0].Min, (costs[0] + costs[1]).Max));
            case "conditional":
                return Conditional();
            case "add_string" or "add_bytes" or "add_list" when arguments.Count == 2:
                return Sum(overload);
            case "less_string" or "greater_string" or "less_equals_string" or "greater_equals_string"
                or "less_bytes" or "greater_bytes" or "less_equals_bytes" or "greater_equals_bytes" or "equals" or "not_equals":
                var most = Math.Min(arguments[0].SizeOrUnknown.Max, arguments[1].SizeOrUnknown.Max);
                return Plain(new CostRange(Math.Min(most, 1), most) * CostRange.PerCharacter);
            default:
                return Plain(One);
        }
    }

    private CallCost Plain(CostRange cost, CostRange? size = null) => new(cost + ArgumentCosts, size);

    // One is added for an empty text, whose matching still costs what its pattern does.
    private static CostRange Match(CostNode text, CostNode pattern) =>
        (text.SizeOrUnknown + One) * CostRange.PerCharacter * (pattern.SizeOrUnknown * CostRange.PerPatternCharacter);

    private CallCost Conditional()
    {
        sizes.SetEntry(call, Union(sizes.EntryOf(call.Arguments[1]), sizes.EntryOf(call.Arguments[2])));
        return new CallCost(costs[0] + costs[1].Union(costs[2]), arguments[1].SizeOrUnknown.Union(arguments[2].SizeOrUnknown));
    }

    private CallCost Sum(string overload)
    {
        var size = arguments[0].SizeOrUnknown + arguments[1].SizeOrUnknown;
        sizes.SetEntry(call, Union(sizes.EntryOf(call.Arguments[0]), sizes.EntryOf(call.Arguments[1])));
        return Plain(overload == "add_list" ? One : size * CostRange.PerCharacter, size);
    }

    private static EntrySize? Union(EntrySize? left, EntrySize? right) => left is { } one && right is { } other
        ? new EntrySize(one.IsList, one.Key.Union(other.Key), one.Value.Union(other.Value))
        : null;
}
