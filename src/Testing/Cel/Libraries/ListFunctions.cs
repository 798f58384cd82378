namespace KubeGen.Testing.Cel;

/// <summary>Kubernetes' own functions on lists.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-list-library">Kubernetes list library</seealso>
internal static class ListFunctions
{
    private static readonly string[] Comparable = ["int", "uint", "double", "bool", "duration", "timestamp", "string", "bytes"];

    private static readonly (string Type, object Zero)[] Summable = [("int", 0L), ("uint", 0UL), ("double", 0.0), ("duration", new CelDuration(0))];

    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        .. Comparable.Select(static t => CelDeclare.Method("isSorted", $"list_{t}_is_sorted_bool", $"list({t}) -> bool", static (IReadOnlyList<object?> list) => IsSorted(list))),
        .. Comparable.Select(static t => CelDeclare.Method("max", $"list_{t}_max_{t}", $"list({t}) -> {t}", static (IReadOnlyList<object?> list) => Extreme(list, "max", -1))),
        .. Comparable.Select(static t => CelDeclare.Method("min", $"list_{t}_min_{t}", $"list({t}) -> {t}", static (IReadOnlyList<object?> list) => Extreme(list, "min", 1))),
        .. Summable.Select(static s => CelDeclare.Method(
            "sum", $"list_{s.Type}_sum_{s.Type}", $"list({s.Type}) -> {s.Type}", (IReadOnlyList<object?> list) => list.Aggregate(s.Zero, CelArithmetic.Add!))),
        CelDeclare.Method("indexOf", "list_a_index_of_int", "list(A), A -> int", static (IReadOnlyList<object?> list, object? item) => Find(list, item, Enumerable.Range(0, list.Count))),
        CelDeclare.Method("lastIndexOf", "list_a_last_index_of_int", "list(A), A -> int", static (IReadOnlyList<object?> list, object? item) => Find(list, item, Enumerable.Range(0, list.Count).Reverse())),
    ];

    private static bool IsSorted(IReadOnlyList<object?> list)
    {
        for (var i = 1; i < list.Count; i++)
        {
            if (Compare(list[i - 1], list[i]) == 1)
                return false;
        }

        return true;
    }

    private static object? Extreme(IReadOnlyList<object?> list, string name, int replaces)
    {
        if (list.Count == 0)
            throw new CelEvaluationException($"{name} called on empty list");
        return list.Aggregate((best, next) => Compare(best, next) == replaces ? next : best);
    }

    /// <summary>What has no order stays where it is.</summary>
    private static int Compare(object? left, object? right) => Math.Sign(CelOrder.Find(left, right) ?? 0);

    private static long Find(IReadOnlyList<object?> list, object? item, IEnumerable<int> order)
    {
        foreach (var index in order)
        {
            if (CelEquality.AreEqual(list[index], item))
                return index;
        }

        return -1;
    }
}
