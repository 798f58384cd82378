using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>What the calls that Kubernetes has its own mind about cost: apiserver's cel/library/cost.go.</summary>
internal static class KubernetesCosts
{
    private const double MaxFormatPattern = 128;
    private const ulong MaxFormatSize = 64;

    private static readonly CostRange One = CostRange.Fixed(1);

    /// <summary>The cost of a call without that of its arguments; null where cel-go's holds.</summary>
    public static CallCost? Of(string function, string overload, CostNode? target, IReadOnlyList<CostNode> arguments, CostSizes sizes) => function switch
    {
        "isSorted" or "sum" or "max" or "min" or "indexOf" or "lastIndexOf" when target is not null => Comparisons(target, sizes),
        "url" when arguments is [{ SizeOrUnknown: var size }] => new CallCost(Traversal(size), size),
        "lowerAscii" or "upperAscii" or "substring" or "trim" when target is not null => new CallCost(Traversal(target.SizeOrUnknown), target.SizeOrUnknown),
        "replace" when target is not null && arguments.Count >= 2 => Replace(target.SizeOrUnknown, arguments[0].SizeOrUnknown, arguments[1].SizeOrUnknown),
        "split" when target is not null => Split(target.SizeOrUnknown, arguments),
        "join" when target is not null => Join(target, arguments, sizes),
        "find" or "findAll" when target is not null && arguments.Count >= 1 => Find(target.SizeOrUnknown, arguments[0].SizeOrUnknown),
        "ip" when overload == "cidr_ip" => new CallCost(One),
        "cidr" or "isIP" or "isCIDR" or "ip" or "quantity" or "isQuantity" or "semver" or "isSemver" when arguments.Count >= 1 =>
            new CallCost(Traversal(arguments[0].SizeOrUnknown)),
        "ip.isCanonical" when arguments.Count >= 1 => new CallCost(arguments[0].SizeOrUnknown * (2 * CostRange.PerCharacter)),
        "containsIP" when arguments.Count >= 1 => new CallCost(Network(overload == "cidr_contains_ip_string", arguments[0])),
        "containsCIDR" when arguments.Count >= 1 =>
            new CallCost(Network(overload == "cidr_contains_cidr_string", arguments[0]) + Traversal(new CostRange(4, 16)) + One),
        "validate" when arguments.Count >= 1 =>
            new CallCost(Traversal(arguments[0].SizeOrUnknown) * (MaxFormatPattern * CostRange.PerPatternCharacter)),
        "masked" or "prefixLength" or "family" or "isUnspecified" or "isLoopback" or "isLinkLocalMulticast" or "isLinkLocalUnicast" or "isGlobalUnicast"
            or "format.named" or "sign" or "asInteger" or "isInteger" or "asApproximateFloat" or "isGreaterThan" or "isLessThan" or "compareTo"
            or "add" or "sub" or "major" or "minor" or "patch"
            or "getScheme" or "getHostname" or "getHost" or "getPort" or "getEscapedPath" or "getQuery" => new CallCost(One),
        "_==_" when arguments.Count == 2 && arguments[0].Type == arguments[1].Type => Equality(arguments[0].Type, arguments[1].Size),
        _ => null,
    };

    private static CostRange Traversal(CostRange size) => size * CostRange.PerCharacter;

    private static CallCost Comparisons(CostNode list, CostSizes sizes)
    {
        if (sizes.ItemsOf(list) is not { } items)
            return new CallCost(Traversal(list.SizeOrUnknown));
        var isText = items.Type == CelType.String || items.Type == CelType.Bytes;
        return new CallCost(list.SizeOrUnknown * (isText ? One + Traversal(items.SizeOrUnknown) : One));
    }

    private static CallCost Replace(CostRange text, CostRange from, CostRange to)
    {
        var (most, kept) = from.Min == 0 ? (CostRange.Add(text.Max, 1), text.Max)
            : to.Max <= from.Min ? (0, text.Max)
            : ((ulong)Math.Ceiling((double)text.Max / from.Min), 0UL);
        var (least, keptAtLeast) = from.Max == 0 ? (CostRange.Add(text.Min, 1), text.Min)
            : from.Max <= to.Min ? (0, text.Min)
            : ((ulong)Math.Ceiling((double)text.Min / from.Max), 0UL);
        return new CallCost(text * (2 * CostRange.PerCharacter), new CostRange(least, most) * to + new CostRange(keptAtLeast, kept));
    }

    private static CallCost Split(CostRange text, IReadOnlyList<CostNode> arguments)
    {
        var most = arguments is [_, { Expression: CelLiteral { Value: long limit } }] ? unchecked((ulong)limit) : text.Max;
        return new CallCost(text * (2 * CostRange.PerCharacter), new CostRange(0, most));
    }

    private static CallCost Join(CostNode list, IReadOnlyList<CostNode> arguments, CostSizes sizes)
    {
        var count = list.SizeOrUnknown;
        var size = sizes.ItemsOf(list) is { } items ? count * items.SizeOrUnknown : default;
        if (arguments.Count > 0)
            size += arguments[0].SizeOrUnknown * new CostRange(Math.Max(count.Min, 1) - 1, Math.Max(count.Max, 1) - 1);
        return new CallCost(Traversal(size), size);
    }

    private static CallCost Find(CostRange text, CostRange pattern) =>
        new(Traversal(text + One) * (pattern * CostRange.PerPatternCharacter), new CostRange(0, text.Max));

    // Both addresses are of four to sixteen bytes; a text has to be read first.
    private static CostRange Network(bool isText, CostNode other)
    {
        var bytes = new CostRange(4, 16);
        var cost = Traversal(bytes + bytes);
        return isText ? cost + Traversal(other.SizeOrUnknown) : cost;
    }

    private static CallCost? Equality(CelType type, CostRange? size) => type.Name switch
    {
        "net.IP" or "net.CIDR" or "kubernetes.Quantity" or "kubernetes.Semver" => new CallCost(One),
        "kubernetes.NamedFormat" => new CallCost(Traversal(new CostRange(1, MaxFormatSize))),
        "kubernetes.URL" => new CallCost(Traversal(new CostRange(1, size?.Max ?? 1))),
        _ => null,
    };
}
