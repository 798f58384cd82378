namespace KubeGen.Json;

/// <summary>
/// Shares raw JSON that recurs from object to object, as the sets of fields in <c>managedFields</c> do. Bounded: what is read again takes the
/// place of something else, what is read once takes none.
/// </summary>
internal sealed class BytePool
{
    private const int Size = 256;
    private const int Longest = 4096;

    private readonly byte[]?[] _slots = new byte[]?[Size];
    private readonly uint[] _lastHashes = new uint[Size];

    /// <summary>Bytes that are not to be changed.</summary>
    public byte[] Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
            return bytes.ToArray();
        var hash = ByteHash.Of(bytes);
        var index = hash % Size;
        var pooled = _slots[index];
        if (pooled is not null && bytes.SequenceEqual(pooled))
            return pooled;
        var copy = bytes.ToArray();
        if (_lastHashes[index] == hash)
            _slots[index] = copy;
        else
            _lastHashes[index] = hash;
        return copy;
    }
}
