namespace KubeGen.Runtime.Tests;

/// <summary>Gives one piece for each read.</summary>
internal sealed class PiecewiseStream(params byte[][] pieces) : MemoryStream
{
    private int _next;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_next < pieces.Length && pieces[_next].Length == 0)
            _next++;
        if (_next == pieces.Length)
            return new(0);
        var piece = pieces[_next++];
        piece.CopyTo(buffer);
        return new(piece.Length);
    }
}
