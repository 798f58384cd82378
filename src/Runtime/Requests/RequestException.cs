namespace KubeGen;

/// <summary>A request that was refused before it was sent. The message is client-go's.</summary>
public sealed class RequestException : ArgumentException
{
    /// <summary>A refusal without a text.</summary>
    public RequestException()
    {
    }

    /// <summary>A refusal.</summary>
    /// <param name="message">What is wrong.</param>
    public RequestException(string message)
        : base(message) => Message = message;

    /// <summary>A refusal with a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public RequestException(string message, Exception? innerException)
        : base(message, innerException) => Message = message;

    /// <summary>A refusal that is an argument's fault.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="paramName">The argument.</param>
    public RequestException(string message, string? paramName)
        : base(message, paramName) => Message = message;

    /// <summary>What is wrong, in client-go's words, without the argument's name.</summary>
    public override string Message { get; } = "the request was refused before it was sent";
}
