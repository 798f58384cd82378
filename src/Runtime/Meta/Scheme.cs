using System.Diagnostics.CodeAnalysis;

namespace KubeGen;

/// <summary>A registry of resources, found by kind or by type: what an <c>apiVersion</c> and a <c>kind</c> mean.</summary>
public sealed class Scheme
{
    private readonly Dictionary<GroupVersionKind, ApiResource> _byKind = [];
    private readonly Dictionary<Type, ApiResource> _byType = [];

    /// <summary>Registers resources. Where two have one kind or one type, the first is found.</summary>
    /// <param name="resources">The resources.</param>
    public Scheme(params IEnumerable<ApiResource> resources)
    {
        Resources = [.. resources];
        foreach (var resource in Resources)
        {
            _byKind.TryAdd(resource.GroupVersionKind, resource);
            if (resource.ObjectType is { } type)
                _byType.TryAdd(type, resource);
        }
    }

    /// <summary>All resources, in the order in which they were registered.</summary>
    public IReadOnlyList<ApiResource> Resources { get; }

    /// <summary>Finds the resource of a kind.</summary>
    /// <param name="kind">Group, version and kind.</param>
    /// <param name="resource">The resource.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetResource(GroupVersionKind kind, [NotNullWhen(true)] out ApiResource? resource) => _byKind.TryGetValue(kind, out resource);

    /// <summary>Finds the resource of a manifest's <c>apiVersion</c> and <c>kind</c>.</summary>
    /// <param name="apiVersion">The group and version, such as <c>apps/v1</c>.</param>
    /// <param name="kind">The kind, such as <c>Deployment</c>.</param>
    /// <param name="resource">The resource.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetResource(string? apiVersion, string? kind, [NotNullWhen(true)] out ApiResource? resource)
    {
        resource = null;
        return kind is not null && GroupVersion.TryParse(apiVersion, out var version) && TryGetResource(new GroupVersionKind(version.Group, version.Version, kind), out resource);
    }

    /// <summary>Finds the resource of a C# type.</summary>
    /// <param name="type">The type of the objects.</param>
    /// <param name="resource">The resource.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetResource(Type type, [NotNullWhen(true)] out ApiResource? resource) => _byType.TryGetValue(type, out resource);
}
