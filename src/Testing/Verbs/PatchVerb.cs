using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>patch of a resource or its status: apiserver's endpoints/handlers/patch.go.</summary>
internal static class PatchVerb
{
    public static async Task Handle(ApiCall call, ResourceEndpoint endpoint, WriteTarget target)
    {
        var type = PatchBody.Type(call, endpoint.IsBuiltIn);
        var format = call.Negotiate(endpoint);
        var body = await RequestBody.Read(call.Http.Request, call.Aborted).ConfigureAwait(false);
        var apply = type == MediaTypes.ApplyPatch;
        var options = WriteOptions.Read("PatchOptions", call.Query, apply);
        var patch = new PatchBody(type, body, options, call.Warn);
        var manager = options.ManagerOr(call.UserAgent);

        var (json, created) = target.Objects.Update(call.Writing(options.DryRun) with { IsApply = apply }, call.Info.Name, apply && target.Subresource.Length == 0, "", live =>
        {
            if (live is null && endpoint.RefuseCreation is { } refuse)
                throw refuse(call.Info.Name);
            var patched = apply ? target.Fields.Apply(live, patch.Configuration(), manager, options.Force) : target.Fields.Update(live, Patched(patch, live!, endpoint), manager);
            if (apply)
                patch.CheckStrictly();
            return Checked(patched, live, call, endpoint);
        });
        endpoint.AfterWrite();
        await ObjectResponse.Write(call, created ? 201 : 200, json, format, endpoint).ConfigureAwait(false);
    }

    private static JsonObject Patched(PatchBody patch, JsonObject live, ResourceEndpoint endpoint)
    {
        var patched = patch.Apply(live);
        patch.Decode(patched, endpoint);
        return patched;
    }

    private static JsonObject Checked(JsonObject patched, JsonObject? live, ApiCall call, ResourceEndpoint endpoint)
    {
        var uid = new ObjectMetaNode(patched).Uid;
        if (live is null && uid.Length > 0)
        {
            throw StatusErrors.Conflict(endpoint.Definition.GroupResource, call.Info.Name,
                $"uid mismatch: the provided object specified uid {uid}, and no existing object was found");
        }

        ObjectNamespace.Ensure(endpoint.Definition.Namespaced ? call.Info.Namespace : "", patched);
        ObjectNamespace.CheckName(patched, call.Info.Name);
        OwnerReferences.Deduplicate(patched, call.Warn);
        return patched;
    }
}
