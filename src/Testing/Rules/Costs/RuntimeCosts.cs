using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>What one call has cost: apiserver's cel/library/cost.go after cel-go's libraries, before cel-go's interpreter/runtimecost.go.</summary>
internal static class RuntimeCosts
{
    private const ulong ListCost = 10;
    private const ulong FormatPattern = 128;

    public static ulong Of(string function, string overload, IReadOnlyList<object?> arguments, object? result) =>
        Library(overload, arguments, result) ?? Kubernetes(function, overload, arguments, result) ?? Language(overload, arguments);

    /// <summary>What <c>size</c> says of a value, and one of what it says nothing of.</summary>
    public static ulong SizeOf(object? value) => value switch
    {
        string text => (ulong)text.EnumerateRunes().Count(),
        byte[] bytes => (ulong)bytes.Length,
        IReadOnlyList<object?> list => (ulong)list.Count,
        ICelMap map => (ulong)map.Count,
        RuleObject @object => (ulong)@object.Fields.Count,
        CelOptional { HasValue: true } optional => SizeOf(optional.Value),
        _ => 1,
    };

    private static ulong? Library(string overload, IReadOnlyList<object?> arguments, object? result) => overload switch
    {
        "list_slice" or "lists_range" or "list_reverse" => Allocated(SizeOf(result), 1),
        "list_flatten" => Allocated(SizeOf(arguments[0]), 1),
        "list_flatten_int" => Allocated(SizeOf(arguments[0]), arguments[1] is long depth and >= 0 ? depth : 1),
        "list_distinct" => Squared(arguments[0]),
        "list_sets_contains_list" or "list_sets_intersects_list" => CostRange.Add(1, CostRange.Multiply(SizeOf(arguments[0]), SizeOf(arguments[1]))),
        "list_sets_equivalent_list" => CostRange.Add(1, CostRange.Multiply(2, CostRange.Multiply(SizeOf(arguments[0]), SizeOf(arguments[1])))),
        _ when !overload.StartsWith("list_", StringComparison.Ordinal) => null,
        _ when overload.EndsWith("_sort", StringComparison.Ordinal) => Squared(arguments[0]),
        _ when overload.EndsWith("_sortByAssociatedKeys", StringComparison.Ordinal) => Squared(arguments[1]),
        _ => null,
    };

    private static ulong Squared(object? list)
    {
        var size = SizeOf(list);
        var isText = list is IReadOnlyList<object?> { Count: > 0 } items && items[0] is string or byte[];
        return Allocated(CostRange.Multiply(size, size), 2 + (isText ? CostRange.PerCharacter : 0));
    }

    private static ulong Allocated(ulong size, double factor) => CostRange.Add((ulong)(size * factor), 1 + ListCost);

    private static ulong? Kubernetes(string function, string overload, IReadOnlyList<object?> arguments, object? result) => function switch
    {
        "isSorted" or "sum" or "max" or "min" or "indexOf" or "lastIndexOf" => Traversal(arguments[0]),
        "url" or "lowerAscii" or "upperAscii" or "substring" or "trim" => Passes(arguments[0], 1),
        "replace" or "split" => Passes(arguments[0], 2),
        "join" => Passes(result, 2),
        "find" or "findAll" when arguments.Count >= 2 => Match(arguments[0], SizeOf(arguments[1])),
        "ip" when overload == "cidr_ip" => 1,
        "cidr" or "isIP" or "isCIDR" or "ip" or "quantity" or "isQuantity" or "semver" or "isSemver" => Passes(arguments[0], 1),
        "ip.isCanonical" => Passes(arguments[0], 2),
        "containsIP" => Network(arguments, 2, overload == "cidr_contains_ip_string"),
        "containsCIDR" => Network(arguments, 2, overload == "cidr_contains_cidr_string") + Passes(arguments[0], 1) + 1,
        "validate" when arguments.Count >= 2 => Match(arguments[1], FormatPattern),
        "masked" or "prefixLength" or "family" or "isUnspecified" or "isLoopback" or "isLinkLocalMulticast" or "isLinkLocalUnicast" or "isGlobalUnicast"
            or "format.named" or "sign" or "asInteger" or "isInteger" or "asApproximateFloat" or "isGreaterThan" or "isLessThan" or "compareTo"
            or "add" or "sub" or "major" or "minor" or "patch"
            or "getScheme" or "getHostname" or "getHost" or "getPort" or "getEscapedPath" or "getQuery" => 1,
        _ => null,
    };

    private static ulong Network(IReadOnlyList<object?> arguments, int passes, bool isText) =>
        Passes(arguments[0], passes) + (isText ? Passes(arguments[1], 1) : 0);

    private static ulong Language(string overload, IReadOnlyList<object?> arguments)
    {
        switch (overload)
        {
            case "starts_with_string" or "ends_with_string":
                return Passes(arguments[1], 1);
            case "string_to_bytes" or "bytes_to_string" or "strings_quote" or "string_format":
                return Passes(arguments[0], 1);
            case "in_list":
                return SizeOf(arguments[1]);
            case "less_string" or "greater_string" or "less_equals_string" or "greater_equals_string"
                or "less_bytes" or "greater_bytes" or "less_equals_bytes" or "greater_equals_bytes" or "equals" or "not_equals":
                return CostRange.Multiply(Math.Min(SizeOf(arguments[0]), SizeOf(arguments[1])), CostRange.PerCharacter);
            case "add_string" or "add_bytes":
                return CostRange.Multiply(CostRange.Add(SizeOf(arguments[0]), SizeOf(arguments[1])), CostRange.PerCharacter);
            case "matches" or "matches_string":
                return Match(arguments[0], SizeOf(arguments[1]));
            case "contains_string":
                return CostRange.Multiply(Passes(arguments[0], 1), Passes(arguments[1], 1));
            default:
                return 1;
        }
    }

    private static ulong Passes(object? value, int times) => CostRange.Multiply(SizeOf(value), times * CostRange.PerCharacter);

    private static ulong Match(object? text, ulong pattern) => CostRange.Multiply(
        CostRange.Multiply(CostRange.Add(SizeOf(text), 1), CostRange.PerCharacter), CostRange.Multiply(pattern, CostRange.PerPatternCharacter));

    private static ulong Traversal(object? value) => value switch
    {
        string text => (ulong)(System.Text.Encoding.UTF8.GetByteCount(text) * CostRange.PerCharacter),
        byte[] bytes => (ulong)(bytes.Length * CostRange.PerCharacter),
        IReadOnlyList<object?> list => list.Aggregate(0UL, (sum, item) => CostRange.Add(sum, Traversal(item))),
        _ => 1,
    };
}
