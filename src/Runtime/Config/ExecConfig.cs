namespace KubeGen;

/// <summary>A program that gives credentials.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins">client-go credential plugins</see>.</remarks>
public sealed class ExecConfig
{
    /// <summary>The program: a path, or a name that is looked up in <c>PATH</c>.</summary>
    public string Command { get; set; } = "";

    /// <summary>Its arguments.</summary>
    public IList<string> Args { get; set; } = [];

    /// <summary>Environment variables beside the program's own.</summary>
    public IDictionary<string, string> Env { get; set; } = new Dictionary<string, string>();

    /// <summary>The protocol's version: <c>client.authentication.k8s.io/v1</c> or <c>client.authentication.k8s.io/v1beta1</c>.</summary>
    public string ApiVersion { get; set; } = "client.authentication.k8s.io/v1";

    /// <summary>What to tell a user whose machine doesn't have the program.</summary>
    public string? InstallHint { get; set; }

    /// <summary>Whether the program is told the cluster that it gives credentials for.</summary>
    public bool ProvideClusterInfo { get; set; }

    /// <summary><c>Never</c>, <c>IfAvailable</c> or <c>Always</c>: whether the program reads the standard input.</summary>
    public string InteractiveMode { get; set; } = "IfAvailable";

    /// <summary>The cluster's configuration for the program, as JSON: the <c>client.authentication.k8s.io/exec</c> extension; null for none.</summary>
    public string? ClusterConfig { get; set; }

    /// <summary>The time that the program has.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);
}
