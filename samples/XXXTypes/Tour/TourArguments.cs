using KubeGen;

namespace OneX.Tour;

/// <summary>Which server the tour visits.</summary>
internal sealed record TourArguments(string? Server, string? KubeConfigFile)
{
    public bool IsEmbedded => Server is null && KubeConfigFile is null;

    /// <returns>The arguments, or null where they are not understood.</returns>
    public static TourArguments? Parse(string[] args) => args switch
    {
        [] => new(null, null),
        ["--server", var url] when Uri.TryCreate(url, UriKind.Absolute, out _) => new(url, null),
        ["--kubeconfig", var file] when File.Exists(file) => new(null, file),
        _ => null,
    };

    public static int PrintUsage()
    {
        Console.Error.WriteLine("""
            usage: XXXTypes [--server URL | --kubeconfig FILE]

            Without arguments, the tour starts an API server of its own.
            --server URL        visits the server at that URL, after creating the CustomResourceDefinitions there
            --kubeconfig FILE   the same for the current context of that file, which must exist
            """);
        return 2;
    }

    public RestConfig Connect() => KubeConfigFile is { } file ? KubeConfig.Load(file) : new RestConfig { Host = Server! };
}
