using System.Buffers;
using System.Runtime.CompilerServices;

namespace KubeGen;

/// <summary>Bytes of an answer in a rented array, from a place that moves on as they are used to one that moves on as they arrive.</summary>
internal sealed class AnswerBuffer(int size) : IDisposable
{
    // Behind an answer's last byte, there must be room to see that it was the last.
    private const int Spare = 64;
    private const int UnknownLength = 16 << 10;
    private const int LongestRented = 1 << 20;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(size);
    private int _start;
    private int _end;

    /// <summary>Reads a body to its end. The caller disposes it.</summary>
    public static async ValueTask<AnswerBuffer> ReadWhole(HttpContent content, CancellationToken cancellationToken)
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

    public ReadOnlyMemory<byte> Unused => _bytes.AsMemory(_start, _end - _start);

    public void Use(int count) => _start += count;

    /// <summary>Reads until the stream ends, or a good part of the buffer is filled.</summary>
    /// <returns>Whether the stream has ended.</returns>
    public async ValueTask<bool> Fill(Stream stream, CancellationToken cancellationToken)
    {
        do
        {
            if (await FillOnce(stream, cancellationToken).ConfigureAwait(false))
                return true;
        }
        while (_end < _bytes.Length / 2);
        return false;
    }

    /// <summary>Reads what is there, and waits where nothing is.</summary>
    /// <returns>Whether the stream has ended.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> FillOnce(Stream stream, CancellationToken cancellationToken)
    {
        var read = await stream.ReadAsync(Room(), cancellationToken).ConfigureAwait(false);
        Filled(read);
        return read == 0;
    }

    /// <summary>Where the next bytes go.</summary>
    public Memory<byte> Room()
    {
        MakeRoom();
        return _bytes.AsMemory(_end);
    }

    /// <summary>Counts bytes that were put into the room.</summary>
    public void Filled(int count) => _end += count;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Unused.Span.CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_end < _bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(2 * _bytes.Length);
        Unused.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
