namespace KubeGen.Generator.Model;

/// <summary>The path templates that the emitted documentation names.</summary>
internal static class RequestPath
{
    public static string Collection(ApiResourceModel api) =>
        (api.Group.Length == 0 ? "/api/" : "/apis/" + api.Group + "/") + api.Version +
        (api.Namespaced ? "/namespaces/{namespace}/" : "/") + api.Name;

    public static string Item(ApiResourceModel api) => Collection(api) + "/{name}";
}
