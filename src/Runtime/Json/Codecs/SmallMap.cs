using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KubeGen.Json;

/// <summary>
/// A map of few entries, in the order in which they came: what labels and annotations are read into. It has a third of the weight of a
/// dictionary of that size; one that grows becomes a dictionary inside.
/// </summary>
internal sealed class SmallMap : IDictionary<string, string>, IReadOnlyDictionary<string, string>
{
    /// <summary>The entries up to which looking at each is no slower than hashing.</summary>
    public const int Largest = 8;

    // As many as there are.
    private KeyValuePair<string, string>[] _entries;
    private Dictionary<string, string>? _large;

    /// <summary>A map of some entries; of those with one key, the last counts.</summary>
    public SmallMap(ReadOnlySpan<KeyValuePair<string, string>> entries)
    {
        _entries = entries.ToArray();
        for (var i = 1; i < entries.Length; i++)
        {
            if (IndexOf(entries[i].Key) < i)
            {
                _entries = [];
                foreach (var (key, value) in entries)
                    this[key] = value;
                return;
            }
        }
    }

    public int Count => _large?.Count ?? _entries.Length;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => _large is not null ? _large.Keys : Array.ConvertAll(ToArray(), static entry => entry.Key);

    public ICollection<string> Values => _large is not null ? _large.Values : Array.ConvertAll(ToArray(), static entry => entry.Value);

    IEnumerable<string> IReadOnlyDictionary<string, string>.Keys => Keys;

    IEnumerable<string> IReadOnlyDictionary<string, string>.Values => Values;

    public string this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The given key '{key}' was not present in the dictionary.");
        set
        {
            if (_large is not null)
                _large[key] = value;
            else if (IndexOf(key) is >= 0 and var index)
                _entries[index] = new(key, value);
            else
                Append(key, value);
        }
    }

    public void Add(string key, string value)
    {
        if (ContainsKey(key))
            throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(key));
        this[key] = value;
    }

    public bool ContainsKey(string key) => _large?.ContainsKey(key) ?? IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        if (_large is not null)
            return _large.TryGetValue(key, out value);
        var index = IndexOf(key);
        value = index < 0 ? default : _entries[index].Value;
        return index >= 0;
    }

    public bool Remove(string key)
    {
        if (_large is not null)
            return _large.Remove(key);
        var index = IndexOf(key);
        if (index < 0)
            return false;
        _entries = [.. _entries.AsSpan(0, index), .. _entries.AsSpan(index + 1)];
        return true;
    }

    public void Clear() => (_entries, _large) = ([], null);

    public void CopyTo(KeyValuePair<string, string>[] array, int arrayIndex)
    {
        if (_large is not null)
            ((ICollection<KeyValuePair<string, string>>)_large).CopyTo(array, arrayIndex);
        else
            _entries.CopyTo(array, arrayIndex);
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        _large is not null ? _large.GetEnumerator() : ((IEnumerable<KeyValuePair<string, string>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, string>>.Add(KeyValuePair<string, string> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, string>>.Contains(KeyValuePair<string, string> item) =>
        TryGetValue(item.Key, out var value) && value == item.Value;

    bool ICollection<KeyValuePair<string, string>>.Remove(KeyValuePair<string, string> item) =>
        ((ICollection<KeyValuePair<string, string>>)this).Contains(item) && Remove(item.Key);

    private void Append(string key, string value)
    {
        if (_entries.Length == Largest)
            (_large, _entries) = (new Dictionary<string, string>(_entries) { [key] = value }, []);
        else
            _entries = [.. _entries, new(key, value)];
    }

    private KeyValuePair<string, string>[] ToArray() => _large is not null ? [.. _large] : _entries;

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (var i = 0; i < _entries.Length; i++)
        {
            if (string.Equals(_entries[i].Key, key))
                return i;
        }

        return -1;
    }
}
