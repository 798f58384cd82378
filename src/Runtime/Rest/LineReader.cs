using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace KubeGen;

/// <summary>One line of a stream, valid until the next one is asked for.</summary>
/// <param name="Bytes">The line, without its end.</param>
/// <param name="Ended">Whether the line's end was there, or only the stream's.</param>
internal readonly record struct Line(ReadOnlySequence<byte> Bytes, bool Ended);

/// <summary>Cuts a stream into lines: each is given as soon as its end has arrived. Blank lines are left out.</summary>
internal static class LineReader
{
    private const int BufferSize = 16 << 10;

    public static async IAsyncEnumerable<Line> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true));
        try
        {
            // How much of the buffer's beginning is known to have no line end.
            var searched = 0L;
            while (true)
            {
                var read = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
                var rest = read.Buffer;
                while (rest.Slice(searched).PositionOf((byte)'\n') is { } end)
                {
                    var line = rest.Slice(0, end);
                    if (!IsBlank(line))
                        yield return new Line(line, Ended: true);
                    rest = rest.Slice(rest.GetPosition(1, end));
                    searched = 0;
                }

                if (read.IsCompleted)
                {
                    if (!IsBlank(rest))
                        yield return new Line(rest, Ended: false);
                    yield break;
                }

                searched = rest.Length;
                pipe.AdvanceTo(rest.Start, rest.End);
            }
        }
        finally
        {
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var segment in line)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r"u8))
                return false;
        }

        return true;
    }
}
