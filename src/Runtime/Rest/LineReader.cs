using System.Runtime.CompilerServices;

namespace KubeGen;

/// <summary>Cuts a stream into lines: each can be had as soon as its end has arrived. Blank lines are left out.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private const int BufferSize = 16 << 10;

    private readonly AnswerBuffer _buffer = new(BufferSize);

    // How much of the buffer's beginning is known to have no line end.
    private int _searched;
    private int _length;
    private bool _ended;

    /// <summary>The present line, without its end, until the next one is asked for.</summary>
    public ReadOnlyMemory<byte> Line => _buffer.Unused[.._length];

    /// <summary>Whether the present line's end was there, or only the stream's.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Goes on to the next line.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="IOException">The stream broke.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> Next(CancellationToken cancellationToken)
    {
        while (!TryNext())
        {
            if (_ended)
                return false;
            try
            {
                _ended = await _buffer.FillOnce(stream, cancellationToken).ConfigureAwait(false);
            }
            catch (InvalidDataException e)
            {
                throw new IOException($"the answer is not compressed as it says: {e.Message}", e);
            }
        }

        return true;
    }

    public void Dispose() => _buffer.Dispose();

    private bool TryNext()
    {
        while (true)
        {
            // The line before, with its end.
            _buffer.Use(IsWhole ? _length + 1 : _length);
            (_length, IsWhole) = (0, false);
            var bytes = _buffer.Unused.Span;
            var end = bytes[_searched..].IndexOf((byte)'\n');
            if (end < 0 && !_ended)
            {
                _searched = bytes.Length;
                return false;
            }

            (_length, IsWhole, _searched) = end < 0 ? (bytes.Length, false, 0) : (_searched + end, true, 0);
            if (Line.Span.ContainsAnyExcept(" \t\r"u8))
                return true;
            if (end < 0)
                return false;
        }
    }
}
