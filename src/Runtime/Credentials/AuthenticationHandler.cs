using System.Net;

namespace KubeGen;

/// <summary>
/// Puts credentials on each request. Where the server doesn't know them, they are renewed once and the request is sent again.
/// </summary>
internal sealed class AuthenticationHandler(ICredentialSource source, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The client certificate that a request goes out with.</summary>
    public static readonly HttpRequestOptionsKey<ClientCertificate?> Certificate = new("KubeGen.ClientCertificate");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var callersOwn = request.Headers.NonValidated.Contains("Authorization");
        var credentials = await source.Get(cancellationToken).ConfigureAwait(false);
        Apply(request, credentials, callersOwn);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || callersOwn || !await Renew(credentials, response, cancellationToken).ConfigureAwait(false))
            return response;
        response.Dispose();
        Apply(request, await source.Get(cancellationToken).ConfigureAwait(false), callersOwn);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<bool> Renew(Credentials refused, HttpResponseMessage refusal, CancellationToken cancellationToken)
    {
        try
        {
            return await source.Renew(refused, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // No one is left to read it: its connection goes back.
            refusal.Dispose();
            throw;
        }
    }

    private static void Apply(HttpRequestMessage request, Credentials credentials, bool callersOwn)
    {
        request.Options.Set(Certificate, credentials.Certificate);
        if (callersOwn)
            return;
        request.Headers.Remove("Authorization");
        if (credentials.Authorization is { } authorization)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
    }
}
