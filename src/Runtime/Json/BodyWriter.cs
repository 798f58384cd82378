using System.Buffers;
using System.Text.Json;

namespace KubeGen;

/// <summary>Writes one body as a client sends it: compact, escaped as Go escapes. Each thread keeps a writer and its buffer.</summary>
internal sealed class BodyWriter : IDisposable
{
    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static BodyWriter? _kept;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    private BodyWriter() =>
        Json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = GoJsonEncoder.Shared, SkipValidation = true, MaxDepth = JsonSeam.MaxDepth });

    /// <summary>Writes the JSON.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>What was written, until this is disposed.</summary>
    public ReadOnlySpan<byte> Utf8 => _buffer.WrittenSpan;

    /// <summary>A writer of nothing yet.</summary>
    public static BodyWriter Begin()
    {
        var body = _kept ?? new();
        // Taken away while it is used: a converter might write something by itself.
        _kept = null;
        body._buffer.ResetWrittenCount();
        body.Json.Reset(body._buffer);
        return body;
    }

    /// <param name="newline">Whether a newline ends the body, as Go's encoder puts one.</param>
    public void End(bool newline)
    {
        Json.Flush();
        if (newline)
            _buffer.Write("\n"u8);
    }

    /// <summary>Leaves the writer to the thread's next body.</summary>
    public void Dispose()
    {
        if (_buffer.WrittenCount <= LargestKept)
            _kept = this;
    }
}
