using System.Security.Cryptography;

namespace KubeGen.Testing;

/// <summary>Makes uids, generated names and times: random, or repeatable from a seed.</summary>
internal sealed class Identity(TimeProvider time, int? seed)
{
    private const string NameCharacters = "bcdfghjklmnpqrstvwxz2456789";
    private const int MaxGeneratedBase = 63 - 5;

    private readonly Lock _gate = new();
    private ulong _draws;

    public DateTimeOffset Now => time.GetUtcNow();

    public string NewUid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    public string GenerateName(string prefix)
    {
        Span<byte> bytes = stackalloc byte[5];
        Fill(bytes);
        var suffix = new char[bytes.Length];
        for (var i = 0; i < suffix.Length; i++)
            suffix[i] = NameCharacters[bytes[i] % NameCharacters.Length];
        return (prefix.Length > MaxGeneratedBase ? prefix[..MaxGeneratedBase] : prefix) + new string(suffix);
    }

    private void Fill(Span<byte> bytes)
    {
        if (seed is null)
        {
            RandomNumberGenerator.Fill(bytes);
            return;
        }

        ulong draw;
        lock (_gate)
            draw = ++_draws;
        Span<byte> input = stackalloc byte[12];
        BitConverter.TryWriteBytes(input, seed.Value);
        BitConverter.TryWriteBytes(input[4..], draw);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, hash);
        hash[..bytes.Length].CopyTo(bytes);
    }
}
