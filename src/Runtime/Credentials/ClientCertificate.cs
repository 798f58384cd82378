using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KubeGen;

/// <summary>A client's certificate with its key, and the certificates that issued it, ready for TLS.</summary>
internal sealed class ClientCertificate
{
    private ClientCertificate(SslStreamCertificateContext context) => Context = context;

    public SslStreamCertificateContext Context { get; }

    /// <exception cref="ArgumentException">The PEM is no certificate with its key.</exception>
    public static ClientCertificate FromPem(ReadOnlySpan<byte> certificate, ReadOnlySpan<byte> key)
    {
        try
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPem(Encoding.UTF8.GetString(certificate));
            var leaf = Persisted(X509Certificate2.CreateFromPem(Encoding.UTF8.GetString(certificate), Encoding.UTF8.GetString(key)));
            var issuers = new X509Certificate2Collection(chain.Skip(1).ToArray());
            return new ClientCertificate(SslStreamCertificateContext.Create(leaf, issuers, offline: true));
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new ArgumentException($"failed parsing client key/certificate: {e.Message}", e);
        }
    }

    // Windows' TLS takes no key that lives in memory only.
    private static X509Certificate2 Persisted(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
            return certificate;
        using (certificate)
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
