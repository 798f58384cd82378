using System.Numerics;
using System.Runtime.InteropServices;

namespace KubeGen.Json;

/// <summary>A hash of some bytes, for tables in which a wrong guess only costs time.</summary>
internal static class ByteHash
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var hash = (uint)bytes.Length;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
            hash = BitOperations.Crc32C(hash, word);
        foreach (var last in bytes[^(bytes.Length % sizeof(ulong))..])
            hash = BitOperations.Crc32C(hash, last);
        return hash;
    }
}
