using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KubeGen.Json;

namespace KubeGen;

/// <summary>Reads the objects of answers.</summary>
internal static class AnswerReader
{
    // Behind an answer's last byte, there must be room to see that it was the last.
    private const int Spare = 64;
    private const int UnknownLength = 16 << 10;
    private const int LongestRented = 1 << 20;

    /// <summary>Reads an answer that is one object.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    public static async ValueTask<T> Read<T>(HttpContent content, JsonSeam json, CancellationToken cancellationToken)
    {
        using var stream = await AnswerBody.Open(content, out var length, cancellationToken).ConfigureAwait(false);
        using var buffer = new AnswerBuffer(length is { } known and < LongestRented ? (int)known + Spare : UnknownLength);
        int read;
        do
        {
            read = await stream.ReadAsync(buffer.Room(), cancellationToken).ConfigureAwait(false);
            buffer.Filled(read);
        }
        while (read > 0);
        return Read(buffer.Unused, json.TypeInfo<T>()) ?? throw new JsonException("the answer is null");
    }

    /// <summary>Reads an answer to its end, for nothing but that its connection can be used again.</summary>
    public static async ValueTask<bool> Drain(HttpContent content, JsonSeam json, CancellationToken cancellationToken)
    {
        await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Reads an object that is all of some JSON.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    // Not compiled a second time with the one above.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T? Read<T>(ReadOnlyMemory<byte> utf8, JsonTypeInfo<T> info)
    {
        // System.Text.Json would look for the end of the value first, and so read it twice.
        if (info.Converter is not JsonCodec<T> codec)
            return JsonSerializer.Deserialize(utf8.Span, info);
        var context = JsonContext.OfOneReader(info.Options, out var ahead);
        var reader = ahead.Begin(utf8, new JsonReaderOptions { MaxDepth = info.Options.MaxDepth });
        reader.Read();
        var value = JsonRead.Root(ref reader, codec, context);
        if (reader.Read())
            throw new JsonException("the answer is more than one value");
        return value;
    }
}
