namespace KubeGen;

/// <summary>A kubeconfig can't be read, or does not say how to reach a server.</summary>
public sealed class KubeConfigException : Exception
{
    /// <summary>A fault that tells nothing.</summary>
    public KubeConfigException()
    {
    }

    /// <summary>A fault.</summary>
    /// <param name="message">What is wrong.</param>
    public KubeConfigException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public KubeConfigException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
