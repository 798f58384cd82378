namespace KubeGen;

/// <summary>Whom a request acts as.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation">user impersonation</see>.</remarks>
public sealed class ImpersonationConfig
{
    /// <summary>The user.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The user's uid.</summary>
    public string? Uid { get; set; }

    /// <summary>The user's groups.</summary>
    public IList<string> Groups { get; set; } = [];

    /// <summary>What else authorisers may ask about the user.</summary>
    public IDictionary<string, IList<string>> Extra { get; set; } = new Dictionary<string, IList<string>>();
}
