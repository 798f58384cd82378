using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KubeGen.Json;

namespace KubeGen;

/// <summary>How a client reads and writes the objects of one type. What that takes is found once, not with each object.</summary>
/// <typeparam name="T">The type.</typeparam>
internal sealed class JsonType<T>
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonSeam.MaxDepth };

    private readonly JsonContext _context;

    public JsonType(JsonTypeInfo<T> info, JsonContext context) => (Info, Codec, _context) = (info, info.Converter as JsonCodec<T>, context);

    /// <summary>The type's metadata.</summary>
    public JsonTypeInfo<T> Info { get; }

    /// <summary>The emitted code; null where the type's converter is another one.</summary>
    public JsonCodec<T>? Codec { get; }

    /// <summary>Reads an object that is all of some JSON.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    // Not compiled again with each of its callers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public T? Read(ReadOnlyMemory<byte> utf8)
    {
        // System.Text.Json would look for the end of the value first, and so read it twice.
        if (Codec is null)
            return JsonSerializer.Deserialize(utf8.Span, Info);
        var context = _context.ForOneReader(out var ahead);
        try
        {
            return Read(ahead.Begin(utf8, Options), context);
        }
        catch (JsonException) when (ahead.HasPassed)
        {
            return Read(ahead.Again(Options), context);
        }
    }

    /// <summary>Reads an object inside of some JSON.</summary>
    /// <param name="reader">The reader, on the object's first token; then it is on its last one.</param>
    /// <param name="context">The client's, for one reader.</param>
    /// <exception cref="JsonException">It is no such object.</exception>
    // The converter reads on from here; JsonSerializer would first look for the object's end, and so read it twice.
    public T? Read(ref Utf8JsonReader reader, JsonContext context) => Codec is not null ? Codec.ReadRoot(ref reader, context)
        : Info.Converter is JsonConverter<T> converter ? converter.Read(ref reader, typeof(T), Info.Options)
        : JsonSerializer.Deserialize(ref reader, Info);

    /// <summary>Writes an object as a client sends it. The caller disposes what was written.</summary>
    /// <param name="value">The object.</param>
    /// <param name="newline">Whether a newline ends it, as Go's encoder puts one.</param>
    public BodyWriter Write(T value, bool newline)
    {
        var body = BodyWriter.Begin();
        if (Codec is not null)
            Codec.WriteValue(body.Json, value, _context);
        else
            JsonSerializer.Serialize(body.Json, value, Info);
        body.End(newline);
        return body;
    }

    private T? Read(Utf8JsonReader reader, JsonContext context)
    {
        reader.Read();
        var value = Codec!.ReadRoot(ref reader, context);
        if (reader.Read())
            throw new JsonException("the answer is more than one value");
        return value;
    }
}
