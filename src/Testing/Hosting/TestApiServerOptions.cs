namespace KubeGen.Testing;

/// <summary>How a <see cref="TestApiServer"/> is set up.</summary>
public sealed class TestApiServerOptions
{
    /// <summary>The resources that are served from the start, without a CustomResourceDefinition: usually <c>Clientset.Scheme.Resources</c>.</summary>
    /// <remarks>They have no schema: every field is kept as it is sent. <c>status</c> and <c>scale</c> among the subresources are served.</remarks>
    public IList<ApiResource> Resources { get; init; } = [];

    /// <summary>The TCP port on 127.0.0.1; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>Serves HTTPS, HTTP/1.1 and HTTP/2, with a certificate made for the occasion: <see cref="TestApiServer.CertificateAuthority"/>.</summary>
    public bool UseTls { get; init; }

    /// <summary>Refuses with 401 whoever has neither a client certificate nor a known token. Needs <see cref="UseTls"/>.</summary>
    public bool RequireClientCertificate { get; init; }

    /// <summary>The bearer tokens that are known. With any, requests without a known one are refused with 401.</summary>
    public IDictionary<string, TestUser> Tokens { get; init; } = new Dictionary<string, TestUser>(StringComparer.Ordinal);

    /// <summary>What is allowed; empty for everything. What no rule allows is refused with 403, except to <c>system:masters</c>.</summary>
    public IList<AccessRule> AllowList { get; init; } = [];

    /// <summary>Group versions that are not served, as kube-apiserver's <c>--runtime-config=apps.onex.io/v1beta1=false</c>.</summary>
    public IList<string> DisabledVersions { get; init; } = [];

    /// <summary>The clock behind every timestamp, time-out and bookmark.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Makes uids and generated names repeatable; null for random ones.</summary>
    public int? Seed { get; init; }

    /// <summary>How many writes of each resource are kept for watches and lists of earlier versions.</summary>
    public int HistoryLimit { get; init; } = 10_000;
}
