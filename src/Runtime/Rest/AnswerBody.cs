using System.IO.Compression;

namespace KubeGen;

/// <summary>The bytes of answers, unpacked where the server has packed them.</summary>
internal static class AnswerBody
{
    /// <summary>What a client that unpacks answers says that it accepts.</summary>
    public const string AcceptEncoding = "gzip";

    /// <summary>The bytes as they arrive. The caller disposes the stream.</summary>
    public static ValueTask<Stream> Open(HttpContent content, CancellationToken cancellationToken) =>
        IsPacked(content) ? Unpack(content, cancellationToken) : new(content.ReadAsStreamAsync(cancellationToken));

    /// <summary>How many bytes the stream will have; null where that is not known.</summary>
    public static long? Length(HttpContent content) => IsPacked(content) ? null : content.Headers.ContentLength;

    // Handlers that unpack answers by themselves take the header away.
    private static bool IsPacked(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Encoding", out var encoding) && encoding.ToString().Equals("gzip", StringComparison.OrdinalIgnoreCase);

    private static async ValueTask<Stream> Unpack(HttpContent content, CancellationToken cancellationToken) =>
        new GZipStream(await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), CompressionMode.Decompress);
}
