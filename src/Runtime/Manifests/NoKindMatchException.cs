namespace KubeGen;

/// <summary>A kind that a <see cref="Scheme"/> does not know.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/api/meta#NoKindMatchError">meta.NoKindMatchError</see>.</remarks>
public sealed class NoKindMatchException : Exception
{
    /// <summary>An unknown kind.</summary>
    public NoKindMatchException()
    {
    }

    /// <summary>An unknown kind, with a message of the caller's.</summary>
    /// <param name="message">The message.</param>
    public NoKindMatchException(string message)
        : base(message)
    {
    }

    /// <summary>An unknown kind, with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public NoKindMatchException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An unknown kind.</summary>
    /// <param name="kind">Group, version and kind.</param>
    public NoKindMatchException(GroupVersionKind kind)
        : base($"no matches for kind \"{kind.Kind}\" in version \"{kind.GroupVersion}\"") => Kind = kind;

    /// <summary>The kind that was asked for.</summary>
    public GroupVersionKind Kind { get; }
}
