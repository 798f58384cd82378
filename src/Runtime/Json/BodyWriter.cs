using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KubeGen.Json;

namespace KubeGen;

/// <summary>Writes objects as a client sends them: compact, escaped as Go escapes. Each thread keeps a writer and its buffer.</summary>
internal static class BodyWriter
{
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <param name="value">The object.</param>
    /// <param name="info">Its metadata.</param>
    /// <param name="context">The client's conventions.</param>
    /// <param name="newline">Whether a newline ends it, as Go's encoder puts one.</param>
    /// <param name="keep">Takes what was written, which is gone when it returns.</param>
    public static TBody Write<T, TBody>(T value, JsonTypeInfo<T> info, JsonContext context, bool newline, Func<ReadOnlySpan<byte>, TBody> keep)
    {
        var buffer = _buffer ?? new(1024);
        var writer = _writer ?? new(buffer, new JsonWriterOptions { Encoder = GoJsonEncoder.Shared, SkipValidation = true, MaxDepth = JsonSeam.MaxDepth });
        // Taken away while they are used: a converter might write something by itself.
        (_buffer, _writer) = (null, null);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        if (info.Converter is JsonCodec<T> codec)
            codec.WriteValue(writer, value, context);
        else
            JsonSerializer.Serialize(writer, value, info);
        writer.Flush();
        if (newline)
            buffer.Write("\n"u8);
        var body = keep(buffer.WrittenSpan);
        if (buffer.WrittenCount <= LargestKept)
            (_buffer, _writer) = (buffer, writer);
        return body;
    }
}
