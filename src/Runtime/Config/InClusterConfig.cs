namespace KubeGen;

/// <summary>What a pod is given to reach its own API server.</summary>
internal static class InClusterConfig
{
    public const string Folder = "/var/run/secrets/kubernetes.io/serviceaccount";

    /// <exception cref="InvalidOperationException">The program runs in no pod.</exception>
    public static RestConfig Read(string? host, string? port, string folder)
    {
        if (string.IsNullOrEmpty(host) || string.IsNullOrEmpty(port))
            throw new InvalidOperationException("unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined");
        var (token, ca, ns) = (Path.Combine(folder, "token"), Path.Combine(folder, "ca.crt"), Path.Combine(folder, "namespace"));
        return new RestConfig
        {
            Host = $"https://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{port}",
            BearerToken = File.ReadAllText(token).Trim(),
            BearerTokenFile = token,
            Namespace = File.Exists(ns) ? File.ReadAllText(ns).Trim() : null,
            Tls = new TlsConfig { CaFile = File.Exists(ca) ? ca : null },
        };
    }
}
