namespace KubeGen.Runtime.Tests;

/// <summary>Gives one piece for each read, or as much of it as is asked for.</summary>
internal sealed class PiecewiseStream(params byte[][] pieces) : MemoryStream
{
    private int _next;
    private int _given;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_next < pieces.Length && pieces[_next].Length == 0)
            _next++;
        if (_next == pieces.Length)
            return new(0);
        var piece = pieces[_next].AsSpan(_given);
        var given = Math.Min(piece.Length, buffer.Length);
        piece[..given].CopyTo(buffer.Span);
        (_next, _given) = given == piece.Length ? (_next + 1, 0) : (_next, _given + given);
        return new(given);
    }
}
