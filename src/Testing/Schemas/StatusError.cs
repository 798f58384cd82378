namespace KubeGen.Testing;

/// <summary>One cause of a metav1.Status.</summary>
internal sealed record ErrorCause(string Type, string Message, string Field);

/// <summary>An error that the server answers as a metav1.Status, as apimachinery's errors.StatusError.</summary>
/// <param name="code">The HTTP status code.</param>
/// <param name="reason">metav1.StatusReason; empty for StatusReasonUnknown.</param>
/// <param name="message">The status' message.</param>
/// <param name="causes">The details' causes; empty for none.</param>
internal sealed class StatusError(int code, string reason, string message, params IReadOnlyList<ErrorCause> causes) : Exception(message)
{
    public int Code { get; } = code;

    public string Reason { get; } = reason;

    public IReadOnlyList<ErrorCause> Causes { get; } = causes;

    /// <summary>The details' group and kind, where the error carries them itself; both empty otherwise.</summary>
    public (string Group, string Kind, string Name) Details { get; init; } = ("", "", "");

    /// <summary>Whether the details are written where they are empty, too.</summary>
    public bool HasDetails { get; init; }

    /// <summary>The details' retryAfterSeconds and the Retry-After header; 0 for none.</summary>
    public int RetryAfterSeconds { get; init; }

    /// <summary>The metadata's continue of an expired list; empty for none.</summary>
    public string Continue { get; init; } = "";

    public static StatusError BadRequest(string message) => new(400, "BadRequest", message);

    /// <summary>An error that Kubernetes does not foresee: any plain Go error becomes this.</summary>
    public static StatusError Internal(string message) => new(500, "InternalError", "Internal error occurred: " + message, new ErrorCause("", message, ""));

    /// <summary>A plain Go error that reaches the response writer: 500, without a reason of its own.</summary>
    public static StatusError Unknown(string message) => new(500, "", message);

    /// <summary>errors.NewInvalid; group and kind are both empty where a patch's result cannot be decoded.</summary>
    public static StatusError Invalid(string group, string kind, string name, IReadOnlyList<FieldError> errors)
    {
        var qualified = group.Length == 0 ? kind : $"{kind}.{group}";
        var summary = $"{qualified} {GoText.Quote(name)} is invalid";
        var messages = errors.Select(error => error.ToString()).Distinct().ToList();
        var message = messages.Count switch
        {
            0 => summary,
            1 => $"{summary}: {messages[0]}",
            _ => $"{summary}: [{string.Join(", ", messages)}]",
        };
        return new StatusError(422, "Invalid", message, [.. errors.Select(error => new ErrorCause(error.Type.Reason(), error.Message, error.Field))])
        {
            Details = (group, kind, name),
        };
    }
}
