using System.Security.Cryptography;

namespace KubeGen.TestServer.Benchmarks;

/// <summary>One watch: its stream is counted and hashed, not kept.</summary>
internal sealed class Watch(HttpResponseMessage response) : IDisposable
{
    public static async Task<Watch> Begin(HttpClient client) =>
        new(await client.GetAsync($"{Widgets.Path}?watch=true&timeoutSeconds=600", HttpCompletionOption.ResponseHeadersRead));

    /// <summary>Reads until a number of events has come.</summary>
    /// <returns>The hash of what was read; empty when the stream ended too early.</returns>
    public async Task<byte[]> Read(int events)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[16 * 1024];
        while (events > 0)
        {
            var length = await stream.ReadAsync(buffer);
            if (length == 0)
                return [];
            hash.AppendData(buffer, 0, length);
            events -= buffer.AsSpan(0, length).Count((byte)'\n');
        }

        return hash.GetHashAndReset();
    }

    public void Dispose() => response.Dispose();
}
