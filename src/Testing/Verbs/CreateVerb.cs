namespace KubeGen.Testing;

/// <summary>create: apiserver's endpoints/handlers/create.go.</summary>
internal static class CreateVerb
{
    public static async Task Handle(ApiCall call, ResourceEndpoint endpoint)
    {
        var format = call.Negotiate(endpoint);
        var bodyFormat = BodyFormats.Of(call.Http.Request.ContentType, allowProtobuf: endpoint.IsBuiltIn);
        var body = await RequestBody.Read(call.Http.Request, call.Aborted).ConfigureAwait(false);
        var options = WriteOptions.Read("CreateOptions", call.Query);
        var @object = ObjectDecoder.Decode(body, bodyFormat, endpoint, options, call.Warn);

        _ = new ObjectMetaNode(@object) { CreationTimestamp = "", Uid = "", DeletionTimestamp = "", DeletionGracePeriodSeconds = null };
        new ObjectMetaNode(@object).Set("selfLink", null);
        ObjectNamespace.Ensure(endpoint.Definition.Namespaced ? call.Info.Namespace : "", @object);
        OwnerReferences.Deduplicate(@object, call.Warn);
        if (endpoint.RefuseCreation is { } refuse)
            throw refuse(new ObjectMetaNode(@object).Name);
        @object = endpoint.Main.Fields.Update(null, @object, options.ManagerOr(call.UserAgent));
        var json = endpoint.Main.Objects.Create(call.Writing(options.DryRun), @object);
        endpoint.AfterWrite();
        await ObjectResponse.Write(call, 201, json, format, endpoint).ConfigureAwait(false);
    }
}
