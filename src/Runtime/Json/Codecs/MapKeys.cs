using System.Text.Json;

namespace KubeGen.Json;

/// <summary>
/// Keys that maps begin with, in their order, and the keys that came behind them: objects have the same labels, so that most keys need not be
/// looked up, and maps with the same keys have them in common. Bounded: a key that came only once is not kept.
/// </summary>
internal sealed class MapKeys
{
    private const int MostBehind = 8;
    private const int Size = 256;

    private readonly MapKeys _first;
    private readonly byte[] _last;

    // No locks: what another thread changes meanwhile is found again, or costs a place more.
    private MapKeys[] _behind = [];
    private int _size;

    /// <summary>No keys.</summary>
    public MapKeys() => (_first, _last, Keys) = (this, [], []);

    private MapKeys(MapKeys before, string key, ReadOnlySpan<byte> utf8) =>
        (_first, _last, Keys) = (before._first, utf8.ToArray(), [.. before.Keys, key]);

    /// <summary>The keys; not to be changed.</summary>
    public string[] Keys { get; }

    /// <summary>These keys and the one that the reader is on; null where they are not known.</summary>
    public MapKeys? With(ref Utf8JsonReader reader, StringPool strings)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
            return null;
        var utf8 = reader.ValueSpan;
        foreach (var keys in _behind)
        {
            if (utf8.SequenceEqual(keys._last))
                return keys;
        }

        return Keys.Length < SmallMap.Largest && _behind.Length < MostBehind && _first._size < Size && strings.Find(utf8) is { } key && !Keys.Contains(key)
            ? Add(key, utf8)
            : null;
    }

    private MapKeys Add(string key, ReadOnlySpan<byte> utf8)
    {
        var keys = new MapKeys(this, key, utf8);
        _behind = [.. _behind, keys];
        _first._size++;
        return keys;
    }
}
