using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace KubeGen;

/// <summary>Makes the chain of handlers that a configuration asks for: credentials around the program's own handler around the connections.</summary>
internal static class ConnectionHandler
{
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    // As client-go: a connection that has been silent for 30 s is asked whether it lives, and has 15 s to say so.
    private static readonly TimeSpan SilenceBeforePing = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(90);

    public static bool UsesTls(RestConfig config) =>
        config.Tls is { Insecure: true } or { CaData.IsEmpty: false } or { CaFile.Length: > 0 } or { CertData.IsEmpty: false } or { CertFile.Length: > 0 };

    /// <summary>
    /// Whether compressed answers are left to whoever reads them, which costs less than a layer of the connections. A handler of the program's own sees
    /// them decompressed.
    /// </summary>
    public static bool SenderDecompresses(RestConfig config) => !config.DisableCompression && config.WrapHandler is null;

    /// <exception cref="ArgumentException">The configuration contradicts itself.</exception>
    public static HttpMessageHandler Create(RestConfig config)
    {
        var roots = PemFile.From(config.Tls.CaData, config.Tls.CaFile, TimeProvider.System);
        if (config.Tls.Insecure && roots is not null)
            throw new ArgumentException("specifying a root certificates file with the insecure flag is not allowed", nameof(config));
        ICredentialSource? credentials = config.Exec is null ? ConfiguredCredentials.From(config, TimeProvider.System) : new ExecCredentials(config, TimeProvider.System);
        var settings = new ConnectionSettings(config.Tls.Insecure, Proxy(config), Decompresses: !config.DisableCompression && !SenderDecompresses(config));
        // Without credentials and roots there is nothing that could change.
        HttpMessageHandler handler = credentials is null && roots is null
            ? Connect(settings, certificate: null, trusted: null)
            : new RotatingHandler((certificate, trusted) => Connect(settings, certificate, trusted), roots, hasCertificates: credentials is not null);
        handler = config.WrapHandler?.Invoke(handler) ?? handler;
        if (config.Impersonate is { } impersonation)
            handler = new ImpersonationHandler(impersonation, handler);
        return credentials is null ? handler : new AuthenticationHandler(credentials, handler);
    }

    private static WebProxy? Proxy(RestConfig config)
    {
        try
        {
            return string.IsNullOrEmpty(config.ProxyUrl) ? null : new WebProxy(config.ProxyUrl);
        }
        catch (UriFormatException e)
        {
            throw new ArgumentException($"{nameof(config.ProxyUrl)} is no URL: {e.Message}", nameof(config), e);
        }
    }

    [SuppressMessage("Security", "CA5359", Justification = "It is what Insecure asks for.")]
    private static SocketsHttpHandler Connect(ConnectionSettings settings, ClientCertificate? certificate, byte[]? trusted)
    {
        var handler = new SocketsHttpHandler
        {
            // The sender follows redirects, which costs less than a layer of the connections, and knows where to.
            AllowAutoRedirect = false,
            AutomaticDecompression = settings.Decompresses ? DecompressionMethods.GZip : DecompressionMethods.None,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionIdleTimeout = IdleTimeout,
            KeepAlivePingDelay = SilenceBeforePing,
            KeepAlivePingTimeout = PingTimeout,
            EnableMultipleHttp2Connections = true,
            UseCookies = false,
        };
        if (settings.Proxy is not null)
            handler.Proxy = settings.Proxy;
        var tls = handler.SslOptions;
        if (settings.Insecure)
            tls.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        else if (trusted is not null)
            tls.CertificateChainPolicy = TrustedRoots.Policy(trusted);
        if (certificate is not null)
            tls.ClientCertificateContext = certificate.Context;
        return handler;
    }

    private sealed record ConnectionSettings(bool Insecure, WebProxy? Proxy, bool Decompresses);
}
