namespace KubeGen.Json;

/// <summary>Shares raw JSON that recurs from object to object, as the sets of fields in <c>managedFields</c> do. Bounded as <see cref="StringPool"/> is.</summary>
internal sealed class BytePool
{
    private const int Size = 64;
    private const int Longest = 4096;

    // Of how many bytes a beginning is, and how many known objects may have the same one.
    private const int BeginningLength = 64;
    private const int Ways = 4;

    private readonly byte[]?[] _slots = new byte[]?[Size];
    private readonly int[] _lastHashes = new int[Size];
    private readonly byte[]?[] _beginnings = new byte[]?[Size * Ways];
    private int _replaced;

    public byte[] Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
            return bytes.ToArray();
        var hash = Hash(bytes);
        var index = Index(hash);
        var pooled = _slots[index];
        if (pooled is not null && bytes.SequenceEqual(pooled))
            return pooled;
        var copy = bytes.ToArray();
        if (_lastHashes[index] == hash)
            Keep(index, copy);
        else
            _lastHashes[index] = hash;
        return copy;
    }

    /// <summary>The known object that these bytes begin with; null for none.</summary>
    public byte[]? Beginning(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < BeginningLength)
            return null;
        foreach (var known in SameBeginning(bytes))
        {
            if (known is not null && bytes.StartsWith(known))
                return known;
        }

        return null;
    }

    private void Keep(int index, byte[] bytes)
    {
        _slots[index] = bytes;
        // Of other values, the end is not to be seen before what follows.
        if (bytes.Length >= BeginningLength && bytes[0] == '{')
            SameBeginning(bytes)[_replaced++ & (Ways - 1)] = bytes;
    }

    private Span<byte[]?> SameBeginning(ReadOnlySpan<byte> bytes) => _beginnings.AsSpan(Ways * Index(Hash(bytes[..BeginningLength])), Ways);

    private static int Index(int hash) => (hash & int.MaxValue) % Size;

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = new HashCode();
        hash.Add(bytes.Length);
        hash.AddBytes(bytes.Length <= 128 ? bytes : bytes[^128..]);
        return hash.ToHashCode();
    }
}
