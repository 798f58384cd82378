namespace KubeGen.Testing.Cel;

/// <summary>Logic, arithmetic, membership and indexing. Each operator looks at its arguments itself.</summary>
/// <seealso href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#list-of-standard-definitions">Standard definitions</seealso>
internal static class OperatorFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        // These are evaluated as they are read: not every argument is.
        .. Lazy(CelOperators.Conditional, ("conditional", "bool, A, A -> A")),
        .. Lazy(CelOperators.And, ("logical_and", "bool, bool -> bool")),
        .. Lazy(CelOperators.Or, ("logical_or", "bool, bool -> bool")),
        .. Lazy(CelOperators.NotStrictlyFalse, ("not_strictly_false", "bool -> bool")),
        .. Lazy(
            CelOperators.Index,
            ("index_list", "list(A), int -> A"),
            ("index_map", "map(A, B), A -> B"),
            ("optional_list_index_int", "optional_type(list(V)), int -> optional_type(V)"),
            ("optional_map_index_value", "optional_type(map(K, V)), K -> optional_type(V)")),
        .. Lazy(
            CelOperators.OptionalIndex,
            ("list_optindex_optional_int", "list(V), int -> optional_type(V)"),
            ("optional_list_optindex_optional_int", "optional_type(list(V)), int -> optional_type(V)"),
            ("map_optindex_optional_value", "map(K, V), K -> optional_type(V)"),
            ("optional_map_optindex_optional_value", "optional_type(map(K, V)), K -> optional_type(V)")),
        .. Lazy(CelOperators.OptionalSelect, ("select_optional_field", "dyn, string -> optional_type(V)")),

        .. Unary(CelOperators.Not, static a => a is bool value ? !value : throw CelErrors.NoSuchOverload(), ("logical_not", "bool -> bool")),
        .. Unary(CelOperators.Negate, CelArithmetic.Negate, ("negate_double", "double -> double"), ("negate_int64", "int -> int")),
        .. Binary(CelOperators.Equal, static (a, b) => CelEquality.AreEqual(a, b), ("equals", "A, A -> bool")),
        .. Binary(CelOperators.NotEqual, static (a, b) => !CelEquality.AreEqual(a, b), ("not_equals", "A, A -> bool")),
        .. Binary(CelOperators.In, In, ("in_list", "A, list(A) -> bool"), ("in_map", "A, map(A, B) -> bool")),
        .. Binary(
            CelOperators.Add,
            CelArithmetic.Add,
            ("add_bytes", "bytes, bytes -> bytes"),
            ("add_double", "double, double -> double"),
            ("add_duration_duration", "duration, duration -> duration"),
            ("add_duration_timestamp", "duration, timestamp -> timestamp"),
            ("add_timestamp_duration", "timestamp, duration -> timestamp"),
            ("add_int64", "int, int -> int"),
            ("add_list", "list(A), list(A) -> list(A)"),
            ("add_string", "string, string -> string"),
            ("add_uint64", "uint, uint -> uint")),
        .. Binary(
            "_-_",
            CelArithmetic.Subtract,
            ("subtract_double", "double, double -> double"),
            ("subtract_duration_duration", "duration, duration -> duration"),
            ("subtract_int64", "int, int -> int"),
            ("subtract_timestamp_duration", "timestamp, duration -> timestamp"),
            ("subtract_timestamp_timestamp", "timestamp, timestamp -> duration"),
            ("subtract_uint64", "uint, uint -> uint")),
        .. Binary("_*_", CelArithmetic.Multiply, Numbers("multiply", withDouble: true)),
        .. Binary("_/_", CelArithmetic.Divide, Numbers("divide", withDouble: true)),
        .. Binary("_%_", CelArithmetic.Modulo, Numbers("modulo", withDouble: false)),
    ];

    private static (string, string)[] Numbers(string name, bool withDouble) =>
    [
        .. withDouble ? [($"{name}_double", "double, double -> double")] : Array.Empty<(string, string)>(),
        ($"{name}_int64", "int, int -> int"),
        ($"{name}_uint64", "uint, uint -> uint"),
    ];

    private static object? In(object? element, object? container) => container switch
    {
        IReadOnlyList<object?> list => CelEquality.Contains(list, element),
        ICelMap map => map.TryGet(element, out _),
        ICelObject fields => element is string name && fields.TryGetField(name, out _),
        _ => throw CelErrors.NoSuchOverload(),
    };

    private static IEnumerable<CelDeclaration> Unary(string name, Func<object?, object?> implementation, params (string Id, string Signature)[] overloads) =>
        overloads.Select(o => CelDeclare.Function(name, o.Id, o.Signature, implementation).Unguarded());

    private static IEnumerable<CelDeclaration> Binary(
        string name, Func<object?, object?, object?> implementation, params (string Id, string Signature)[] overloads) =>
        overloads.Select(o => CelDeclare.Function(name, o.Id, o.Signature, implementation).Unguarded());

    private static IEnumerable<CelDeclaration> Lazy(string name, params (string Id, string Signature)[] overloads) =>
        overloads.Select(o => CelDeclare.Function(name, o.Id, o.Signature, object? () => throw CelErrors.NoSuchOverload(name)));
}
