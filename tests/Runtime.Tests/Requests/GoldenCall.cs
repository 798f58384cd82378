using System.Text.Json;

namespace KubeGen.Runtime.Tests.Requests;

/// <summary>Makes a row's call through <see cref="ResourceClient{T, TList}"/>, as the generated method would.</summary>
public static class GoldenCall
{
    private static readonly GroupVersionKind ScaleKind = new("autoscaling", "v1", "Scale");
    private static readonly GroupVersionKind TokenRequestKind = new("authentication.k8s.io", "v1", "TokenRequest");

    /// <summary>Returns false where the method is not known.</summary>
    public static async Task<bool> Make(GoldenRow row, RestClient restClient)
    {
        var client = new ResourceClient<AnyObject, AnyObject>(restClient, row.ApiResource, row.ClientNamespace);
        var (own, variant) = (row.ApiResource.GroupVersionKind, new GoldenVariant(row));
        switch (row.Method)
        {
            case "Create": await client.Create(Object(variant)!, variant.CreateOptions()); break;
            case "Update": await client.Update(Object(variant)!, variant.UpdateOptions()); break;
            case "UpdateStatus": await client.UpdateStatus(Object(variant)!, variant.UpdateOptions()); break;
            case "Delete": await client.Delete(variant.Name, variant.DeleteOptions()); break;
            case "DeleteCollection": await client.DeleteCollection(variant.DeleteOptions(), variant.ListOptions()); break;
            case "Get" when row.Variant == "self": await client.Get("ns1"); break;
            case "Get": await client.Get(variant.Name, variant.GetOptions()); break;
            case "List": await client.List(variant.ListOptions()); break;
            case "Watch": await client.Watch(variant.ListOptions()).GetAsyncEnumerator().MoveNextAsync(); break;
            case "Patch": await client.Patch(variant.Name, variant.PatchType, variant.Data, variant.PatchOptions(), default, variant.Subresources); break;
            case "Apply": await client.Apply(Object(variant)!, variant.ApplyOptions()); break;
            case "ApplyStatus": await client.ApplyStatus(Object(variant)!, variant.ApplyOptions()); break;
            case "GetScale": await client.GetExtension<AnyObject>(variant.Name, "scale", variant.GetOptions()); break;
            case "CreateScale": await client.CreateExtension<AnyObject, AnyObject>(variant.Name, "scale", Object(variant)!, ScaleKind, variant.CreateOptions()); break;
            case "UpdateScale": await client.UpdateExtension<AnyObject, AnyObject>(variant.Name, "scale", Object(variant)!, ScaleKind, variant.UpdateOptions()); break;
            case "ApplyScale": await client.ApplyExtension<AnyObject, AnyObject>(variant.Name, "scale", "ApplyScale", "scale", Object(variant)!, ScaleKind, variant.ApplyOptions()); break;
            case "CreateToken": await client.CreateExtension<AnyObject, AnyObject>(variant.Name, "token", Object(variant)!, TokenRequestKind, variant.CreateOptions()); break;
            case "UpdateApproval": await client.UpdateExtension<AnyObject, AnyObject>(variant.Name, "approval", Object(variant)!, own, variant.UpdateOptions()); break;
            case "Finalize": await client.UpdateExtension<AnyObject, AnyObject>(null, "finalize", Object(variant)!, own, variant.UpdateOptions()); break;
            case "PatchStatus": await client.PatchExtension<AnyObject>(variant.Name, PatchType.StrategicMergePatch, variant.Data, null, default, "status"); break;
            case "GetExtended" or "GetClusterTestType": await client.GetExtension<AnyObject>(variant.Name, null, variant.GetOptions()); break;
            case "ListExtended": await client.ListExtension<AnyObject>(null, null, variant.ListOptions()); break;
            case "CreateExtended": await client.CreateExtension<AnyObject, AnyObject>(null, null, Object(variant)!, own, variant.CreateOptions()); break;
            case "UpdateExtended": await client.UpdateExtension<AnyObject, AnyObject>(null, null, Object(variant)!, own, variant.UpdateOptions()); break;
            case "PatchExtended": await client.PatchExtension<AnyObject>(variant.Name, variant.PatchType, variant.Data, variant.PatchOptions(), default, variant.Subresources); break;
            case "ApplyExtended": await client.ApplyExtension<AnyObject, AnyObject>(null, null, "ApplyExtended", "testType", Object(variant)!, own, variant.ApplyOptions()); break;
            case "GetSubresource": await client.GetExtension<BareObject>(variant.Name, "testsubresource", variant.GetOptions()); break;
            case "CreateSubresource": await client.CreateExtension<BareObject, BareObject>(variant.Name, "testsubresource", Bare(variant)!, Subresource(row), variant.CreateOptions()); break;
            case "UpdateSubresource": await client.UpdateExtension<BareObject, BareObject>(variant.Name, "subresource", Bare(variant)!, Subresource(row), variant.UpdateOptions()); break;
            case "ApplySubresource":
                await client.ApplyExtension<BareObject, BareObject>(variant.Name, "subresource", "ApplySubresource", "testSubresource", Bare(variant)!, Subresource(row), variant.ApplyOptions());
                break;
            default: return false;
        }

        return true;
    }

    private static GroupVersionKind Subresource(GoldenRow row) => new(row.Group, row.Version, "TestSubresource");

    private static AnyObject? Object(GoldenVariant variant) => variant.Input() is { } json ? JsonSerializer.Deserialize<AnyObject>(json, JsonSerializerOptions.Web) : null;

    private static BareObject? Bare(GoldenVariant variant) => variant.Input() is { } json ? JsonSerializer.Deserialize<BareObject>(json, JsonSerializerOptions.Web) : null;
}
