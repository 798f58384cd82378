using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>get, update and patch of the scale subresource.</summary>
internal static class ScaleVerbs
{
    public static Task Get(ApiCall call, ResourceEndpoint endpoint, ScaleTarget scale)
    {
        var format = call.Negotiate(endpoint);
        var stored = endpoint.Main.Objects.Get(call.Info.Namespace, call.Info.Name);
        return Write(call, scale.Of(stored.Read(endpoint.Version), replicasRequired: true), format, endpoint);
    }

    public static async Task Update(ApiCall call, ResourceEndpoint endpoint, ScaleTarget scale)
    {
        var format = call.Negotiate(endpoint);
        var body = await RequestBody.Read(call.Http.Request, call.Aborted).ConfigureAwait(false);
        var options = WriteOptions.Read("UpdateOptions", call.Query);
        var sent = ScaleDecoder.Decode(body, BodyFormats.Of(call.Http.Request.ContentType, allowProtobuf: false), options, call.Warn);
        ObjectNamespace.Ensure(call.Info.Namespace, sent);
        ObjectNamespace.CheckName(sent, call.Info.Name);
        var manager = options.ManagerOr(call.UserAgent);
        await Change(call, endpoint, scale, format, options, new ObjectMetaNode(sent).Uid, old => scale.Fields.Update(old, sent, manager)).ConfigureAwait(false);
    }

    public static async Task Patch(ApiCall call, ResourceEndpoint endpoint, ScaleTarget scale)
    {
        var type = PatchBody.Type(call, isBuiltIn: false);
        var format = call.Negotiate(endpoint);
        var body = await RequestBody.Read(call.Http.Request, call.Aborted).ConfigureAwait(false);
        var apply = type == MediaTypes.ApplyPatch;
        var options = WriteOptions.Read("PatchOptions", call.Query, apply);
        var patch = new PatchBody(type, body, options, call.Warn);
        var manager = options.ManagerOr(call.UserAgent);
        await Change(call, endpoint, scale, format, options, "", old =>
        {
            var changed = apply
                ? Applied(scale.Fields.Apply(old, patch.Configuration(), manager, options.Force), old, patch.Configuration())
                : scale.Fields.Update(old, ScaleDecoder.Patched(patch, old, options, call.Warn), manager);
            ObjectNamespace.Ensure(call.Info.Namespace, changed);
            ObjectNamespace.CheckName(changed, call.Info.Name);
            return changed;
        }).ConfigureAwait(false);
    }

    // The real server knows no conversion of a custom resource's Scale, and needs one as soon as an apply changes a value.
    private static JsonObject Applied(JsonObject applied, JsonObject old, JsonObject configuration)
    {
        if (JsonNode.DeepEquals(applied["spec"], old["spec"]))
            return applied;
        var meta = new ObjectMetaNode(configuration);
        throw StatusError.Unknown(
            $"failed to convert new object ({meta.Namespace}/{meta.Name}; autoscaling/v1, Kind=Scale) to proper version: request to convert CR to an invalid group/version: autoscaling/v1");
    }

    private static async Task Change(
        ApiCall call, ResourceEndpoint endpoint, ScaleTarget scale, OutputFormat format, WriteOptions options, string uid, Func<JsonObject, JsonObject> update)
    {
        var (json, _) = endpoint.Main.Objects.Update(call.Writing(options.DryRun), call.Info.Name, allowCreate: false, uid, live => scale.Write(live!, update));
        await Write(call, scale.Of((JsonObject)JsonBody.Parse(json)!, replicasRequired: false), format, endpoint).ConfigureAwait(false);
    }

    private static Task Write(ApiCall call, JsonObject scale, OutputFormat format, ResourceEndpoint endpoint)
    {
        if (format.As != "Table")
            return ObjectResponse.Write(call, 200, GoJson.WriteBytes(scale), format, endpoint);
        var include = ObjectResponse.IncludeObject(call);
        return ResponseWriter.Json(call, 200, Representation.Of(scale, format, ScaleColumns, include, endpoint.Now), format);
    }

    private static readonly TableColumns ScaleColumns = new(
    [
        new("Desired", "integer", "", "Number of desired replicas", 0, ".spec.replicas"),
        new("Available", "integer", "", "Number of actual replicas", 0, ".status.replicas"),
        PrinterColumn.Age,
    ]);
}
