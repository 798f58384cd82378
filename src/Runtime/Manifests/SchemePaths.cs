namespace KubeGen;

/// <summary>Finds the path of an object, as kubectl does: by its <c>apiVersion</c> and <c>kind</c>.</summary>
public static class SchemePaths
{
    /// <summary>The path of a manifest's object.</summary>
    /// <param name="scheme">The kinds that are known.</param>
    /// <param name="manifestObject">The object.</param>
    /// <param name="defaultNamespace">The namespace of namespaced objects that name none.</param>
    /// <exception cref="NoKindMatchException">The kind is not known.</exception>
    /// <exception cref="RequestException">The object's name or namespace can be in no path.</exception>
    public static string PathOf(this Scheme scheme, ManifestObject manifestObject, string defaultNamespace = "default")
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(manifestObject);
        return scheme.TryGetResource(manifestObject.GroupVersionKind, out var resource)
            ? Path(resource, manifestObject.Namespace, manifestObject.Name, defaultNamespace)
            : throw new NoKindMatchException(manifestObject.GroupVersionKind);
    }

    /// <summary>The path of an object; one without <c>apiVersion</c> and <c>kind</c> is known by its C# type.</summary>
    /// <param name="scheme">The kinds that are known.</param>
    /// <param name="kubernetesObject">The object.</param>
    /// <param name="defaultNamespace">The namespace of namespaced objects that name none.</param>
    /// <exception cref="NoKindMatchException">The kind is not known.</exception>
    /// <exception cref="RequestException">The object's name or namespace can be in no path.</exception>
    public static string PathOf(this Scheme scheme, IKubernetesObject kubernetesObject, string defaultNamespace = "default")
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(kubernetesObject);
        var isNamed = kubernetesObject.ApiVersion is not null || kubernetesObject.Kind is not null;
        if (isNamed
            ? scheme.TryGetResource(kubernetesObject.ApiVersion, kubernetesObject.Kind, out var resource)
            : scheme.TryGetResource(kubernetesObject.GetType(), out resource))
            return Path(resource, kubernetesObject.Metadata.Namespace, kubernetesObject.Metadata.Name, defaultNamespace);
        _ = GroupVersion.TryParse(kubernetesObject.ApiVersion, out var groupVersion);
        throw new NoKindMatchException(new GroupVersionKind(groupVersion.Group, groupVersion.Version, kubernetesObject.Kind ?? kubernetesObject.GetType().Name));
    }

    private static string Path(ApiResource resource, string? @namespace, string? name, string defaultNamespace)
    {
        var request = new ApiRequestBuilder(HttpMethod.Get, resource, "get");
        if (resource.Namespaced)
            request.Namespace(string.IsNullOrEmpty(@namespace) ? defaultNamespace : @namespace);
        return request.Name(name).Build().Path;
    }
}
