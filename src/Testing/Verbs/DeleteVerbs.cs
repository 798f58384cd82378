using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>delete and deletecollection: apiserver's endpoints/handlers/delete.go.</summary>
internal static class DeleteVerbs
{
    public static async Task Delete(ApiCall call, ResourceEndpoint endpoint)
    {
        var format = call.Negotiate(endpoint);
        var options = await Options(call).ConfigureAwait(false);
        var (json, deleted) = endpoint.Deletion.Delete(call.Writing(options.DryRun), call.Info.Name, options);
        endpoint.AfterWrite();
        var code = !deleted && options.OrphanDependents == false ? 202 : 200;
        await ObjectResponse.Write(call, code, json, format, endpoint).ConfigureAwait(false);
    }

    public static async Task DeleteCollection(ApiCall call, ResourceEndpoint endpoint)
    {
        var format = call.Negotiate(endpoint);
        var listOptions = ListOptionsNode.Read(call.Query);
        var selector = ReadVerbs.Selector(call, endpoint, listOptions);
        var options = await Options(call).ConfigureAwait(false);
        var page = ListReader.Read(endpoint, selector, listOptions);
        foreach (var item in page.Items)
        {
            try
            {
                endpoint.Deletion.Delete(call.Writing(options.DryRun) with { Namespace = item.Namespace }, item.Name, options);
            }
            catch (StatusError gone) when (gone.Code == 404)
            {
                continue;
            }
        }

        endpoint.AfterWrite();
        await ObjectResponse.Write(call, 200, ListWriter.Write(endpoint, page), format, endpoint).ConfigureAwait(false);
    }

    private static async Task<DeleteOptionsNode> Options(ApiCall call)
    {
        var body = await RequestBody.Read(call.Http.Request, call.Aborted).ConfigureAwait(false);
        if (body.Length == 0)
            return DeleteOptionsNode.Read(call.Query);
        var bodyFormat = BodyFormats.Of(call.Http.Request.ContentType, allowProtobuf: true);
        try
        {
            var options = bodyFormat.Decode(body).Value as JsonObject
                ?? throw new FormatException(JsonDocuments.NotAnObject(null));
            var type = new TypeIdentity(options);
            if (type.Kind is not ("" or "DeleteOptions"))
                throw StatusError.BadRequest($"no kind {GoText.Quote(type.Kind)} is registered for version {GoText.Quote(type.ApiVersion)} in scheme \"k8s.io/apimachinery/pkg/apis/meta/internalversion/scheme/register.go:27\"");
            return DeleteOptionsNode.Read(options);
        }
        catch (FormatException problem)
        {
            throw StatusError.BadRequest($"couldn't get version/kind; json parse error: {problem.Message}");
        }
    }
}
