namespace KubeGen;

/// <summary>What a request is authenticated with.</summary>
/// <param name="Authorization">The <c>Authorization</c> header; null for none.</param>
/// <param name="Certificate">The client's certificate; null for none.</param>
internal sealed record Credentials(string? Authorization, ClientCertificate? Certificate)
{
    /// <summary>Tells which of the two there are.</summary>
    public override string ToString() => $"Credentials {{ Authorization = {Authorization is not null}, Certificate = {Certificate is not null} }}";
}

/// <summary>Where credentials come from, and come from again.</summary>
internal interface ICredentialSource
{
    /// <summary>The credentials that are good now.</summary>
    ValueTask<Credentials> Get(CancellationToken cancellationToken);

    /// <summary>After the server didn't know these: gets newer ones.</summary>
    /// <returns>Whether there are other credentials now.</returns>
    ValueTask<bool> Renew(Credentials refused, CancellationToken cancellationToken);
}
