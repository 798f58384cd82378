using KubeGen.Generator.Model;

namespace KubeGen.Generator.Emission;

/// <summary>The accessor of a resource, which the getter declares and the group version's client implements.</summary>
internal static class AccessorText
{
    /// <param name="owner">The interface that is implemented explicitly, or null.</param>
    public static string Signature(string returnType, ResourceNames names, bool namespaced, string? owner = null) =>
        $"{returnType} {(owner is null ? "" : owner + ".")}{names.Accessor}({(namespaced ? "string @namespace" : "")})";

    public static string Of(ResourceNames names, bool namespaced) =>
        namespaced
            ? $"The {names.Public} resources of a namespace; of all namespaces where it is empty."
            : $"The {names.Public} resources of the cluster.";
}
