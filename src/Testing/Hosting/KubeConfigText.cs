using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Writes kubeconfig files.</summary>
internal static class KubeConfigText
{
    private const string Name = "kubegen-testing";

    public static string Make(Uri address, TestCertificates? certificates, TestUser? user, string? token)
    {
        var cluster = new JsonObject { ["server"] = address.ToString().TrimEnd('/') };
        var credentials = new JsonObject();
        if (certificates is not null)
        {
            cluster["certificate-authority-data"] = Base64(certificates.Authority.ExportCertificatePem());
            if (user is not null)
            {
                using var certificate = certificates.Client(user);
                using var key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(certificate)!;
                credentials["client-certificate-data"] = Base64(certificate.ExportCertificatePem());
                credentials["client-key-data"] = Base64(key.ExportPkcs8PrivateKeyPem());
            }
        }

        if (token is not null)
            credentials["token"] = token;
        return YamlText.Write(new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Config",
            ["clusters"] = new JsonArray(new JsonObject { ["name"] = Name, ["cluster"] = cluster }),
            ["users"] = new JsonArray(new JsonObject { ["name"] = Name, ["user"] = credentials }),
            ["contexts"] = new JsonArray(new JsonObject { ["name"] = Name, ["context"] = new JsonObject { ["cluster"] = Name, ["user"] = Name } }),
            ["current-context"] = Name,
        });
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
