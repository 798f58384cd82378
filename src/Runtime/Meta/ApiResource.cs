namespace KubeGen;

/// <summary>What the API knows of one resource: what <c>metav1.APIResource</c> says in discovery.</summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#APIResource">APIResource</see>.</remarks>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">The API version.</param>
/// <param name="Kind">The kind of the objects.</param>
/// <param name="Name">The plural in the path, such as <c>deployments</c>.</param>
/// <param name="Namespaced">Whether the objects are in namespaces.</param>
public sealed record ApiResource(string Group, string Version, string Kind, string Name, bool Namespaced)
{
    /// <summary>The kind of lists of the objects: by default, the kind with <c>List</c> behind it.</summary>
    public string ListKind { get; init; } = Kind + "List";

    /// <summary>The singular, such as <c>deployment</c>: by default, the kind in lower case.</summary>
    public string SingularName { get; init; } = Kind.ToLowerInvariant();

    /// <summary>The verbs that the client has for the resource, as discovery spells them: <c>create</c>, <c>deletecollection</c>, …</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>The subresources that the client addresses, such as <c>status</c> and <c>scale</c>.</summary>
    public IReadOnlyList<string> Subresources { get; init; } = [];

    /// <summary>The C# type of the objects, where there is one.</summary>
    public Type? ObjectType { get; init; }

    /// <summary>The C# type of lists of the objects, where there is one.</summary>
    public Type? ListType { get; init; }

    /// <summary>Group and version.</summary>
    public GroupVersion GroupVersion => new(Group, Version);

    /// <summary>Group, version and kind.</summary>
    public GroupVersionKind GroupVersionKind => new(Group, Version, Kind);

    /// <summary>Group, version and resource.</summary>
    public GroupVersionResource GroupVersionResource => new(Group, Version, Name);

    /// <summary>The path that the group and version are served below: <c>/api/v1</c> for the core group, else <c>/apis/group/version</c>.</summary>
    public string PathPrefix => Group.Length == 0 ? $"/api/{Version}" : $"/apis/{Group}/{Version}";

    /// <summary>The resource as error messages name it: <c>minersets.apps.onex.io</c>, in the core group <c>pods</c>.</summary>
    public string QualifiedName => Group.Length == 0 ? Name : $"{Name}.{Group}";
}
