using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KubeGen.Json;

/// <summary>Labels and annotations. Every object has them, and the code for any map would have to look its types up as it runs.</summary>
internal sealed class StringMapCodec : JsonCodec<IDictionary<string, string>>
{
    public override IDictionary<string, string>? Read(ref Utf8JsonReader reader, JsonContext context)
    {
        if (!BeginsObject(ref reader))
            return null;
        var keys = context.NoKeys;
        var values = default(Texts);
        for (var count = 0; ; count++)
        {
            JsonRead.Token(ref reader);
            if (reader.TokenType == JsonTokenType.EndObject)
                return SmallMap.Of(keys.Keys, ((ReadOnlySpan<string>)values)[..count]);
            if (keys.With(ref reader, context.Strings) is not { } more)
                return ReadOn(ref reader, keys.Keys, ref values, context);
            keys = more;
            JsonRead.Token(ref reader);
            values[count] = Codecs.Text.Read(ref reader, context)!;
        }
    }

    public override void Write(Utf8JsonWriter writer, IDictionary<string, string> value, JsonContext context)
    {
        writer.WriteStartObject();
        if (context.SortsKeys && value.Count <= SmallMap.Largest)
        {
            var sorted = default(Entries);
            foreach (var (key, each) in Sort(value, sorted))
                writer.WriteString(key, each);
        }
        else
        {
            WriteEach(writer, context.SortsKeys ? value.OrderBy(static entry => entry.Key, StringComparer.Ordinal) : value);
        }

        writer.WriteEndObject();
    }

    public override IDictionary<string, string>? Copy(IDictionary<string, string>? value) => value switch
    {
        null => null,
        SmallMap small => small.Copy(),
        _ => CopyOf([.. value]),
    };

    private static IDictionary<string, string> CopyOf(KeyValuePair<string, string>[] entries) => entries.Length <= SmallMap.Largest
        ? SmallMap.Of(Array.ConvertAll(entries, static entry => entry.Key), Array.ConvertAll(entries, static entry => entry.Value))
        : new Dictionary<string, string>(entries);

    // Reads on where a key is not one that comes here.
    private static IDictionary<string, string> ReadOn(ref Utf8JsonReader reader, string[] known, ref Texts values, JsonContext context)
    {
        var keys = default(Texts);
        known.CopyTo(keys);
        var count = known.Length;
        Dictionary<string, string>? map = null;
        for (; reader.TokenType != JsonTokenType.EndObject; JsonRead.Token(ref reader))
        {
            var key = context.Strings.Get(ref reader)!;
            JsonRead.Token(ref reader);
            var value = Codecs.Text.Read(ref reader, context)!;
            if (map is null && ((ReadOnlySpan<string>)keys)[..count].IndexOf(key) is var same and >= 0)
            {
                values[same] = value;
            }
            else if (count < SmallMap.Largest)
            {
                (keys[count], values[count]) = (key, value);
                count++;
            }
            else
            {
                map ??= new(SmallMap.Of([.. keys], values));
                map[key] = value;
            }
        }

        return map ?? (IDictionary<string, string>)SmallMap.Of([.. ((ReadOnlySpan<string>)keys)[..count]], ((ReadOnlySpan<string>)values)[..count]);
    }

    private static void WriteEach(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, string>> entries)
    {
        foreach (var (key, each) in entries)
            writer.WriteString(key, each);
    }

    private static ReadOnlySpan<KeyValuePair<string, string>> Sort(IDictionary<string, string> map, Span<KeyValuePair<string, string>> sorted)
    {
        var count = 0;
        // As what it is, a dictionary is gone through without an object for it.
        if (map is Dictionary<string, string> dictionary)
        {
            foreach (var entry in dictionary)
                Insert(entry, sorted, count++);
        }
        else if (map is SmallMap small)
        {
            small.CopyTo(sorted);
            for (; count < small.Count; count++)
                Insert(sorted[count], sorted, count);
        }
        else
        {
            foreach (var entry in map)
                Insert(entry, sorted, count++);
        }

        return sorted[..count];
    }

    private static void Insert(KeyValuePair<string, string> entry, Span<KeyValuePair<string, string>> sorted, int place)
    {
        for (; place > 0 && string.CompareOrdinal(sorted[place - 1].Key, entry.Key) > 0; place--)
            sorted[place] = sorted[place - 1];
        sorted[place] = entry;
    }

    [InlineArray(SmallMap.Largest)]
    private struct Entries
    {
        private KeyValuePair<string, string> _first;
    }

    [InlineArray(SmallMap.Largest)]
    private struct Texts
    {
        private string _first;
    }
}
