namespace KubeGen.Testing;

/// <summary>Makes definitions of what a client knows of its resources.</summary>
internal static class AnnotatedResources
{
    private static readonly ScalePaths UsualScale = new(".spec.replicas", ".status.replicas", ".status.selector");

    /// <summary>One definition for each group and resource; its best version is the one that is stored.</summary>
    public static IEnumerable<ResourceDefinition> Definitions(IEnumerable<ApiResource> resources) =>
        resources.GroupBy(resource => (resource.Group, resource.Name)).Select(group =>
        {
            var versions = group.OrderBy(resource => resource.Version, KubeVersion.Comparer).ToArray();
            var first = versions[0];
            return new ResourceDefinition
            {
                Group = first.Group,
                Plural = first.Name,
                Singular = first.SingularName,
                Kind = first.Kind,
                ListKind = first.ListKind,
                Namespaced = first.Namespaced,
                Versions = [.. versions.Select((resource, index) => Version(resource, isStorage: index == 0))],
            };
        });

    private static ServedVersion Version(ApiResource resource, bool isStorage) => new()
    {
        Name = resource.Version,
        ApiVersion = resource.GroupVersion.ToString(),
        IsStorage = isStorage,
        HasStatus = resource.Subresources.Contains("status"),
        Scale = resource.Subresources.Contains("scale") ? UsualScale : null,
    };
}
