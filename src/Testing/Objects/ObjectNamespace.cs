using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Holds an object's namespace and name against those of the request.</summary>
internal static class ObjectNamespace
{
    /// <summary>Fills in the request's namespace, or clears it for a cluster-scoped resource.</summary>
    /// <exception cref="StatusError">400: the two differ.</exception>
    public static void Ensure(string requested, JsonObject @object)
    {
        var meta = new ObjectMetaNode(@object);
        if (meta.Namespace == requested)
            return;
        if (meta.Namespace.Length > 0 && requested.Length > 0)
            throw StatusError.BadRequest("the namespace of the provided object does not match the namespace sent on the request");
        meta.Namespace = requested;
    }

    /// <exception cref="StatusError">400: the object has another name, or none.</exception>
    public static void CheckName(JsonObject @object, string name)
    {
        var own = new ObjectMetaNode(@object).Name;
        if (own.Length == 0)
            throw StatusError.BadRequest($"the name of the object ({name} based on URL) was undeterminable: name must be provided");
        if (own != name)
            throw StatusError.BadRequest($"the name of the object ({own}) does not match the name on the URL ({name})");
    }
}
