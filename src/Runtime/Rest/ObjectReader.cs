using System.Text.Json;

namespace KubeGen;

/// <summary>Reads an answer that is one object.</summary>
/// <param name="type">How the object is read.</param>
/// <typeparam name="T">The type of the object.</typeparam>
internal sealed class ObjectReader<T>(JsonType<T> type) : AnswerReader<T>
{
    /// <exception cref="JsonException">It is no such object.</exception>
    public override ValueTask<T> Read(HttpContent content, CancellationToken cancellationToken)
    {
        // Most answers have come with their head.
        var whole = AnswerBuffer.ReadWhole(content, cancellationToken);
        return whole.IsCompletedSuccessfully ? new(Parse(whole.Result)) : ParseLater(whole);
    }

    private async ValueTask<T> ParseLater(ValueTask<AnswerBuffer> whole) => Parse(await whole.ConfigureAwait(false));

    private T Parse(AnswerBuffer whole)
    {
        using (whole)
            return type.Read(whole.Unused) ?? throw new JsonException("the answer is null");
    }
}
