namespace KubeGen;

/// <summary>A credential plugin gave no credentials. The message has what it wrote to its standard error.</summary>
public sealed class ExecCredentialException : Exception
{
    /// <summary>A failure that tells nothing.</summary>
    public ExecCredentialException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">What went wrong.</param>
    public ExecCredentialException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with a cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause; a <see cref="TimeoutException"/> where the plugin took too long.</param>
    public ExecCredentialException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The plugin.</summary>
    public string? Command { get; init; }

    /// <summary>The plugin's exit code; null where it did not run or did not end.</summary>
    public int? ExitCode { get; init; }

    /// <summary>What the plugin wrote to its standard error.</summary>
    public string StandardError { get; init; } = "";
}
