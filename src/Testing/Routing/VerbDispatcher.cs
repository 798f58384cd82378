namespace KubeGen.Testing;

/// <summary>Sends a resource request to its verb.</summary>
internal static class VerbDispatcher
{
    public static Task Handle(ApiCall call, ResourceEndpoint endpoint, CancellationToken watchesEnd)
    {
        var info = call.Info;
        if (endpoint.IsBuiltIn)
            ProducedTypes.Check(call.Accept, isList: info.Verb is "list" or "watch");
        if (endpoint.Version.DeprecationWarning is { } warning)
            call.Warn(warning);
        if (info.Name.Length == 0 && info.Verb is "update" or "patch")
            throw endpoint.IsBuiltIn ? StatusErrors.MethodNotAllowed() : StatusError.BadRequest("name must be provided");
        return (info.Subresource, endpoint) switch
        {
            ("", _) => Resource(call, endpoint, watchesEnd),
            ("status", { Status: { } status }) => Status(call, endpoint, status),
            ("scale", { Scale: { } scale }) => Scale(call, endpoint, scale),
            _ => throw (endpoint.IsBuiltIn ? StatusErrors.UnknownPath() : StatusErrors.NotFound(info.GroupResource, info.Name)),
        };
    }

    private static Task Resource(ApiCall call, ResourceEndpoint endpoint, CancellationToken watchesEnd) => call.Info.Verb switch
    {
        "get" => ReadVerbs.Get(call, endpoint),
        "list" => ReadVerbs.List(call, endpoint),
        "watch" => WatchVerb.Handle(call, endpoint, watchesEnd),
        "create" => CreateVerb.Handle(call, endpoint),
        "update" => UpdateVerb.Handle(call, endpoint, endpoint.Main),
        "patch" => PatchVerb.Handle(call, endpoint, endpoint.Main),
        "delete" => DeleteVerbs.Delete(call, endpoint),
        "deletecollection" => DeleteVerbs.DeleteCollection(call, endpoint),
        _ when endpoint.IsBuiltIn => throw StatusErrors.MethodNotAllowed(),
        var verb => throw StatusErrors.MethodNotSupported(call.Info.GroupResource, verb),
    };

    private static Task Status(ApiCall call, ResourceEndpoint endpoint, WriteTarget status) => call.Info.Verb switch
    {
        "get" => ReadVerbs.Get(call, endpoint),
        "update" => UpdateVerb.Handle(call, endpoint, status),
        "patch" => PatchVerb.Handle(call, endpoint, status),
        _ when endpoint.IsBuiltIn => throw StatusErrors.MethodNotAllowed(),
        var verb => throw StatusErrors.MethodNotSupported(call.Info.GroupResource, verb),
    };

    private static Task Scale(ApiCall call, ResourceEndpoint endpoint, ScaleTarget scale) => call.Info.Verb switch
    {
        "get" => ScaleVerbs.Get(call, endpoint, scale),
        "update" => ScaleVerbs.Update(call, endpoint, scale),
        "patch" => ScaleVerbs.Patch(call, endpoint, scale),
        var verb => throw StatusErrors.MethodNotSupported(call.Info.GroupResource, verb),
    };
}
