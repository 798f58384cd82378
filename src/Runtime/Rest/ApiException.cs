using System.Globalization;
using System.Net;

namespace KubeGen;

/// <summary>
/// The API server refused a request, or broke a watch off with an error. The message names what was done to what, the code, the reason and the
/// server's own message.
/// </summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/api/errors">api/errors</see>.</remarks>
public sealed class ApiException : Exception
{
    /// <summary>An error that tells nothing.</summary>
    public ApiException()
        : this("")
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">The message.</param>
    public ApiException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ApiException(string message, Exception? innerException)
        : base(message, innerException) => Status = new Status { Result = Status.Failure, Message = message };

    /// <summary>The error that a status tells.</summary>
    /// <param name="status">What the server said.</param>
    /// <param name="request">What it was asked; null where that isn't known.</param>
    /// <param name="retryAfter">The time after which to try again, where the answer's head tells it.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public ApiException(Status status, ApiRequest? request = null, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(Describe(status, request), innerException)
    {
        ArgumentNullException.ThrowIfNull(status);
        Status = status;
        Request = request;
        RetryAfter = retryAfter ?? (status.Details is { RetryAfterSeconds: > 0 } details ? TimeSpan.FromSeconds(details.RetryAfterSeconds) : null);
    }

    /// <summary>What the server said; where it answered no Status, what client-go makes of the answer.</summary>
    public Status Status { get; }

    /// <summary>The HTTP status code. For an error in a watch, the one that the event tells.</summary>
    public HttpStatusCode StatusCode => (HttpStatusCode)Status.Code;

    /// <summary>The reason, one of <see cref="StatusReason"/>; empty where the server gave none.</summary>
    public string Reason => Status.Reason ?? StatusReason.Unknown;

    /// <summary>The request; null where that isn't known.</summary>
    public ApiRequest? Request { get; }

    /// <summary>What was asked for, such as <c>update</c>.</summary>
    public string? Verb => Request?.Verb;

    /// <summary>The resource that was addressed.</summary>
    public ApiResource? Resource => Request?.Resource;

    /// <summary>The namespace that was addressed.</summary>
    public string? Namespace => Request?.Namespace;

    /// <summary>The name that was addressed.</summary>
    public string? Name => Request?.Name;

    /// <summary>The time after which to try again, where the server told it: by <c>Retry-After</c>, else in the status' details.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The object or the resource doesn't exist.</summary>
    public bool IsNotFound => Is(StatusReason.NotFound, HttpStatusCode.NotFound);

    /// <summary>An object of this name exists.</summary>
    public bool IsAlreadyExists => Reason == StatusReason.AlreadyExists;

    /// <summary>The object was changed since it was read, or another manager owns a field.</summary>
    public bool IsConflict => Is(StatusReason.Conflict, HttpStatusCode.Conflict);

    /// <summary>The object is not valid.</summary>
    public bool IsInvalid => Is(StatusReason.Invalid, HttpStatusCode.UnprocessableEntity);

    /// <summary>The item is no longer available.</summary>
    public bool IsGone => Is(StatusReason.Gone, HttpStatusCode.Gone);

    /// <summary>The resource version or the continue token is too old.</summary>
    public bool IsResourceExpired => Reason == StatusReason.Expired;

    /// <summary>The caller is not known.</summary>
    public bool IsUnauthorized => Is(StatusReason.Unauthorized, HttpStatusCode.Unauthorized);

    /// <summary>The caller may not do this.</summary>
    public bool IsForbidden => Is(StatusReason.Forbidden, HttpStatusCode.Forbidden);

    /// <summary>The request is wrong.</summary>
    public bool IsBadRequest => Is(StatusReason.BadRequest, HttpStatusCode.BadRequest);

    /// <summary>The resource has no such verb.</summary>
    public bool IsMethodNotSupported => Is(StatusReason.MethodNotAllowed, HttpStatusCode.MethodNotAllowed);

    /// <summary>The server can't write what the client accepts.</summary>
    public bool IsNotAcceptable => Is(StatusReason.NotAcceptable, HttpStatusCode.NotAcceptable);

    /// <summary>The server can't read the content type.</summary>
    public bool IsUnsupportedMediaType => Is(StatusReason.UnsupportedMediaType, HttpStatusCode.UnsupportedMediaType);

    /// <summary>The object is too large.</summary>
    public bool IsRequestEntityTooLarge => Is(StatusReason.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge);

    /// <summary>There were too many requests.</summary>
    public bool IsTooManyRequests => Is(StatusReason.TooManyRequests, HttpStatusCode.TooManyRequests);

    /// <summary>The server can't answer now.</summary>
    public bool IsServiceUnavailable => Is(StatusReason.ServiceUnavailable, HttpStatusCode.ServiceUnavailable);

    /// <summary>The server ran into an error of its own.</summary>
    public bool IsInternalError => Is(StatusReason.InternalError, HttpStatusCode.InternalServerError);

    /// <summary>The request was not completed in time.</summary>
    public bool IsTimeout => Is(StatusReason.Timeout, HttpStatusCode.GatewayTimeout);

    /// <summary>The server can't answer in time.</summary>
    public bool IsServerTimeout => Reason == StatusReason.ServerTimeout;

    // The reason decides; the code does where the reason is none that is known.
    private bool Is(string reason, HttpStatusCode code) => Reason == reason || (StatusCode == code && !StatusReason.IsKnown(Reason));

    private static string Describe(Status status, ApiRequest? request)
    {
        var code = status.Code == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{status.Code} ");
        var outcome = $"{code}{status.Reason}".TrimEnd();
        return string.Join(": ", new[] { Subject(request), outcome, status.Message }.Where(static part => !string.IsNullOrEmpty(part)));
    }

    private static string Subject(ApiRequest? request)
    {
        if (request is null)
            return "";
        var resource = request.Subresource is null ? request.Resource.QualifiedName : $"{request.Resource.QualifiedName}/{request.Subresource}";
        var place = (string.IsNullOrEmpty(request.Namespace), request.Name) switch
        {
            (true, null) => "",
            (true, var name) => $" {name}",
            (false, null) => $" in {request.Namespace}",
            (false, var name) => $" {request.Namespace}/{name}",
        };
        return $"{request.Verb} {resource}{place}";
    }
}
