namespace KubeGen;

/// <summary>PEM that is given either as data or as a file.</summary>
internal sealed class PemFile
{
    private readonly byte[]? _data;
    private readonly CachedFile? _file;

    private PemFile(byte[]? data, CachedFile? file) => (_data, _file) = (data, file);

    /// <summary>Null where neither is given; data win over a file.</summary>
    public static PemFile? From(ReadOnlyMemory<byte>? data, string? file, TimeProvider time) =>
        data is { IsEmpty: false } given ? new(given.ToArray(), null) : string.IsNullOrEmpty(file) ? null : new(null, new CachedFile(file, time));

    /// <summary>The bytes: the same array as long as they don't change.</summary>
    public byte[] Read() => _data ?? _file!.Read();
}
