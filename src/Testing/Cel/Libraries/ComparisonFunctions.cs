namespace KubeGen.Testing.Cel;

/// <summary>Order. Numbers of different types compare, as Kubernetes has it on.</summary>
internal static class ComparisonFunctions
{
    private static readonly (string Id, string Types)[] Pairs =
    [
        ("bool", "bool, bool"),
        ("int64", "int, int"),
        ("int64_double", "int, double"),
        ("int64_uint64", "int, uint"),
        ("uint64", "uint, uint"),
        ("uint64_double", "uint, double"),
        ("uint64_int64", "uint, int"),
        ("double", "double, double"),
        ("double_int64", "double, int"),
        ("double_uint64", "double, uint"),
        ("string", "string, string"),
        ("bytes", "bytes, bytes"),
        ("timestamp", "timestamp, timestamp"),
        ("duration", "duration, duration"),
    ];

    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        .. Comparison("_<_", "less", static order => order < 0),
        .. Comparison("_<=_", "less_equals", static order => order <= 0),
        .. Comparison("_>_", "greater", static order => order > 0),
        .. Comparison("_>=_", "greater_equals", static order => order >= 0),
    ];

    private static IEnumerable<CelDeclaration> Comparison(string function, string id, Func<int, bool> holds) => Pairs.Select(pair =>
        CelDeclare.Function(
            function,
            $"{id}_{pair.Id}",
            $"{pair.Types} -> bool",
            (object? a, object? b) => CelOrder.IsNaN(a) || CelOrder.IsNaN(b) ? false : holds(CelOrder.Compare(a, b, function))).Unguarded());
}
