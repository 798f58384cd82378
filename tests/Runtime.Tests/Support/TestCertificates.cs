using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeGen.Runtime.Tests;

/// <summary>A certificate authority and what it issues.</summary>
public sealed class TestCertificates
{
    private readonly X509Certificate2 _root;

    public TestCertificates(string name = "CN=test root")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
    }

    public string RootPem => _root.ExportCertificatePem();

    public (string Certificate, string Key, X509Certificate2 Both) Issue(string name, params string[] dnsNames)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var dns in dnsNames)
        {
            if (System.Net.IPAddress.TryParse(dns, out var ip))
                names.AddIpAddress(ip);
            else
                names.AddDnsName(dns);
        }

        if (dnsNames.Length > 0)
            request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(_root, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem(), certificate.CopyWithPrivateKey(key));
    }

    public SslServerAuthenticationOptions Server(params string[] dnsNames) => new()
    {
        ServerCertificate = Issue("server", dnsNames).Both,
        ClientCertificateRequired = true,
        // Who the client is, is for the test to see.
        RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate is null or { Subject.Length: > 0 },
    };
}
