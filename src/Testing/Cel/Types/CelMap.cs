namespace KubeGen.Testing.Cel;

/// <summary>A map that an expression made. Numbers that are equal are one key, whatever their types.</summary>
internal sealed class CelMap : ICelMap
{
    public static readonly CelMap Empty = new([]);

    private readonly Dictionary<object, object?> _entries = [];

    /// <summary>A later entry of the same key takes the place of an earlier one.</summary>
    public CelMap(IEnumerable<KeyValuePair<object, object?>> entries)
    {
        foreach (var (key, value) in entries)
            _entries[key] = value;
    }

    public int Count => _entries.Count;

    public IEnumerable<object?> Keys => _entries.Keys;

    public bool TryGet(object? key, out object? value)
    {
        value = null;
        return key is not null && (_entries.TryGetValue(key, out value) || TryAlternative(key, out value));
    }

    /// <summary>The same with one more entry.</summary>
    /// <exception cref="CelEvaluationException">The key is there already.</exception>
    public static CelMap Insert(ICelMap map, object? key, object? value) =>
        map.TryGet(key, out _) || key is null
            ? throw new CelEvaluationException($"insert failed: key {CelText.Of(key)} already exists")
            : new CelMap(map.Entries().Append(new(key, value)));

    private bool TryAlternative(object key, out object? value)
    {
        foreach (var alternative in Alternatives(key))
        {
            if (_entries.TryGetValue(alternative, out value))
                return true;
        }

        value = null;
        return false;
    }

    private static IEnumerable<object> Alternatives(object key) => key switch
    {
        long number when number >= 0 => [(ulong)number],
        ulong number when number <= long.MaxValue => [(long)number],
        double number => [.. CelNumbers.Whole(number)],
        _ => [],
    };
}

/// <summary>What every map can be asked.</summary>
internal static class CelMaps
{
    public static IEnumerable<KeyValuePair<object, object?>> Entries(this ICelMap map) =>
        map.Keys.Select(key => new KeyValuePair<object, object?>(key!, map.TryGet(key, out var value) ? value : null));
}
