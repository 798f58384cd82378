namespace KubeGen.Testing.Cel;

/// <summary>The list extensions of cel-go, version 3.</summary>
/// <seealso href="https://pkg.go.dev/github.com/google/cel-go/ext#Lists">ext.Lists</seealso>
internal static class ListExtensionFunctions
{
    private static readonly string[] Comparable = ["int", "uint", "double", "bool", "duration", "timestamp", "string", "bytes"];

    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Method("slice", "list_slice", "list(T), int, int -> list(T)", static (IReadOnlyList<object?> list, long start, long end) => Slice(list, start, end)),
        CelDeclare.Method("flatten", "list_flatten", "list(list(T)) -> list(T)", static (IReadOnlyList<object?> list) => Flatten(list, 1).ToList()),
        CelDeclare.Method("flatten", "list_flatten_int", "list(dyn), int -> list(dyn)", static (IReadOnlyList<object?> list, long depth) =>
            depth < 0 ? throw new CelEvaluationException("level must be non-negative") : Flatten(list, depth).ToList()),
        .. Comparable.Select(static t => CelDeclare.Method(
            "sort", $"list_{Name(t)}_sort", $"list({t}) -> list({t})", static (IReadOnlyList<object?> list) => SortBy(list, list)).Unguarded()),
        .. Comparable.Select(static t => CelDeclare.Method(
            CelOperators.SortByKeys,
            $"list_{Name(t)}_sortByAssociatedKeys",
            $"list(T), list({t}) -> list(T)",
            static (IReadOnlyList<object?> list, IReadOnlyList<object?> keys) => SortBy(list, keys)).Unguarded()),
        CelDeclare.Function("lists.range", "lists_range", "int -> list(int)", static (long count) => count < 0
            ? throw new CelEvaluationException($"lists.range: size must be non-negative, got {count}")
            : Range(count)),
        CelDeclare.Method("reverse", "list_reverse", "list(T) -> list(T)", static (IReadOnlyList<object?> list) => list.Reverse().ToList()),
        CelDeclare.Method("distinct", "list_distinct", "list(T) -> list(T)", static (IReadOnlyList<object?> list) => Distinct(list)),
    ];

    private static string Name(string type) => type switch
    {
        "duration" => CelType.Duration.Name,
        "timestamp" => CelType.Timestamp.Name,
        _ => type,
    };

    private static List<object?> Range(long count)
    {
        var result = new List<object?>();
        for (var i = 0L; i < count; i++)
            result.Add(i);
        return result;
    }

    private static List<object?> Slice(IReadOnlyList<object?> list, long start, long end)
    {
        if (start < 0 || end < 0)
            throw new CelEvaluationException($"cannot slice({start}, {end}), negative indexes not supported");
        if (start > end)
            throw new CelEvaluationException($"cannot slice({start}, {end}), start index must be less than or equal to end index");
        if (list.Count < end)
            throw new CelEvaluationException($"cannot slice({start}, {end}), list is length {list.Count}");
        return [.. list.Skip((int)start).Take((int)(end - start))];
    }

    private static IEnumerable<object?> Flatten(IReadOnlyList<object?> list, long depth) =>
        list.SelectMany(e => e is IReadOnlyList<object?> inner && depth > 0 ? Flatten(inner, depth - 1) : [e]);

    private static IReadOnlyList<object?> SortBy(IReadOnlyList<object?> list, IReadOnlyList<object?> keys)
    {
        if (list.Count != keys.Count)
        {
            throw new CelEvaluationException(
                $"@sortByAssociatedKeys() expected a list of the same size as the associated keys list, but got {list.Count} and {keys.Count} elements respectively");
        }

        if (list.Count == 0)
            return list;
        if (keys[0] is null or IReadOnlyList<object?> or ICelMap or ICelObject or ICelOpaque or CelOptional or CelType && keys[0] is not byte[])
            throw new CelEvaluationException("list elements must be comparable");
        var type = CelRuntimeTypes.Of(keys[0]);
        if (keys.Any(k => CelRuntimeTypes.Of(k) != type))
            throw new CelEvaluationException("list elements must have the same type");
        var order = Comparer<object?>.Create(static (a, b) => CelOrder.Find(a, b) ?? 0);
        return [.. list.Zip(keys).OrderBy(static pair => pair.Second, order).Select(static pair => pair.First)];
    }

    private static List<object?> Distinct(IReadOnlyList<object?> list)
    {
        var result = new List<object?>();
        foreach (var element in list)
        {
            if (!result.Exists(other => CelEquality.AreEqual(element, other)))
                result.Add(element);
        }

        return result;
    }
}
