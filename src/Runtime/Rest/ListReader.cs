using System.Buffers;
using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

/// <summary>Reads a list as it streams in: each item as soon as its bytes are there, what is around the items at the end. No list is ever held as text.</summary>
internal sealed class ListReader<TList, T> : AnswerReader<TList>
{
    private const int BufferSize = 128 << 10;

    private readonly JsonType<TList> _list;
    private readonly JsonCodec<T> _item;
    private readonly JsonContext _context;
    private readonly JsonAhead _ahead;
    private readonly JsonReaderOptions _options;
    private readonly List<T> _items = [];

    // The list without its items, as JSON.
    private readonly ArrayBufferWriter<byte> _frame = new();

    // Where the reader around the items stands; inside of them, just behind their opening bracket.
    private JsonReaderState _state;
    private Place _place;
    private bool _isFirst = true;
    private int _longest;

    private ListReader(JsonSeam json, JsonCodec<T> item)
    {
        // A list that can't be made is refused before it is asked for.
        _list = json.For<TList>();
        _item = item;
        _context = json.Context.ForOneReader(out _ahead);
        _options = new JsonReaderOptions { MaxDepth = JsonSeam.MaxDepth };
        _state = new JsonReaderState(_options);
    }

    private enum Place
    {
        Begin,
        Members,
        Items,
        End,
    }

    /// <summary>Reads one list; one whose items can't be taken out of it is read as any object is.</summary>
    public static AnswerReader<TList> Of(JsonSeam json) =>
        !typeof(TList).IsValueType && typeof(TList).IsAssignableTo(typeof(IKubernetesList<T>)) && json.For<T>().Codec is { } item
            ? new ListReader<TList, T>(json, item)
            : new ObjectReader<TList>(json.For<TList>());

    /// <exception cref="JsonException">The answer is no such list.</exception>
    public override async ValueTask<TList> Read(HttpContent content, CancellationToken cancellationToken)
    {
        using var stream = await AnswerBody.Open(content, cancellationToken).ConfigureAwait(false);
        using var buffer = new AnswerBuffer(BufferSize);
        var ended = false;
        while (_place != Place.End)
        {
            if (ended)
                throw new JsonException("the list breaks off");
            ended = await buffer.Fill(stream, cancellationToken).ConfigureAwait(false);
            buffer.Use(Read(buffer.Unused, ended));
        }

        // The connection can be used again once its answer has been read to the end.
        while (true)
        {
            if (Blanks(buffer.Unused.Span) < buffer.Unused.Length)
                throw new JsonException("the answer is more than one value");
            if (ended)
                break;
            buffer.Use(buffer.Unused.Length);
            ended = await buffer.Fill(stream, cancellationToken).ConfigureAwait(false);
        }

        var list = _list.Read(_frame.WrittenMemory) ?? throw new JsonException("the answer is null");
        ((IKubernetesList<T>)list).Items = _items;
        return list;
    }

    // Reads what is whole, and says how many bytes that was.
    private int Read(ReadOnlyMemory<byte> bytes, bool ended)
    {
        var used = 0;
        while (_place != Place.End)
        {
            var place = _place;
            var step = place == Place.Items ? ReadItems(bytes[used..], ended) : ReadAround(bytes.Span[used..], ended);
            used += step;
            if (step == 0 && place == _place)
                break;
        }

        return used;
    }

    private int ReadAround(ReadOnlySpan<byte> bytes, bool ended)
    {
        var reader = new Utf8JsonReader(bytes, ended, _state);
        if (!reader.Read())
            return 0;
        if (_place == Place.Begin)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException("a list is a JSON object");
            _place = Place.Members;
            _frame.Write("{"u8);
        }
        else if (reader.TokenType == JsonTokenType.EndObject)
        {
            _place = Place.End;
            _frame.Write("}"u8);
        }
        else if (reader.TokenType == JsonTokenType.PropertyName)
        {
            var (start, isItems) = ((int)reader.TokenStartIndex, reader.ValueTextEquals("items"u8));
            if (!reader.Read())
                return 0;
            if (isItems && reader.TokenType == JsonTokenType.StartArray)
                _place = Place.Items;
            else if (reader.TrySkip())
                Keep(bytes[start..(int)reader.BytesConsumed]);
            else
                return 0;
        }

        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private void Keep(ReadOnlySpan<byte> member)
    {
        if (_frame.WrittenCount > 1)
            _frame.Write(","u8);
        _frame.Write(member);
    }

    private int ReadItems(ReadOnlyMemory<byte> bytes, bool ended)
    {
        var utf8 = bytes.Span;
        var used = 0;
        while (true)
        {
            var at = used + Blanks(utf8[used..]);
            if (at == utf8.Length)
                return used;
            if (utf8[at] == ']')
            {
                // To the reader around them, the items were none.
                _place = Place.Members;
                return at;
            }

            if (!_isFirst)
            {
                if (utf8[at] != ',')
                    throw new JsonException("a comma was expected behind an item");
                at += 1 + Blanks(utf8[(at + 1)..]);
            }

            if (!TryReadItem(bytes[at..], ended, out var length))
                return used;
            used = at + length;
            _isFirst = false;
        }
    }

    // An item that is surely there is read at once; near the end of the bytes, whether it is there is looked up first.
    private bool TryReadItem(ReadOnlyMemory<byte> bytes, bool ended, out int length)
    {
        length = 0;
        if (!ended && bytes.Length <= 2 * _longest && !IsWhole(bytes.Span))
            return false;
        try
        {
            length = ReadItem(_ahead.Begin(bytes, _options));
            return true;
        }
        catch (JsonException) when (!ended && !IsWhole(bytes.Span))
        {
            return false;
        }
        catch (JsonException) when (_ahead.HasPassed)
        {
            length = ReadItem(_ahead.Again(_options));
            return true;
        }
    }

    private int ReadItem(Utf8JsonReader reader)
    {
        reader.Read();
        _items.Add(_item.ReadRoot(ref reader, _context)!);
        var length = _ahead.Consumed(reader);
        _longest = Math.Max(_longest, length);
        return length;
    }

    private bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(_options));
        return reader.Read() && reader.TrySkip();
    }

    private static int Blanks(ReadOnlySpan<byte> bytes)
    {
        var count = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        return count < 0 ? bytes.Length : count;
    }
}
