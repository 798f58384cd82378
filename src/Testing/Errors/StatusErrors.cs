using System.Globalization;

namespace KubeGen.Testing;

/// <summary>The errors of k8s.io/apimachinery/pkg/api/errors with their exact texts.</summary>
internal static class StatusErrors
{
    public static StatusError NotFound(GroupResource resource, string name) =>
        new(404, "NotFound", $"{resource} {GoText.Quote(name)} not found") { Details = Details(resource, name) };

    public static StatusError AlreadyExists(GroupResource resource, string name, string prefix = "") =>
        new(409, "AlreadyExists", $"{prefix}{resource} {GoText.Quote(name)} already exists") { Details = Details(resource, name) };

    public static StatusError GenerateNameConflict(GroupResource resource, string name, string prefix = "") =>
        new(409, "AlreadyExists", $"{prefix}{resource} {GoText.Quote(name)} already exists, the server was not able to generate a unique name for the object")
        {
            Details = Details(resource, name),
            RetryAfterSeconds = 1,
        };

    public static StatusError Conflict(GroupResource resource, string name, string message) =>
        new(409, "Conflict", $"Operation cannot be fulfilled on {resource} {GoText.Quote(name)}: {message}") { Details = Details(resource, name) };

    /// <summary>NewInvalid of an options type: <c>CreateOptions.meta.k8s.io "" is invalid</c>.</summary>
    public static StatusError InvalidOptions(string kind, IReadOnlyList<FieldError> errors) =>
        StatusError.Invalid("meta.k8s.io", kind, "", errors);

    public static StatusError MethodNotSupported(GroupResource resource, string verb) =>
        new(405, "MethodNotAllowed", $"{verb} is not supported on resources of kind {GoText.Quote(resource.ToString())}") { Details = Details(resource, "") };

    /// <summary>What go-restful says, which serves what is the server's own.</summary>
    public static StatusError MethodNotAllowed() =>
        new(405, "MethodNotAllowed", "the server does not allow this method on the requested resource") { HasDetails = true };

    public static StatusError Unauthorized() => new(401, "Unauthorized", "Unauthorized");

    public static StatusError Forbidden(GroupResource resource, string name, string message) =>
        new(403, "Forbidden", resource.Resource.Length == 0 ? $"forbidden: {message}"
            : name.Length == 0 ? $"{resource} is forbidden: {message}"
            : $"{resource} {GoText.Quote(name)} is forbidden: {message}") { Details = Details(resource, name) };

    public static StatusError ResourceExpired(string message) => new(410, "Expired", message);

    public static StatusError Unprocessable(string message) => new(422, "Invalid", message);

    public static StatusError TooLargeResourceVersion(long required, long current) =>
        new(504, "Timeout", string.Create(CultureInfo.InvariantCulture, $"Timeout: Too large resource version: {required}, current: {current}"),
            new ErrorCause("ResourceVersionTooLarge", "Too large resource version", ""))
        {
            RetryAfterSeconds = 1,
        };

    public static StatusError UnsupportedMediaType(params IEnumerable<string> supported) =>
        new(415, "UnsupportedMediaType", $"the body of the request was in an unknown format - accepted media types include: {string.Join(", ", supported)}");

    public static StatusError NotAcceptable(params IEnumerable<string> supported) =>
        new(406, "NotAcceptable", $"only the following media types are accepted: {string.Join(", ", supported)}");

    public static StatusError NotAcceptableMessage(string message) => new(406, "NotAcceptable", message);

    /// <summary>What go-restful says, which serves what is the server's own.</summary>
    public static StatusError NotProduced(params IEnumerable<string> produced) =>
        new(406, "NotAcceptable", $"406: Not Acceptable\n\nAvailable representations: {string.Join(", ", produced)}") { HasDetails = true };

    /// <summary>What a group of the server's own says of a path that it does not know.</summary>
    public static StatusError UnknownPath() => new(404, "NotFound", "the server could not find the requested resource") { HasDetails = true };

    public static StatusError RequestEntityTooLarge(string message) =>
        new(413, "RequestEntityTooLarge", $"Request entity too large: {message}");

    private static (string Group, string Kind, string Name) Details(GroupResource resource, string name) => (resource.Group, resource.Resource, name);
}
