using System.Runtime.InteropServices;
using System.Text.Json;

namespace KubeGen.Json;

/// <summary>A collection as an array: read into a list, of which the collection is made.</summary>
internal sealed class CollectionCodec<TCollection, TItem>(JsonCodec<TItem> item, Func<List<TItem>, TCollection> make, bool reversed = false) : JsonCodec<TCollection>
    where TCollection : IEnumerable<TItem>
{
    public override TCollection? Read(ref Utf8JsonReader reader, JsonContext context)
    {
        if (!BeginsArray(ref reader))
            return default;
        var first = default(FirstItems);
        var count = 0;
        List<TItem>? items = null;
        while (true)
        {
            JsonRead.Token(ref reader);
            if (reader.TokenType == JsonTokenType.EndArray)
                return make(items ?? Fill(ref first, count, count));
            var value = item.Read(ref reader, context)!;
            if (items is null && count == FirstItems.Length)
                items = Fill(ref first, count, 2 * count);
            if (items is null)
                first[count++] = value;
            else
                items.Add(value);
        }
    }

    public override void Write(Utf8JsonWriter writer, TCollection value, JsonContext context)
    {
        writer.WriteStartArray();
        if (value is List<TItem> list)
        {
            foreach (var each in CollectionsMarshal.AsSpan(list))
                item.WriteValue(writer, each, context);
        }
        else
        {
            foreach (var each in value)
                item.WriteValue(writer, each, context);
        }

        writer.WriteEndArray();
    }

    public override TCollection? Copy(TCollection? value)
    {
        if (value is null || value.Equals(default(TCollection)))
            return value;
        var items = new List<TItem>(value.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var each in value)
            items.Add(item.Copy(each)!);
        if (reversed)
            items.Reverse();
        return make(items);
    }

    private static List<TItem> Fill(ref FirstItems first, int count, int capacity)
    {
        var items = new List<TItem>(capacity);
        // One by one, as they are few: adding them at once is a method that looks its type up.
        for (var i = 0; i < count; i++)
            items.Add(first[i]);
        return items;
    }

    // Most collections are short: once their size is known, the list is made to measure.
    [System.Runtime.CompilerServices.InlineArray(Length)]
    private struct FirstItems
    {
        public const int Length = 4;
        private TItem _first;
    }
}
