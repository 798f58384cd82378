using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen.Json;

/// <summary>A map as an object: read into a dictionary, of which the map is made.</summary>
internal sealed class MapCodec<TMap, TKey, TValue>(
    JsonConverter<TKey> key, JsonCodec<TValue> item, Func<Dictionary<TKey, TValue>, TMap> make) : JsonCodec<TMap>
    where TMap : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private static readonly Comparison<KeyValuePair<TKey, TValue>>? KeyOrder = typeof(TKey) == typeof(string)
        ? static (a, b) => string.CompareOrdinal((string)(object)a.Key, (string)(object)b.Key)
        : null;

    public override TMap? Read(ref Utf8JsonReader reader, JsonContext context)
    {
        if (!BeginsObject(ref reader))
            return default;
        var entries = default(FirstEntries);
        var count = 0;
        Dictionary<TKey, TValue>? map = null;
        while (true)
        {
            JsonRead.Token(ref reader);
            if (reader.TokenType == JsonTokenType.EndObject)
                return make(map ?? Fill(ref entries, count, count));
            var name = ReadKey(ref reader, context);
            JsonRead.Token(ref reader);
            var value = item.Read(ref reader, context)!;
            if (map is null && count == FirstEntries.Length)
                map = Fill(ref entries, count, 2 * count);
            if (map is null)
                entries[count++] = new(name, value);
            else
                map[name] = value;
        }
    }

    public override void Write(Utf8JsonWriter writer, TMap value, JsonContext context)
    {
        writer.WriteStartObject();
        if (context.SortsKeys && KeyOrder is not null)
        {
            WriteSorted(writer, value as ICollection<KeyValuePair<TKey, TValue>> ?? [.. value], context);
        }
        else if (value is Dictionary<TKey, TValue> dictionary)
        {
            foreach (var (name, each) in dictionary)
                WriteEntry(writer, name, each, context);
        }
        else
        {
            foreach (var (name, each) in value)
                WriteEntry(writer, name, each, context);
        }

        writer.WriteEndObject();
    }

    public override TMap? Copy(TMap? value)
    {
        if (value is null)
            return value;
        var copy = new Dictionary<TKey, TValue>(value.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var (name, each) in value)
            copy[name] = item.Copy(each)!;
        return make(copy);
    }

    private TKey ReadKey(ref Utf8JsonReader reader, JsonContext context) =>
        typeof(TKey) == typeof(string) ? (TKey)(object)context.Strings.Get(ref reader)! : key.ReadAsPropertyName(ref reader, typeof(TKey), context.Options);

    private void WriteEntry(Utf8JsonWriter writer, TKey name, TValue value, JsonContext context)
    {
        if (typeof(TKey) == typeof(string))
            writer.WritePropertyName((string)(object)name);
        else
            key.WriteAsPropertyName(writer, name, context.Options);
        item.WriteValue(writer, value, context);
    }

    // Writes the entries in the order of their keys.
    private void WriteSorted(Utf8JsonWriter writer, ICollection<KeyValuePair<TKey, TValue>> map, JsonContext context)
    {
        var count = map.Count;
        var entries = ArrayPool<KeyValuePair<TKey, TValue>>.Shared.Rent(count);
        map.CopyTo(entries, 0);
        var sorted = entries.AsSpan(0, count);
        sorted.Sort(KeyOrder!);
        foreach (var (name, value) in sorted)
            WriteEntry(writer, name, value, context);
        sorted.Clear();
        ArrayPool<KeyValuePair<TKey, TValue>>.Shared.Return(entries);
    }

    private static Dictionary<TKey, TValue> Fill(ref FirstEntries entries, int count, int capacity)
    {
        var map = new Dictionary<TKey, TValue>(capacity);
        for (var i = 0; i < count; i++)
            map[entries[i].Key] = entries[i].Value;
        return map;
    }

    // Most maps are small: once their size is known, the dictionary is made to measure.
    [System.Runtime.CompilerServices.InlineArray(Length)]
    private struct FirstEntries
    {
        public const int Length = 8;
        private KeyValuePair<TKey, TValue> _first;
    }
}
