namespace KubeGen.Testing.Cel;

/// <summary>Looking into lists, maps, objects and optionals by key.</summary>
internal static class CelAccess
{
    /// <summary><c>operand.key</c> and <c>operand[key]</c>; of an optional it gives an optional.</summary>
    /// <exception cref="CelEvaluationException">There is no such key or index.</exception>
    public static object? Get(object? operand, object? key)
    {
        if (operand is CelOptional)
            return GetOptional(operand, key);
        if (TryGet(operand, key, out var value))
            return value;
        throw operand is IReadOnlyList<object?>
            ? new CelEvaluationException($"index out of bounds: {CelText.Of(key)}")
            : CelErrors.NoSuchKey(key);
    }

    /// <summary><c>operand.?key</c> and <c>operand[?key]</c>.</summary>
    public static CelOptional GetOptional(object? operand, object? key)
    {
        if (operand is CelOptional optional)
            return optional.HasValue ? GetOptional(optional.Value, key) : optional;
        return TryGet(operand, key, out var value) ? CelOptional.Of(value) : CelOptional.None;
    }

    /// <summary>What there is at a key.</summary>
    /// <exception cref="CelEvaluationException">The key can be none of a list.</exception>
    public static bool TryGet(object? operand, object? key, out object? value)
    {
        value = null;
        switch (operand)
        {
            case ICelMap map:
                return map.TryGet(key, out value);
            case ICelObject fields:
                return key is string name && fields.TryGetField(name, out value);
            case IReadOnlyList<object?> list:
                if (Index(key) is not (>= 0 and var index) || index >= list.Count)
                    return false;
                value = list[(int)index];
                return true;
            default:
                return false;
        }
    }

    /// <summary>What a fold goes over: a list's elements or a map's keys, with two variables indices and elements or keys and values.</summary>
    /// <exception cref="CelEvaluationException">It is neither.</exception>
    public static IEnumerable<(object? First, object? Second)> Elements(object? range, bool pairs) => range switch
    {
        IReadOnlyList<object?> list => list.Select((element, index) => pairs ? ((object?)(long)index, element) : (element, null)),
        ICelMap map => map.Entries().Select(static e => (e.Key, e.Value)),
        _ when pairs => throw new CelEvaluationException($"unsupported comprehension range type: {CelText.GoType(range)}"),
        _ => throw new CelEvaluationException($"got '{CelText.GoType(range)}', expected iterable type"),
    };

    private static long Index(object? key) => key switch
    {
        long index => index,
        ulong index when index <= long.MaxValue => (long)index,
        double number when CelNumbers.Whole(number).FirstOrDefault() is long index => index,
        double or ulong => throw new CelEvaluationException($"unsupported index value {CelText.Of(key)} in list"),
        _ => throw new CelEvaluationException($"unsupported index type '{CelRuntimeTypes.Of(key).Name}' in list"),
    };
}
