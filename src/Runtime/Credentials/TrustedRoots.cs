using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KubeGen;

/// <summary>The certificates that a server's may end at.</summary>
internal static class TrustedRoots
{
    /// <exception cref="ArgumentException">The PEM has no certificate.</exception>
    public static X509ChainPolicy Policy(ReadOnlySpan<byte> pem)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPem(Encoding.UTF8.GetString(pem));
        }
        catch (CryptographicException e)
        {
            throw new ArgumentException($"unable to load root certificates: {e.Message}", e);
        }

        if (policy.CustomTrustStore.Count == 0)
            throw new ArgumentException("unable to load root certificates: no valid certificate authority data seen");
        return policy;
    }
}
