namespace KubeGen.Testing;

/// <summary>Something that goes wrong on purpose with the next requests that it matches.</summary>
/// <remarks>Make one with <see cref="Status"/>, <see cref="Delay"/>, <see cref="DropConnection"/>, <see cref="Hang"/> or <see cref="CutAfter"/>.</remarks>
public sealed record Fault
{
    private Fault()
    {
    }

    /// <summary>The verb that is hit: get, list, watch, create, update, patch, delete, deletecollection; null for any.</summary>
    public string? Verb { get; init; }

    /// <summary>The resource that is hit, as <c>minersets.apps.onex.io</c> or its plural alone; null for any.</summary>
    public string? Resource { get; init; }

    /// <summary>The name of the object that is hit; null for any.</summary>
    public string? Name { get; init; }

    /// <summary>How many requests are hit; by default one.</summary>
    public int Count { get; init; } = 1;

    internal TimeSpan Latency { get; init; }

    internal StatusError? Answer { get; init; }

    internal bool Drops { get; init; }

    internal bool Hangs { get; init; }

    internal int? CutAt { get; init; }

    /// <summary>Waits before the request is served.</summary>
    public static Fault Delay(TimeSpan latency) => new() { Latency = latency };

    /// <summary>Answers with an error, and does nothing else.</summary>
    /// <param name="code">The HTTP status: 429, 500, 503 ...</param>
    /// <param name="retryAfterSeconds">The Retry-After header; 0 for none.</param>
    /// <param name="reason">The Status' reason; null for the one that belongs to the code.</param>
    /// <param name="message">The Status' message.</param>
    public static Fault Status(int code, int retryAfterSeconds = 0, string? reason = null, string message = "injected fault") =>
        new() { Answer = new StatusError(code, reason ?? ReasonOf(code), message) { RetryAfterSeconds = retryAfterSeconds } };

    /// <summary>Answers 409 as if another writer had been faster.</summary>
    public static Fault Conflict() => Status(409, message: "the object has been modified; please apply your changes to the latest version and try again");

    /// <summary>Answers 410 as if the version that the client asks for were compacted.</summary>
    public static Fault Gone() => Status(410, message: "too old resource version");

    /// <summary>Closes the connection without an answer.</summary>
    public static Fault DropConnection() => new() { Drops = true };

    /// <summary>Never answers, until the client gives up.</summary>
    public static Fault Hang() => new() { Hangs = true };

    /// <summary>Serves the request and breaks the connection in the middle of the answer: a truncated body, a cut watch.</summary>
    /// <param name="bytes">How much of the body is let through.</param>
    public static Fault CutAfter(int bytes) => new() { CutAt = bytes };

    internal bool Hits(RequestInfo info) =>
        (Verb is null || Verb == info.Verb)
        && (Resource is null || Resource == info.Resource || Resource == info.GroupResource.ToString())
        && (Name is null || Name == info.Name);

    private static string ReasonOf(int code) => code switch
    {
        400 => "BadRequest",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        409 => "Conflict",
        410 => "Expired",
        413 => "RequestEntityTooLarge",
        422 => "Invalid",
        429 => "TooManyRequests",
        500 => "InternalError",
        503 => "ServiceUnavailable",
        504 => "Timeout",
        _ => "",
    };
}
