using System.Text.Json;

namespace KubeGen.Json;

/// <summary>
/// The bytes that one reader reads, also those that it has not come to: what there is byte for byte as it was before need not be read again.
/// </summary>
internal sealed class JsonAhead
{
    private ReadOnlyMemory<byte> _bytes;

    // Of the reader, as two that took turns would spoil each other's guesses.
    private int _lastText;

    // Where the present reader began.
    private int _before;

    /// <summary>Whether anything was passed by since the beginning. Errors then say wrongly where they are, until they are read <see cref="Again"/>.</summary>
    public bool HasPassed => _before > 0;

    /// <summary>A reader at the beginning of some bytes.</summary>
    public Utf8JsonReader Begin(ReadOnlyMemory<byte> bytes, JsonReaderOptions options)
    {
        (_bytes, _before) = (bytes, 0);
        return new Utf8JsonReader(bytes.Span, options);
    }

    /// <summary>A reader at the same beginning, for which nothing is passed by.</summary>
    public Utf8JsonReader Again(JsonReaderOptions options)
    {
        var bytes = _bytes.Span;
        (_bytes, _before) = (default, 0);
        return new Utf8JsonReader(bytes, options);
    }

    /// <summary>How many bytes were read since the beginning.</summary>
    public int Consumed(in Utf8JsonReader reader) => _before + (int)reader.BytesConsumed;

    /// <summary>The bytes behind the token that a reader is on; none where they are not to be had.</summary>
    // By its address: a reader may be an older one than the last to pass anything by.
    public ReadOnlySpan<byte> Behind(scoped in Utf8JsonReader reader)
    {
        var bytes = _bytes.Span;
        if (!bytes.Overlaps(reader.ValueSpan, out var token))
            return default;
        return bytes[(token + reader.ValueSpan.Length + (reader.TokenType == JsonTokenType.String ? "\""u8.Length : 0))..];
    }

    /// <summary>The known text that comes next; null for none.</summary>
    public KnownText? Next(ReadOnlySpan<byte> behind, KnownTexts texts, IJsonCodec codec) => texts.Find(behind, codec, ref _lastText);

    /// <summary>Passes by members of an object.</summary>
    /// <param name="reader">The reader, on the object's beginning or at the end of one of its members; then it goes on behind them.</param>
    /// <param name="behind">The bytes behind the reader's token.</param>
    /// <param name="length">The members' length; behind them comes the object's end, or a comma and a name.</param>
    public void Pass(ref Utf8JsonReader reader, ReadOnlySpan<byte> behind, int length)
    {
        // Where an object begins, a reader takes no comma.
        if (reader.TokenType == JsonTokenType.StartObject && behind[length] == ',')
            length++;
        _before = _bytes.Length - behind.Length + length;
        reader = new Utf8JsonReader(behind[length..], reader.IsFinalBlock, reader.CurrentState);
    }
}
