using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KubeGen.Json;

/// <summary>Labels and annotations. Every object has them, and the code for any map would have to look its types up as it runs.</summary>
internal sealed class StringMapCodec : JsonCodec<IDictionary<string, string>>
{
    public override IDictionary<string, string>? Read(ref Utf8JsonReader reader, JsonContext context)
    {
        if (!JsonRead.BeginObject<IDictionary<string, string>>(ref reader))
            return null;
        var entries = default(Entries);
        var count = 0;
        SmallMap? map = null;
        while (true)
        {
            JsonRead.Token(ref reader);
            if (reader.TokenType == JsonTokenType.EndObject)
                return map ?? new SmallMap(((ReadOnlySpan<KeyValuePair<string, string>>)entries)[..count]);
            var key = context.Strings.Get(ref reader)!;
            JsonRead.Token(ref reader);
            var value = Codecs.Text.Read(ref reader, context)!;
            if (map is not null)
                map[key] = value;
            else if (count < SmallMap.Largest)
                entries[count++] = new(key, value);
            else
                map = new SmallMap(entries) { [key] = value };
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

    public override IDictionary<string, string>? Copy(IDictionary<string, string>? value) =>
        value is null ? null : value.Count <= SmallMap.Largest ? new SmallMap([.. value]) : new Dictionary<string, string>(value);

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
}
