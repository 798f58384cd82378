using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace KubeGen;

/// <summary>Makes an <see cref="ApiException"/> of an answer that is no success, as client-go does.</summary>
internal static class ErrorResponse
{
    // How much of a body that is no Status gets into an error.
    private const int LongestText = 2048;
    private const int LongestStatus = 3 << 20;

    public static async Task<ApiException> Read(HttpResponseMessage response, ApiRequest request, JsonSeam json, CancellationToken cancellationToken)
    {
        var body = await ReadBody(response, cancellationToken).ConfigureAwait(false);
        var retryAfter = RetryAfter(response.Headers);
        var status = ParseStatus(body, json) ?? Synthesise(response, request, body, retryAfter);
        if (status.Code == 0)
            status.Code = (int)response.StatusCode;
        return new ApiException(status, PooledBody.Detach(request), retryAfter);
    }

    /// <summary>The error of a success whose body is not what was asked for.</summary>
    public static ApiException Unreadable(HttpResponseMessage response, ApiRequest request, Exception cause) => new(
        new Status { Result = Status.Failure, Code = (int)response.StatusCode, Message = $"the server's answer can't be read: {cause.Message}" },
        PooledBody.Detach(request),
        innerException: cause);

    private static async Task<ReadOnlyMemory<byte>> ReadBody(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[8192];
        try
        {
            using var stream = await AnswerBody.Open(response.Content, cancellationToken).ConfigureAwait(false);
            int read;
            while (buffer.Length < LongestStatus && (read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
                buffer.Write(chunk, 0, read);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            // The status line is the error; what came of the body is enough.
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static Status? ParseStatus(ReadOnlyMemory<byte> body, JsonSeam json)
    {
        try
        {
            var status = body.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? JsonSerializer.Deserialize(body.Span, json.TypeInfo<Status>()) : null;
            return status is { Result: Status.Failure, Kind: null or "Status" } ? status : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Status Synthesise(HttpResponseMessage response, ApiRequest request, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        var text = IsText(response.Content.Headers) ? Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, LongestText)]).Trim() : "unknown";
        var code = (int)response.StatusCode;
        var (reason, message) = Redirect.Target(response) is { } target
            ? (StatusReason.Unknown, $"the server redirects to {target}, which is not followed")
            : Explain(code, request.Method, text);
        var subject = $"{request.Method.Method.ToLowerInvariant()} {request.Resource.QualifiedName} {request.Name}".TrimEnd();
        return new Status
        {
            Result = Status.Failure,
            Code = code,
            Reason = reason,
            Message = $"{message} ({subject})",
            Details = new StatusDetails
            {
                Group = request.Resource.Group,
                Kind = request.Resource.Name,
                Name = request.Name,
                Causes = [new StatusCause { Reason = "UnexpectedServerResponse", Message = text }],
                RetryAfterSeconds = (int)(retryAfter?.TotalSeconds ?? 0),
            },
        };
    }

    private static (string Reason, string Message) Explain(int code, HttpMethod method, string text) => code switch
    {
        400 => (StatusReason.BadRequest, "the server rejected our request for an unknown reason"),
        401 => (StatusReason.Unauthorized, "the server has asked for the client to provide credentials"),
        403 => (StatusReason.Forbidden, text),
        404 => (StatusReason.NotFound, "the server could not find the requested resource"),
        405 => (StatusReason.MethodNotAllowed, "the server does not allow this method on the requested resource"),
        406 when text is "" or "unknown" => (StatusReason.NotAcceptable, "the server was unable to respond with a content type that the client supports"),
        406 => (StatusReason.NotAcceptable, text),
        409 => (method == HttpMethod.Post ? StatusReason.AlreadyExists : StatusReason.Conflict, "the server reported a conflict"),
        415 => (StatusReason.UnsupportedMediaType, text),
        422 => (StatusReason.Invalid, "the server rejected our request due to an error in our request"),
        429 => (StatusReason.TooManyRequests, "the server has received too many requests and has asked us to try again later"),
        503 => (StatusReason.ServiceUnavailable, "the server is currently unable to handle the request"),
        504 => (StatusReason.Timeout, "the server was unable to return a response in the time allotted, but may still be processing the request"),
        >= 500 => (StatusReason.InternalError, $"an error on the server ({GoQuote.Quote(text)}) has prevented the request from succeeding"),
        _ => (StatusReason.Unknown, string.Create(CultureInfo.InvariantCulture, $"the server responded with the status code {code} but did not return more information")),
    };

    private static bool IsText(HttpContentHeaders headers) =>
        !headers.NonValidated.TryGetValues("Content-Type", out var values)
        || (MediaTypeHeaderValue.TryParse(values.ToString(), out var type) && type.MediaType!.StartsWith("text/", StringComparison.OrdinalIgnoreCase));

    private static TimeSpan? RetryAfter(HttpResponseHeaders headers) => headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - DateTimeOffset.UtcNow).Ticks)),
        _ => null,
    };
}
