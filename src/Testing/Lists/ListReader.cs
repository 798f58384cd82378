namespace KubeGen.Testing;

/// <summary>Reads pages of objects, with every meaning of resourceVersion, resourceVersionMatch, limit and continue.</summary>
internal static class ListReader
{
    private const string ContinueExpired =
        "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, "
        + "or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - "
        + "objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.";

    private const string SnapshotExpired =
        "The resourceVersion for the provided list is too old.";

    /// <exception cref="StatusError">400, 410 or 504: there is no such snapshot.</exception>
    public static ListPage Read(ResourceEndpoint endpoint, ObjectSelector selector, ListOptionsNode options)
    {
        var store = endpoint.Store;
        if (IsSingle(endpoint, selector, options))
            options = options with { Limit = 0 };
        var prefix = selector.Namespace.Length > 0 ? selector.Namespace + "/" : "";
        var (snapshot, start) = options.Continue.Length > 0 ? Continued(store, options, prefix) : (At(store, options), prefix);
        var limit = options is { ResourceVersion: "0", ResourceVersionMatch: not "Exact" } ? 0 : options.Limit;

        List<StoredObject> items = [];
        var objects = snapshot.Objects;
        var end = prefix.Length > 0 ? ResourceStore.IndexOf(objects, prefix[..^1] + "0") : objects.Count;
        for (var i = ResourceStore.IndexOf(objects, start); i < end; i++)
        {
            if (!selector.Matches(objects[i], endpoint.Version))
                continue;
            items.Add(objects[i]);
            if (limit <= 0 || items.Count < limit || i + 1 == end)
                continue;
            var token = new ContinueToken(snapshot.Revision, "/" + objects[i].Key[prefix.Length..] + "\0");
            var known = selector.Labels.IsEmpty && selector.Fields.IsEmpty;
            return new ListPage(items, snapshot.Revision, token.Encode(), known ? end - i - 1 : null);
        }

        return new ListPage(items, snapshot.Revision, "", null);
    }

    // Upstream looks for one named object by its key: there is nothing to page through, and no version to be exact about.
    private static bool IsSingle(ResourceEndpoint endpoint, ObjectSelector selector, ListOptionsNode options) =>
        options.Continue.Length == 0 && selector.Fields.Exact("metadata.name") is { Length: > 0 } && (selector.Namespace.Length > 0 || !endpoint.Definition.Namespaced);

    private static Snapshot At(ResourceStore store, ListOptionsNode options)
    {
        var requested = Revisions.Parse(options.ResourceVersion, problem => StatusError.BadRequest($"invalid resource version: {problem}"));
        var latest = store.Latest();
        if (requested == 0)
            return latest;
        if (requested > latest.Revision)
            throw StatusErrors.TooLargeResourceVersion(requested, latest.Revision);
        var exact = options.ResourceVersionMatch == "Exact" || (options.ResourceVersionMatch.Length == 0 && options.Limit > 0);
        return !exact ? latest : store.AsOf(requested) ?? throw StatusErrors.ResourceExpired(SnapshotExpired);
    }

    private static (Snapshot Snapshot, string Start) Continued(ResourceStore store, ListOptionsNode options, string prefix)
    {
        if (options.ResourceVersion is not ("" or "0"))
            throw StatusError.BadRequest("specifying resource version is not allowed when using continue");
        var token = ContinueToken.Decode(options.Continue);
        var start = prefix + token.Start.TrimStart('/');
        if (token.Revision < 0)
            return (store.Latest(), start);
        if (store.AsOf(token.Revision) is { } snapshot)
            return (snapshot, start);
        throw new StatusError(410, "Expired", ContinueExpired) { Continue = (token with { Revision = -1 }).Encode() };
    }
}
