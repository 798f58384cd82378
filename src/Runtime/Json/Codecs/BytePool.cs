namespace KubeGen.Json;

/// <summary>Shares raw JSON that recurs from object to object, as the sets of fields in <c>managedFields</c> do. Bounded as <see cref="StringPool"/> is.</summary>
internal sealed class BytePool
{
    private const int Size = 64;
    private const int Longest = 4096;

    private readonly byte[]?[] _slots = new byte[]?[Size];
    private readonly int[] _lastHashes = new int[Size];

    public byte[] Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
            return bytes.ToArray();
        var hash = Hash(bytes);
        var index = (hash & int.MaxValue) % Size;
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

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = new HashCode();
        hash.Add(bytes.Length);
        hash.AddBytes(bytes.Length <= 128 ? bytes : bytes[^128..]);
        return hash.ToHashCode();
    }
}
