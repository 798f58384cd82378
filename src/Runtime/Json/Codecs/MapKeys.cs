using System.Text.Json;

namespace KubeGen.Json;

/// <summary>
/// Keys that maps begin with, in their order, and the keys that came behind them: objects have the same labels, so that maps with the same keys
/// have them in common. Bounded: a key that came only once is not kept, one that comes again takes the place of one that is not met, and with too
/// many in all the tree is begun anew.
/// </summary>
internal sealed class MapKeys
{
    private const int PlacesAtFirst = 64;
    private const int Places = 8;
    private const int MostTurns = 3;
    private const int Size = 1024;

    private readonly MapKeys _first;
    private readonly byte[] _last;

    // No locks: what another thread changes meanwhile is found again, or costs a place more.
    private MapKeys?[]? _behind;
    private int _turns;
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
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.IsEmpty)
            return null;
        var utf8 = reader.ValueSpan;
        var behind = _behind;
        if (behind is null)
            return Add(utf8, strings);
        var keys = behind[ByteHash.OfEnds(utf8) % (uint)behind.Length];
        if (keys is null || !utf8.SequenceEqual(keys._last))
            return Add(utf8, strings);
        // Mostly not written, which would take it away from the other processors.
        if (keys._turns < MostTurns)
            keys._turns++;
        return keys;
    }

    private MapKeys? Add(ReadOnlySpan<byte> utf8, StringPool strings)
    {
        if (Keys.Length == SmallMap.Largest || strings.Find(utf8) is not { } key || Keys.Contains(key))
            return null;
        var behind = _behind ??= new MapKeys?[_first == this ? PlacesAtFirst : Places];
        ref var place = ref behind[ByteHash.OfEnds(utf8) % (uint)behind.Length];
        // What was met stays for a few turns more.
        if (place is { _turns: > 0 } met)
        {
            met._turns--;
            return null;
        }

        if (++_first._size > Size)
            (_first._behind, _first._size) = (null, 0);
        return place = new MapKeys(this, key, utf8);
    }
}
