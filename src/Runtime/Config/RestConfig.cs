using System.Text.Json.Serialization.Metadata;

namespace KubeGen;

/// <summary>How an API server is reached: address, credentials, TLS and the client's own manners. <see cref="KubeConfig"/> reads one from a file.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/client-go/rest#Config">rest.Config</see>.</remarks>
public sealed class RestConfig
{
    /// <summary>The server: a URL, with or without a base path, or a host with or without a port. By default <c>localhost</c>.</summary>
    /// <remarks>
    /// Where the server redirects a request to another place at this scheme, host and port, it is sent there. To no other address: that is an
    /// <see cref="ApiException"/>, because the credentials are for this one.
    /// </remarks>
    public string Host { get; set; } = "";

    /// <summary>The namespace that the kubeconfig's context, or the pod, is in; null where none is told. No request takes it by itself.</summary>
    public string? Namespace { get; set; }

    /// <summary>A bearer token.</summary>
    public string? BearerToken { get; set; }

    /// <summary>A file with a bearer token, read again within a minute. Wins over <see cref="BearerToken"/>, which serves where the file can't be read.</summary>
    public string? BearerTokenFile { get; set; }

    /// <summary>The user name of basic authentication.</summary>
    public string? Username { get; set; }

    /// <summary>The password of basic authentication.</summary>
    public string? Password { get; set; }

    /// <summary>A program that gives credentials; null for none.</summary>
    public ExecConfig? Exec { get; set; }

    /// <summary>TLS: whom to trust, and the client's certificate.</summary>
    public TlsConfig Tls { get; set; } = new();

    /// <summary>Whom to act as; null for oneself.</summary>
    public ImpersonationConfig? Impersonate { get; set; }

    /// <summary>The <c>User-Agent</c>; null for <see cref="DefaultUserAgent"/>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// The time after which a request is given up; also told to the server. Null for none. Lists and deletions of collections go by their own
    /// <see cref="ListOptions.TimeoutSeconds"/>; a watch is never ended by it.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The proxy, by <c>http</c>, <c>https</c> or <c>socks5</c> URL; null for the environment's own.</summary>
    public string? ProxyUrl { get; set; }

    /// <summary>Don't ask for compressed answers.</summary>
    public bool DisableCompression { get; set; }

    /// <summary>The JSON metadata of the program's own types, such as the <c>Default</c> of a source-generated context. Asked before all others.</summary>
    public IJsonTypeInfoResolver? JsonTypeInfoResolver { get; set; }

    /// <summary>Puts a handler of the program's own around the client's.</summary>
    public Func<HttpMessageHandler, HttpMessageHandler>? WrapHandler { get; set; }

    /// <summary>The <c>User-Agent</c> of a program that sets none: this library's name and version, the platform, and the Kubernetes version that it follows.</summary>
    public static string DefaultUserAgent { get; } = KubeGen.UserAgent.Default();

    /// <summary>The configuration of a pod: its service account's token and CA, and the address that the environment tells.</summary>
    /// <exception cref="InvalidOperationException">The program runs in no pod.</exception>
    /// <exception cref="IOException">The service account's files are not there.</exception>
    public static RestConfig InCluster() => InClusterConfig.Read(
        Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_HOST"), Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_PORT"), InClusterConfig.Folder);

    /// <summary>The server's address alone: never a secret.</summary>
    public override string ToString() => $"RestConfig {{ Host = {ServerAddress.Redact(Host)} }}";
}
