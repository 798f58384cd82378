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
