using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen;

/// <summary>What a credential plugin is told, and what it answers: <c>client.authentication.k8s.io</c>.</summary>
internal sealed class ExecCredential
{
    public string? Kind { get; set; }

    public string? ApiVersion { get; set; }

    public ExecCredentialSpec? Spec { get; set; }

    public ExecCredentialStatus? Status { get; set; }
}

internal sealed class ExecCredentialSpec
{
    public ExecCluster? Cluster { get; set; }

    public bool Interactive { get; set; }
}

internal sealed class ExecCluster
{
    public string Server { get; set; } = "";

    [JsonPropertyName("tls-server-name")]
    public string? TlsServerName { get; set; }

    [JsonPropertyName("insecure-skip-tls-verify")]
    public bool? InsecureSkipTlsVerify { get; set; }

    [JsonPropertyName("certificate-authority-data")]
    public byte[]? CertificateAuthorityData { get; set; }

    [JsonPropertyName("proxy-url")]
    public string? ProxyUrl { get; set; }

    [JsonPropertyName("disable-compression")]
    public bool? DisableCompression { get; set; }

    public JsonElement? Config { get; set; }
}

internal sealed class ExecCredentialStatus
{
    public DateTimeOffset? ExpirationTimestamp { get; set; }

    public string? Token { get; set; }

    public string? ClientCertificateData { get; set; }

    public string? ClientKeyData { get; set; }
}
