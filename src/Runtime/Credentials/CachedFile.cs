namespace KubeGen;

/// <summary>A small file's content, read again before it is a minute old. Where it can't be read again, what was read last serves.</summary>
internal sealed class CachedFile(string path, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(50);

    private readonly Lock _lock = new();
    private byte[]? _content;
    private long _readAt;

    public string Path => path;

    /// <exception cref="IOException">The file could not be read even once.</exception>
    public byte[] Read()
    {
        lock (_lock)
        {
            if (_content is null || time.GetElapsedTime(_readAt) >= Freshness)
                ReadNow();
            return _content!;
        }
    }

    /// <summary>Reads the file now.</summary>
    public byte[] ReadAgain()
    {
        lock (_lock)
        {
            ReadNow();
            return _content!;
        }
    }

    private void ReadNow()
    {
        try
        {
            var content = File.ReadAllBytes(path);
            // The same array for the same bytes, so that callers see at once that nothing changed.
            if (_content is null || !_content.AsSpan().SequenceEqual(content))
                _content = content;
        }
        catch (Exception e) when (_content is not null && e is IOException or UnauthorizedAccessException)
        {
            // A file that is being replaced: what was read last is still good.
        }

        _readAt = time.GetTimestamp();
    }
}
