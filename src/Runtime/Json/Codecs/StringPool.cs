using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace KubeGen.Json;

/// <summary>
/// Shares strings that recur from object to object: kinds, namespaces, label keys and values, managers. Bounded: a string that comes again
/// takes the place of another one, one that comes once takes none.
/// </summary>
internal sealed class StringPool
{
    private const int Size = 1024;
    private const int Longest = 64;

    // No locks: a slot that another thread changes meanwhile gives a string too many, never a wrong one.
    private readonly string?[] _slots = new string?[Size];
    private readonly uint[] _lastHashes = new uint[Size];

    /// <summary>The string that the reader is on.</summary>
    public string? Get(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
            return reader.GetString();
        var utf8 = reader.ValueSpan;
        if (utf8.Length is 0 or > Longest)
            return reader.GetString();
        var hash = Hash(utf8);
        ref var slot = ref _slots[hash % Size];
        var pooled = slot;
        if (pooled is not null && Ascii.Equals(utf8, pooled))
            return pooled;
        var text = reader.GetString();
        ref var last = ref _lastHashes[hash % Size];
        if (last == hash)
            slot = text;
        else
            last = hash;
        return text;
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        ulong head, tail;
        if (utf8.Length >= sizeof(ulong))
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        }
        else if (utf8.Length >= sizeof(uint))
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(utf8);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(utf8[^sizeof(uint)..]);
        }
        else
        {
            head = utf8[0];
            tail = utf8[^1] | (uint)utf8[utf8.Length / 2] << 8;
        }

        var mixed = (head * 0x9E3779B97F4A7C15) ^ ((tail + (uint)utf8.Length) * 0xC2B2AE3D27D4EB4F);
        return (uint)(mixed >> 32) ^ (uint)(mixed >> 13);
    }
}
