using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KubeGen.Testing;

/// <summary>The resources that are served now.</summary>
internal sealed class ResourceCatalog
{
    private ImmutableDictionary<GroupResource, ServedResource> _resources = ImmutableDictionary<GroupResource, ServedResource>.Empty;

    public IEnumerable<ServedResource> All => _resources.Values;

    /// <summary>The versions that <c>--runtime-config</c> switches off: <c>apps.onex.io/v1beta1</c>.</summary>
    public ImmutableHashSet<string> DisabledVersions { get; set; } = [];

    public bool TryFind(GroupResource resource, [NotNullWhen(true)] out ServedResource? found) => _resources.TryGetValue(resource, out found);

    /// <summary>The endpoint of a served, enabled version; null where there is none.</summary>
    public ResourceEndpoint? Endpoint(RequestInfo info)
    {
        var version = info.Group.Length == 0 ? info.Version : $"{info.Group}/{info.Version}";
        return !DisabledVersions.Contains(version) && TryFind(info.GroupResource, out var served) && served.Endpoints.TryGetValue(info.Version, out var endpoint)
            && endpoint.Version.IsServed && endpoint.Definition.Namespaced == IsNamespaced(info, endpoint) ? endpoint : null;
    }

    /// <summary>The versions of a resource that discovery shows.</summary>
    public IEnumerable<ResourceEndpoint> Enabled(ServedResource resource) =>
        resource.Endpoints.Values.Where(endpoint => endpoint.Version.IsServed && !DisabledVersions.Contains(endpoint.Version.ApiVersion));

    public void Set(ServedResource resource) => ImmutableInterlocked.AddOrUpdate(ref _resources, resource.Definition.GroupResource, resource, (_, _) => resource);

    public void Remove(GroupResource resource) => ImmutableInterlocked.TryRemove(ref _resources, resource, out _);

    private static bool IsNamespaced(RequestInfo info, ResourceEndpoint endpoint)
    {
        // Lists, watches and deletions of everything go across all namespaces.
        if (endpoint.Definition is { Group: "", Plural: "namespaces" })
            return false;
        return info.Namespace.Length > 0 || (endpoint.Definition.Namespaced && info.Verb is "list" or "watch");
    }
}
