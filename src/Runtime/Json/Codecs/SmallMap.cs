using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KubeGen.Json;

/// <summary>
/// A map of few entries, in the order in which they came: what labels and annotations are read into. It is a fraction of a dictionary of that size, as
/// it shares its keys with the maps that have the same; one that grows becomes a dictionary inside.
/// </summary>
internal abstract class SmallMap : IDictionary<string, string>, IReadOnlyDictionary<string, string>
{
    /// <summary>The entries up to which looking at each is no slower than hashing.</summary>
    public const int Largest = 8;

    // The keys of the values, which other maps have too; or the dictionary that they became.
    private object _keys;

    private SmallMap(string[] keys) => _keys = keys;

    public int Count => Grown?.Count ?? Known.Length;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => Grown is { } grown ? grown.Keys : Known.AsSpan().ToArray();

    public ICollection<string> Values => Grown is { } grown ? grown.Values : Texts[..Known.Length].ToArray();

    IEnumerable<string> IReadOnlyDictionary<string, string>.Keys => Keys;

    IEnumerable<string> IReadOnlyDictionary<string, string>.Values => Values;

    /// <summary>The values, as many as there are keys, and room for more.</summary>
    protected abstract Span<string> Texts { get; }

    private Dictionary<string, string>? Grown => _keys as Dictionary<string, string>;

    private string[] Known => (string[])_keys;

    public string this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The given key '{key}' was not present in the dictionary.");
        set
        {
            if (IndexOf(key) is >= 0 and var index)
                Texts[index] = value;
            else if (Grown is { } grown)
                grown[key] = value;
            else
                Append(key, value);
        }
    }

    /// <summary>A map of some entries.</summary>
    /// <param name="keys">The keys, of which no two are the same; not to be grown.</param>
    /// <param name="values">Their values, as many.</param>
    public static SmallMap Of(string[] keys, ReadOnlySpan<string> values)
    {
        SmallMap map = values.Length switch
        {
            <= 1 => new Sized<One>(keys),
            2 => new Sized<Two>(keys),
            3 => new Sized<Three>(keys),
            4 => new Sized<Four>(keys),
            _ => new Sized<Eight>(keys),
        };
        values.CopyTo(map.Texts);
        return map;
    }

    /// <summary>A map that changes apart from this one.</summary>
    public SmallMap Copy()
    {
        var copy = (SmallMap)MemberwiseClone();
        if (Grown is { } grown)
            copy._keys = new Dictionary<string, string>(grown);
        return copy;
    }

    public void Add(string key, string value)
    {
        if (ContainsKey(key))
            throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(key));
        this[key] = value;
    }

    public bool ContainsKey(string key) => Grown?.ContainsKey(key) ?? IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        if (Grown is { } grown)
            return grown.TryGetValue(key, out value);
        var index = IndexOf(key);
        value = index < 0 ? default : Texts[index];
        return index >= 0;
    }

    public bool Remove(string key)
    {
        if (Grown is { } grown)
            return grown.Remove(key);
        var index = IndexOf(key);
        if (index < 0)
            return false;
        var keys = Known;
        var texts = Texts;
        texts[(index + 1)..].CopyTo(texts[index..]);
        // Nothing that was taken away is kept alive.
        texts[keys.Length - 1] = null!;
        _keys = (string[])[.. keys.AsSpan(0, index), .. keys.AsSpan(index + 1)];
        return true;
    }

    public void Clear()
    {
        _keys = Array.Empty<string>();
        Texts.Clear();
    }

    /// <summary>Copies the entries.</summary>
    /// <param name="entries">Where to; it has room for them.</param>
    public void CopyTo(Span<KeyValuePair<string, string>> entries)
    {
        var count = 0;
        if (Grown is { } grown)
        {
            foreach (var entry in grown)
                entries[count++] = entry;
            return;
        }

        for (; count < Known.Length; count++)
            entries[count] = new(Known[count], Texts[count]);
    }

    public void CopyTo(KeyValuePair<string, string>[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        if (array.Length - arrayIndex < Count)
            throw new ArgumentException("The array has too little room for the entries.", nameof(array));
        CopyTo(array.AsSpan(arrayIndex));
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Grown is { } grown ? grown.GetEnumerator() : Each();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, string>>.Add(KeyValuePair<string, string> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, string>>.Contains(KeyValuePair<string, string> item) =>
        TryGetValue(item.Key, out var value) && value == item.Value;

    bool ICollection<KeyValuePair<string, string>>.Remove(KeyValuePair<string, string> item) =>
        ((ICollection<KeyValuePair<string, string>>)this).Contains(item) && Remove(item.Key);

    // What is taken away meanwhile no longer comes, as in a dictionary.
    private IEnumerator<KeyValuePair<string, string>> Each()
    {
        var keys = Known;
        for (var i = 0; i < keys.Length; i++)
        {
            if (_keys == keys)
                yield return new(keys[i], Texts[i]);
            else if (TryGetValue(keys[i], out var value))
                yield return new(keys[i], value);
        }
    }

    private void Append(string key, string value)
    {
        var keys = Known;
        var texts = Texts;
        if (keys.Length < texts.Length)
        {
            texts[keys.Length] = value;
            _keys = (string[])[.. keys, key];
        }
        else
        {
            _keys = new Dictionary<string, string>(this) { [key] = value };
            texts.Clear();
        }
    }

    // The place of a key among the values; none is there once they are in a dictionary.
    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Grown is not null)
            return -1;
        var keys = Known;
        for (var i = 0; i < keys.Length; i++)
        {
            if (string.Equals(keys[i], key))
                return i;
        }

        return -1;
    }

    [InlineArray(1)]
    private struct One
    {
        private string _first;
    }

    [InlineArray(2)]
    private struct Two
    {
        private string _first;
    }

    [InlineArray(3)]
    private struct Three
    {
        private string _first;
    }

    [InlineArray(4)]
    private struct Four
    {
        private string _first;
    }

    [InlineArray(Largest)]
    private struct Eight
    {
        private string _first;
    }

    // With its values inside of it, as an array of them would weigh more than they do.
    private sealed class Sized<TValues>(string[] keys) : SmallMap(keys)
        where TValues : struct
    {
        private TValues _values;

        protected override Span<string> Texts =>
            MemoryMarshal.CreateSpan(ref Unsafe.As<TValues, string>(ref _values), Unsafe.SizeOf<TValues>() / IntPtr.Size);
    }
}
