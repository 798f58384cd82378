namespace KubeGen;

/// <summary>Reads kubeconfig files, as kubectl does.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/">organizing cluster access</see>.</remarks>
public static class KubeConfig
{
    private const string PathVariable = "KUBECONFIG";

    /// <summary>Reads the configuration of one context.</summary>
    /// <param name="path">The file; null for those that the environment variable <c>KUBECONFIG</c> lists, else <c>~/.kube/config</c>.</param>
    /// <param name="context">The context's name; null for the current one.</param>
    /// <exception cref="KubeConfigException">A file can't be read, or does not say how to reach a server.</exception>
    public static RestConfig Load(string? path = null, string? context = null) =>
        KubeConfigReader.Read(KubeConfigFiles.Read(path is null ? DefaultPaths() : [path], mustExist: path is not null), context);

    private static IEnumerable<string> DefaultPaths() =>
        Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } list
            ? list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)
            : [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kube", "config")];
}
