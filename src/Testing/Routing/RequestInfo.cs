namespace KubeGen.Testing;

/// <summary>What a path and method ask for: k8s.io/apiserver/pkg/endpoints/request.RequestInfo.</summary>
internal sealed record RequestInfo
{
    public required string Path { get; init; }

    /// <summary>get, list, watch, create, update, patch, delete or deletecollection; the lower-cased HTTP method where no resource is meant.</summary>
    public required string Verb { get; init; }

    public bool IsResourceRequest { get; init; }

    public string Group { get; init; } = "";

    public string Version { get; init; } = "";

    public string Namespace { get; init; } = "";

    public string Resource { get; init; } = "";

    public string Subresource { get; init; } = "";

    public string Name { get; init; } = "";

    public GroupResource GroupResource => new(Group, Resource);
}
