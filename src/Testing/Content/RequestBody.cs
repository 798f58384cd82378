using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing;

/// <summary>Reads a request's body, up to the limit that Kubernetes sets.</summary>
internal static class RequestBody
{
    private const int Limit = 3 * 1024 * 1024;

    /// <exception cref="StatusError">413: the body is larger than 3 MiB.</exception>
    public static async Task<byte[]> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (result.Buffer.Length > Limit)
            {
                reader.AdvanceTo(result.Buffer.End);
                throw StatusErrors.RequestEntityTooLarge("limit is 3145728");
            }

            if (result.IsCompleted)
            {
                var body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
