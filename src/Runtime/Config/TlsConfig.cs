namespace KubeGen;

/// <summary>TLS of a connection to an API server. Of a field's data and file, the data wins.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/client-go/rest#TLSClientConfig">rest.TLSClientConfig</see>.</remarks>
public sealed class TlsConfig
{
    /// <summary>Trust any server. For tests only; can't stand together with a CA.</summary>
    public bool Insecure { get; set; }

    /// <summary>The name that the server's certificate must have, and that is sent for virtual hosting; null for the address' own.</summary>
    public string? ServerName { get; set; }

    /// <summary>The certificates that are trusted, in PEM; null for the system's own.</summary>
    public ReadOnlyMemory<byte>? CaData { get; set; }

    /// <summary>A file of the certificates that are trusted, in PEM; read again when it changes.</summary>
    public string? CaFile { get; set; }

    /// <summary>The client's certificate, with those that issued it, in PEM.</summary>
    public ReadOnlyMemory<byte>? CertData { get; set; }

    /// <summary>A file of the client's certificate, in PEM.</summary>
    public string? CertFile { get; set; }

    /// <summary>The client's private key, in PEM.</summary>
    public ReadOnlyMemory<byte>? KeyData { get; set; }

    /// <summary>A file of the client's private key, in PEM.</summary>
    public string? KeyFile { get; set; }

    /// <summary>What is set, without any of the data.</summary>
    public override string ToString() => $"TlsConfig {{ Insecure = {Insecure}, ServerName = {ServerName} }}";
}
