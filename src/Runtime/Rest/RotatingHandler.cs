namespace KubeGen;

/// <summary>
/// Sends through a handler that has the present TLS material. When that changes, new connections are made with the new; those that are in use end
/// with their requests.
/// </summary>
/// <param name="connect">Makes a handler of the client's certificate and the trusted roots.</param>
/// <param name="roots">The roots; null for the system's.</param>
/// <param name="hasCertificates">Whether requests may come with a client certificate.</param>
internal sealed class RotatingHandler(Func<ClientCertificate?, byte[]?, HttpMessageHandler> connect, PemFile? roots, bool hasCertificates) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private Generation? _present;
    private Generation? _retired;
    private bool _disposed;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A request makes its options when they are looked at.
        ClientCertificate? certificate = null;
        if (hasCertificates)
            _ = request.Options.TryGetValue(AuthenticationHandler.Certificate, out certificate);
        return Present(certificate, roots?.Read()).Invoker.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_lock)
            {
                _disposed = true;
                _present?.Invoker.Dispose();
                _retired?.Invoker.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private Generation Present(ClientCertificate? certificate, byte[]? trusted)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_present is { } present && present.Certificate == certificate && present.Trusted == trusted)
                return present;
            var next = new Generation(new HttpMessageInvoker(connect(certificate, trusted)), certificate, trusted);
            // A request may just be on its way into the one that retires now; the one before has none left to come.
            _retired?.Invoker.Dispose();
            (_retired, _present) = (_present, next);
            return next;
        }
    }

    private sealed record Generation(HttpMessageInvoker Invoker, ClientCertificate? Certificate, byte[]? Trusted);
}
