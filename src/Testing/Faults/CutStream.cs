namespace KubeGen.Testing;

/// <summary>Lets some bytes through, then breaks the connection.</summary>
internal sealed class CutStream(Stream inner, int bytes, Action cut) : Stream
{
    private int _left = bytes;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var passed = Math.Min(buffer.Length, _left);
        _left -= passed;
        await inner.WriteAsync(buffer[..passed], cancellationToken).ConfigureAwait(false);
        if (passed == buffer.Length)
            return;
        await inner.FlushAsync(cancellationToken).ConfigureAwait(false);
        cut();
        throw new OperationCanceledException("the connection is cut on purpose");
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
