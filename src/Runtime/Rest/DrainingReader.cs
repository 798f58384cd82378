namespace KubeGen;

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
