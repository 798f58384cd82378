namespace KubeGen.Testing.Cel;

/// <summary>Values that there may not be.</summary>
/// <seealso href="https://pkg.go.dev/github.com/google/cel-go/cel#OptionalTypes">cel.OptionalTypes</seealso>
internal static class OptionalFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Function("optional.none", "optional_none", "-> optional_type(V)", static () => CelOptional.None),
        CelDeclare.Function("optional.of", "optional_of", "V -> optional_type(V)", static (object? value) => CelOptional.Of(value)),
        CelDeclare.Function("optional.ofNonZeroValue", "optional_ofNonZeroValue", "V -> optional_type(V)", static (object? value) =>
            IsZero(value) ? CelOptional.None : CelOptional.Of(value)),
        CelDeclare.Function("optional.unwrap", "optional_unwrap", "list(optional_type(V)) -> list(V)", static (IReadOnlyList<object?> list) => Unwrap(list)),
        CelDeclare.Method("unwrapOpt", "optional_unwrapOpt", "list(optional_type(V)) -> list(V)", static (IReadOnlyList<object?> list) => Unwrap(list)),
        CelDeclare.Method("value", "optional_value", "optional_type(V) -> V", static (CelOptional optional) => optional.Value),
        CelDeclare.Method("hasValue", "optional_hasValue", "optional_type(V) -> bool", static (CelOptional optional) => optional.HasValue),
        CelDeclare.Method("or", "optional_or_optional", "optional_type(V), optional_type(V) -> optional_type(V)", static (CelOptional optional, object? other) =>
            optional.HasValue ? optional : other),
        CelDeclare.Method("orValue", "optional_orValue_value", "optional_type(V), V -> V", static (CelOptional optional, object? other) =>
            optional.HasValue ? optional.Value : other),
        CelDeclare.Method("first", "list_first", "list(V) -> optional_type(V)", static (IReadOnlyList<object?> list) => At(list, 0)),
        CelDeclare.Method("last", "list_last", "list(V) -> optional_type(V)", static (IReadOnlyList<object?> list) => At(list, list.Count - 1)),
    ];

    private static CelOptional At(IReadOnlyList<object?> list, int index) => list.Count == 0 ? CelOptional.None : CelOptional.Of(list[index]);

    private static List<object?> Unwrap(IReadOnlyList<object?> list) =>
    [
        .. list
            .Select(static e => e as CelOptional ?? throw new CelEvaluationException($"value {CelText.Of(e)} is not optional"))
            .Where(static o => o.HasValue)
            .Select(static o => o.Value),
    ];

    private static bool IsZero(object? value) => value switch
    {
        null => true,
        bool flag => !flag,
        long number => number == 0,
        ulong number => number == 0,
        double number => number == 0,
        string text => text.Length == 0,
        byte[] bytes => bytes.Length == 0,
        IReadOnlyList<object?> list => list.Count == 0,
        ICelMap map => map.Count == 0,
        CelDuration duration => duration.Nanoseconds == 0,
        CelTimestamp time => time == new CelTimestamp(CelTimestamp.MinSeconds, 0),
        _ => false,
    };
}
