using System.IO.Compression;

namespace KubeGen;

/// <summary>The bytes of answers, decompressed where the server has compressed them.</summary>
internal static class AnswerBody
{
    /// <summary>What a client that decompresses answers says that it accepts.</summary>
    public const string AcceptEncoding = "gzip";

    /// <summary>The bytes as they arrive. The caller disposes the stream.</summary>
    public static ValueTask<Stream> Open(HttpContent content, CancellationToken cancellationToken) => Open(content, out _, cancellationToken);

    /// <summary>The bytes as they arrive, and how many they will be; null where that is not known. The caller disposes the stream.</summary>
    public static ValueTask<Stream> Open(HttpContent content, out long? length, CancellationToken cancellationToken)
    {
        var isCompressed = IsCompressed(content);
        length = isCompressed ? null : content.Headers.ContentLength;
        return isCompressed ? Decompress(content, cancellationToken) : new(content.ReadAsStreamAsync(cancellationToken));
    }

    // Handlers that decompress answers by themselves take the header away.
    private static bool IsCompressed(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Encoding", out var encoding) && encoding.ToString().Equals("gzip", StringComparison.OrdinalIgnoreCase);

    private static async ValueTask<Stream> Decompress(HttpContent content, CancellationToken cancellationToken) =>
        new GZipStream(await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), CompressionMode.Decompress);
}
