namespace KubeGen.Testing.Cel;

/// <summary>A map that an expression made. Numbers that are equal are one key for who looks it up, whatever their types.</summary>
internal sealed class CelMap(CelMapBuilder entries) : ICelMap
{
    public int Count => entries.Count;

    public IEnumerable<object?> Keys => entries.Keys;

    public bool TryGet(object? key, out object? value)
    {
        if (entries.TryGetValue(key, out value))
            return true;
        foreach (var alternative in Alternatives(key))
        {
            if (entries.TryGetValue(alternative, out value))
                return true;
        }

        value = null;
        return false;
    }

    /// <summary>The same with one more entry.</summary>
    /// <exception cref="CelEvaluationException">The key is there already.</exception>
    public static CelMap Insert(ICelMap map, object? key, object? value)
    {
        if (map.TryGet(key, out _))
            throw new CelEvaluationException($"insert failed: key {CelText.Of(key)} already exists");
        var entries = new CelMapBuilder();
        foreach (var entry in map.Entries())
            entries[entry.Key] = entry.Value;
        entries[key] = value;
        return entries.Build();
    }

    private static object[] Alternatives(object? key) => key switch
    {
        long number when number >= 0 => [(ulong)number],
        ulong number when number <= long.MaxValue => [(long)number],
        double number => [.. CelNumbers.Whole(number)],
        _ => [],
    };
}

/// <summary>The entries of a map to be. A key may be null.</summary>
internal sealed class CelMapBuilder
{
    private static readonly object Null = new();
    private readonly Dictionary<object, object?> _entries = [];

    public int Count => _entries.Count;

    public IEnumerable<object?> Keys => _entries.Keys.Select(static k => k == Null ? null : k);

    public object? this[object? key]
    {
        set => _entries[key ?? Null] = value;
    }

    public bool TryGetValue(object? key, out object? value) => _entries.TryGetValue(key ?? Null, out value);

    public void Remove(object? key) => _entries.Remove(key ?? Null);

    public CelMap Build() => new(this);
}

/// <summary>What every map can be asked.</summary>
internal static class CelMaps
{
    public static IEnumerable<(object? Key, object? Value)> Entries(this ICelMap map) =>
        map.Keys.Select(key => (key, map.TryGet(key, out var value) ? value : null));

    /// <summary>A map of these entries.</summary>
    public static CelMap Of(IEnumerable<(object? Key, object? Value)> entries)
    {
        var result = new CelMapBuilder();
        foreach (var (key, value) in entries)
            result[key] = value;
        return result.Build();
    }
}
