namespace KubeGen;

/// <summary>The values of <see cref="Status.Reason"/>.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#StatusReason">StatusReason</see>.</remarks>
public static class StatusReason
{
    /// <summary>The server gave no reason.</summary>
    public const string Unknown = "";

    /// <summary>401: the caller is not known.</summary>
    public const string Unauthorized = "Unauthorized";

    /// <summary>403: the caller may not do this.</summary>
    public const string Forbidden = "Forbidden";

    /// <summary>404: the object or the resource doesn't exist.</summary>
    public const string NotFound = "NotFound";

    /// <summary>409: an object of this name exists.</summary>
    public const string AlreadyExists = "AlreadyExists";

    /// <summary>409: the object was changed since it was read.</summary>
    public const string Conflict = "Conflict";

    /// <summary>410: the item is no longer available.</summary>
    public const string Gone = "Gone";

    /// <summary>422: the object is not valid; the causes say where.</summary>
    public const string Invalid = "Invalid";

    /// <summary>500: the server can't answer in time; try again.</summary>
    public const string ServerTimeout = "ServerTimeout";

    /// <summary>500: the stored object can't be read.</summary>
    public const string StorageReadError = "StorageReadError";

    /// <summary>504: the request was not completed in time.</summary>
    public const string Timeout = "Timeout";

    /// <summary>429: try again later.</summary>
    public const string TooManyRequests = "TooManyRequests";

    /// <summary>400: the request itself is wrong.</summary>
    public const string BadRequest = "BadRequest";

    /// <summary>405: the resource has no such verb.</summary>
    public const string MethodNotAllowed = "MethodNotAllowed";

    /// <summary>406: the server can't write what the client accepts.</summary>
    public const string NotAcceptable = "NotAcceptable";

    /// <summary>413: the object is too large.</summary>
    public const string RequestEntityTooLarge = "RequestEntityTooLarge";

    /// <summary>415: the server can't read this content type.</summary>
    public const string UnsupportedMediaType = "UnsupportedMediaType";

    /// <summary>500: an unexpected error in the server.</summary>
    public const string InternalError = "InternalError";

    /// <summary>410: the resource version or continue token is too old.</summary>
    public const string Expired = "Expired";

    /// <summary>503: the server can't answer now.</summary>
    public const string ServiceUnavailable = "ServiceUnavailable";

    private static readonly HashSet<string> All =
    [
        Unauthorized, Forbidden, NotFound, AlreadyExists, Conflict, Gone,
        Invalid, ServerTimeout, StorageReadError, Timeout, TooManyRequests, BadRequest,
        MethodNotAllowed, NotAcceptable, RequestEntityTooLarge, UnsupportedMediaType, InternalError, Expired,
        ServiceUnavailable,
    ];

    internal static bool IsKnown(string reason) => All.Contains(reason);
}
