using KubeGen.Generator.Model;

namespace KubeGen.Generator.Emission;

/// <summary>The accessor of a resource, which the getter declares and the group version's client implements.</summary>
internal static class AccessorText
{
    public static string Signature(string returnType, ResourceNames names, bool namespaced) =>
        $"{returnType} {names.Accessor}({(namespaced ? "string @namespace" : "")})";

    public static string Of(ResourceNames names, bool namespaced) =>
        namespaced
            ? $"The {names.Public} resources of a namespace; of all namespaces where it is empty."
            : $"The {names.Public} resources of the cluster.";
}
