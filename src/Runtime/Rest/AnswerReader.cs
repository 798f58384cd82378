using System.Runtime.CompilerServices;
using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

/// <summary>Reads the objects of answers.</summary>
internal static class AnswerReader
{
    // Behind an answer's last byte, there must be room to see that it was the last.
    private const int Spare = 64;
    private const int UnknownLength = 16 << 10;
    private const int LongestRented = 1 << 20;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonSeam.MaxDepth };

    /// <summary>Reads an answer that is one object.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    public static ValueTask<T> Read<T>(HttpContent content, JsonSeam json, CancellationToken cancellationToken)
    {
        // Most answers have come with their head.
        var whole = ReadWhole(content, cancellationToken);
        return whole.IsCompletedSuccessfully ? new(Parse<T>(whole.Result, json)) : ParseLater<T>(whole, json);
    }

    /// <summary>Reads an answer to its end, for nothing but that its connection can be used again.</summary>
    public static async ValueTask<bool> Drain(HttpContent content, JsonSeam json, CancellationToken cancellationToken)
    {
        await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Reads an object that is all of some JSON.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    // Not compiled again with each of its callers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T? Read<T>(ReadOnlyMemory<byte> utf8, JsonSeam json)
    {
        var info = json.TypeInfo<T>();
        // System.Text.Json would look for the end of the value first, and so read it twice.
        if (info.Converter is not JsonCodec<T> codec)
            return JsonSerializer.Deserialize(utf8.Span, info);
        var context = json.Context.ForOneReader(out var ahead);
        try
        {
            return Read(ahead.Begin(utf8, Options), codec, context);
        }
        catch (JsonException) when (ahead.HasPassed)
        {
            return Read(ahead.Again(Options), codec, context);
        }
    }

    private static T? Read<T>(Utf8JsonReader reader, JsonCodec<T> codec, JsonContext context)
    {
        reader.Read();
        var value = JsonRead.Root(ref reader, codec, context);
        if (reader.Read())
            throw new JsonException("the answer is more than one value");
        return value;
    }

    private static async ValueTask<AnswerBuffer> ReadWhole(HttpContent content, CancellationToken cancellationToken)
    {
        using var stream = await AnswerBody.Open(content, out var length, cancellationToken).ConfigureAwait(false);
        var buffer = new AnswerBuffer(length is { } known and < LongestRented ? (int)known + Spare : UnknownLength);
        try
        {
            int read;
            do
            {
                read = await stream.ReadAsync(buffer.Room(), cancellationToken).ConfigureAwait(false);
                buffer.Filled(read);
            }
            while (read > 0);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static async ValueTask<T> ParseLater<T>(ValueTask<AnswerBuffer> whole, JsonSeam json) => Parse<T>(await whole.ConfigureAwait(false), json);

    private static T Parse<T>(AnswerBuffer whole, JsonSeam json)
    {
        using (whole)
            return Read<T>(whole.Unused, json) ?? throw new JsonException("the answer is null");
    }
}
