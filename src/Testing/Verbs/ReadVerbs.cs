namespace KubeGen.Testing;

/// <summary>get and list.</summary>
internal static class ReadVerbs
{
    public static Task Get(ApiCall call, ResourceEndpoint endpoint)
    {
        var format = call.Negotiate(endpoint);
        var revision = Revisions.Parse(call.Query.Text("resourceVersion"), StatusError.Unknown);
        if (revision > endpoint.Store.Cluster.Revision)
            throw StatusErrors.TooLargeResourceVersion(revision, endpoint.Store.Cluster.Revision);
        var stored = endpoint.Main.Objects.Get(call.Info.Namespace, call.Info.Name);
        return ObjectResponse.Write(call, 200, stored.In(endpoint.Version).Json, format, endpoint);
    }

    public static Task List(ApiCall call, ResourceEndpoint endpoint)
    {
        var format = call.Negotiate(endpoint);
        var options = ListOptionsNode.Read(call.Query);
        var page = ListReader.Read(endpoint, Selector(call, endpoint, options), options);
        return ObjectResponse.Write(call, 200, ListWriter.Write(endpoint, page), format, endpoint);
    }

    /// <summary>What a list, watch or deletecollection is restricted to.</summary>
    /// <exception cref="StatusError">400: the field cannot be selected by.</exception>
    public static ObjectSelector Selector(ApiCall call, ResourceEndpoint endpoint, ListOptionsNode options)
    {
        var fields = options.Fields;
        foreach (var term in fields.Terms)
        {
            var known = term.Field is "metadata.name" || (term.Field == "metadata.namespace" && endpoint.Definition.Namespaced)
                || endpoint.Version.SelectableFields.Contains(term.Field);
            if (!known)
            {
                throw StatusError.BadRequest(endpoint.IsBuiltIn
                    ? $"{GoText.Quote(term.Field)} is not a known field selector: only \"metadata.name\", \"metadata.namespace\""
                    : $"field label not supported: {term.Field}");
            }
        }

        if (call.Info.Name.Length > 0)
        {
            if (!fields.IsEmpty && fields.Exact("metadata.name") != call.Info.Name)
                throw StatusError.BadRequest("fieldSelector metadata.name doesn't match requested name");
            fields = fields.IsEmpty ? new FieldSelector([new FieldTerm("metadata.name", true, call.Info.Name)]) : fields;
        }

        return new ObjectSelector(call.Info.Namespace, options.Labels, fields);
    }
}
