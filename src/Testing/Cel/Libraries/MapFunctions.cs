namespace KubeGen.Testing.Cel;

/// <summary>What <c>transformMap</c> and <c>transformMapEntry</c> build their map with.</summary>
/// <seealso href="https://pkg.go.dev/github.com/google/cel-go/ext#TwoVarComprehensions">ext.TwoVarComprehensions</seealso>
internal static class MapFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Function(CelOperators.MapInsert, "@mapInsert_map_key_value", "map(K, V), K, V -> map(K, V)", static (ICelMap map, object? key, object? value) =>
            CelMap.Insert(map, key, value)),
        CelDeclare.Function(CelOperators.MapInsert, "@mapInsert_map_map", "map(K, V), map(K, V) -> map(K, V)", static (ICelMap map, ICelMap more) =>
            more.Entries().Aggregate(map, static (result, entry) => CelMap.Insert(result, entry.Key, entry.Value))),
    ];
}
