using System.Text.Json;

namespace KubeGen;

/// <summary>Reads the body of an answer.</summary>
/// <typeparam name="TResult">What it is read as.</typeparam>
internal abstract class AnswerReader<TResult>
{
    /// <summary>Reads a body to its end, so that its connection can be used again.</summary>
    /// <exception cref="JsonException">It is not what was asked for.</exception>
    /// <exception cref="InvalidDataException">It is not compressed as it says.</exception>
    public abstract ValueTask<TResult> Read(HttpContent content, CancellationToken cancellationToken);
}

/// <summary>Reads a body for nothing but that its connection can be used again.</summary>
internal sealed class DrainingReader : AnswerReader<bool>
{
    public static readonly DrainingReader Shared = new();

    public override async ValueTask<bool> Read(HttpContent content, CancellationToken cancellationToken)
    {
        await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
