using System.Text.Json;

namespace KubeGen.Json;

/// <summary>
/// The bytes that one reader reads, also those that it has not come to: what there is byte for byte as it was before need not be read again.
/// </summary>
internal sealed class JsonAhead
{
    private ReadOnlyMemory<byte> _bytes;

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

    /// <summary>
    /// Passes by the next member, if it is the one of this name and its value an object that is known. Bytes that begin with a whole object are that object.
    /// </summary>
    /// <param name="reader">The reader, on a member's string, or there is nothing to pass; then behind the next member, if that was passed by.</param>
    /// <param name="name">What stands between the string and the next member's value.</param>
    /// <param name="known">The known objects.</param>
    /// <returns>The value; null where it has to be read.</returns>
    public byte[]? Pass(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, BytePool known)
    {
        var bytes = _bytes.Span;
        if (reader.TokenType != JsonTokenType.String || !bytes.Overlaps(reader.ValueSpan, out var text))
            return null;
        var next = text + reader.ValueSpan.Length + "\""u8.Length;
        if (!bytes[next..].StartsWith(name) || known.Beginning(bytes[(next + name.Length)..]) is not { } value)
            return null;
        _before = next + name.Length + value.Length;
        reader = new Utf8JsonReader(bytes[_before..], reader.IsFinalBlock, reader.CurrentState);
        return value;
    }
}
