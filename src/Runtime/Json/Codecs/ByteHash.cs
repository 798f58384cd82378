using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace KubeGen.Json;

/// <summary>Hashes of some bytes, for tables in which a wrong guess only costs time.</summary>
internal static class ByteHash
{
    /// <summary>Of all the bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var hash = (uint)bytes.Length;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
            hash = BitOperations.Crc32C(hash, word);
        foreach (var last in bytes[^(bytes.Length % sizeof(ulong))..])
            hash = BitOperations.Crc32C(hash, last);
        return hash;
    }

    /// <summary>Of where most short texts differ: of the first, the last and the middle bytes, and of how many there are; at least one.</summary>
    public static uint OfEnds(ReadOnlySpan<byte> bytes)
    {
        ulong head, tail;
        if (bytes.Length >= sizeof(ulong))
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(bytes) + BinaryPrimitives.ReadUInt64LittleEndian(bytes[((bytes.Length - sizeof(ulong)) / 2)..]);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
        }
        else if (bytes.Length >= sizeof(uint))
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]);
        }
        else
        {
            head = bytes[0];
            tail = bytes[^1] | (uint)bytes[bytes.Length / 2] << 8;
        }

        // All of a product's bits meet where its halves are put together.
        var high = Math.BigMul(head ^ 0x9E3779B97F4A7C15, (tail + (uint)bytes.Length) ^ 0xC2B2AE3D27D4EB4F, out var low);
        return (uint)(high ^ low);
    }
}
