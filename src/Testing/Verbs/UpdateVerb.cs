namespace KubeGen.Testing;

/// <summary>update of a resource or its status: apiserver's endpoints/handlers/update.go.</summary>
internal static class UpdateVerb
{
    public static async Task Handle(ApiCall call, ResourceEndpoint endpoint, WriteTarget target)
    {
        var format = call.Negotiate(endpoint);
        var body = await RequestBody.Read(call.Http.Request, call.Aborted).ConfigureAwait(false);
        var options = WriteOptions.Read("UpdateOptions", call.Query);
        var bodyFormat = BodyFormats.Of(call.Http.Request.ContentType, allowProtobuf: endpoint.IsBuiltIn);
        var @object = ObjectDecoder.Decode(body, bodyFormat, endpoint, options, call.Warn);
        ObjectNamespace.Ensure(endpoint.Definition.Namespaced ? call.Info.Namespace : "", @object);
        ObjectNamespace.CheckName(@object, call.Info.Name);
        OwnerReferences.Deduplicate(@object, call.Warn);

        var manager = options.ManagerOr(call.UserAgent);
        var (json, _) = target.Objects.Update(call.Writing(options.DryRun), call.Info.Name, allowCreate: false, new ObjectMetaNode(@object).Uid,
            live => target.Fields.Update(live, @object, manager));
        endpoint.AfterWrite();
        await ObjectResponse.Write(call, 200, json, format, endpoint).ConfigureAwait(false);
    }
}
