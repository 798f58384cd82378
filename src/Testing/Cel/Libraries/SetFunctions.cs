namespace KubeGen.Testing.Cel;

/// <summary>Lists as sets.</summary>
/// <seealso href="https://pkg.go.dev/github.com/google/cel-go/ext#Sets">ext.Sets</seealso>
internal static class SetFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Function("sets.contains", "list_sets_contains_list", "list(T), list(T) -> bool", static (IReadOnlyList<object?> list, IReadOnlyList<object?> other) =>
            Contains(list, other)),
        CelDeclare.Function("sets.equivalent", "list_sets_equivalent_list", "list(T), list(T) -> bool", static (IReadOnlyList<object?> list, IReadOnlyList<object?> other) =>
            Contains(list, other) && Contains(other, list)),
        CelDeclare.Function("sets.intersects", "list_sets_intersects_list", "list(T), list(T) -> bool", static (IReadOnlyList<object?> list, IReadOnlyList<object?> other) =>
            list.Any(e => CelEquality.Contains(other, e))),
    ];

    private static bool Contains(IReadOnlyList<object?> list, IReadOnlyList<object?> sublist) => sublist.All(e => CelEquality.Contains(list, e));
}
