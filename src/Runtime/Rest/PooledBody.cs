using System.Buffers;
using System.Runtime.InteropServices;

namespace KubeGen;

/// <summary>A request's body in a rented array. Once that is given back, reading the body throws: it could be another request's.</summary>
internal sealed class PooledBody : MemoryManager<byte>
{
    private readonly int _length;
    private byte[]? _bytes;

    private PooledBody(ReadOnlySpan<byte> body)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(body.Length);
        _length = body.Length;
        body.CopyTo(_bytes);
    }

    public static ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> body) => new PooledBody(body).Memory;

    /// <summary>Gives a body's array back, where it is a rented one. Nothing may be sending it any more.</summary>
    public static void Release(ReadOnlyMemory<byte>? body) => Of(body)?.Dispose(disposing: true);

    /// <summary>A request whose body stays: what a program gets to see, it may send again.</summary>
    public static ApiRequest Detach(ApiRequest request) => Of(request.Body) is { } pooled ? request with { Body = pooled.GetSpan().ToArray() } : request;

    public override Span<byte> GetSpan() => Bytes();

    public override MemoryHandle Pin(int elementIndex = 0) => Bytes().AsMemory(elementIndex).Pin();

    // What was pinned is the array, and its handle frees that.
    public override void Unpin()
    {
    }

    protected override bool TryGetArray(out ArraySegment<byte> segment)
    {
        segment = Bytes();
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private static PooledBody? Of(ReadOnlyMemory<byte>? body) =>
        body is { } memory && MemoryMarshal.TryGetMemoryManager<byte, PooledBody>(memory, out var pooled) ? pooled : null;

    private ArraySegment<byte> Bytes() => new(_bytes ?? throw new ObjectDisposedException(nameof(PooledBody)), 0, _length);
}
