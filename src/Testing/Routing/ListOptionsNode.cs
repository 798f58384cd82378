namespace KubeGen.Testing;

/// <summary>The options of a list, watch or deletecollection.</summary>
internal sealed record ListOptionsNode
{
    public LabelSelector Labels { get; init; } = LabelSelector.Everything;

    public FieldSelector Fields { get; init; } = FieldSelector.Everything;

    public string ResourceVersion { get; init; } = "";

    public string ResourceVersionMatch { get; init; } = "";

    public long Limit { get; init; }

    public string Continue { get; init; } = "";

    public bool Watch { get; init; }

    public bool AllowWatchBookmarks { get; init; }

    public bool? SendInitialEvents { get; init; }

    public long? TimeoutSeconds { get; init; }

    /// <summary>Reads and checks a query.</summary>
    /// <exception cref="StatusError">400 or 422: an option is wrong.</exception>
    public static ListOptionsNode Read(QueryValues query)
    {
        var options = new ListOptionsNode
        {
            Labels = Selector(query.Text("labelSelector"), LabelSelector.Parse),
            Fields = Selector(query.Text("fieldSelector"), FieldSelector.Parse),
            Watch = query.Flag("watch"),
            AllowWatchBookmarks = query.Flag("allowWatchBookmarks"),
            ResourceVersion = query.Text("resourceVersion"),
            ResourceVersionMatch = query.Text("resourceVersionMatch"),
            TimeoutSeconds = query.OptionalInteger("timeoutSeconds"),
            Limit = query.OptionalInteger("limit") ?? 0,
            Continue = query.Text("continue"),
            SendInitialEvents = query.OptionalFlag("sendInitialEvents"),
        };
        if (options is { Watch: true, SendInitialEvents: null, ResourceVersionMatch: "", ResourceVersion: "" or "0" })
            options = options with { SendInitialEvents = true, ResourceVersionMatch = "NotOlderThan" };
        var errors = (options.Watch ? options.WatchErrors() : options.ListErrors()).ToArray();
        return errors.Length == 0 ? options : throw StatusErrors.InvalidOptions("ListOptions", errors);
    }

    private static T Selector<T>(string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException problem)
        {
            throw StatusError.BadRequest(problem.Message);
        }
    }

    private IEnumerable<FieldError> ListErrors()
    {
        if (ResourceVersionMatch.Length > 0)
        {
            if (ResourceVersion.Length == 0)
                yield return FieldError.Forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided");
            if (Continue.Length > 0)
                yield return FieldError.Forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided");
            if (ResourceVersionMatch is not ("Exact" or "NotOlderThan"))
                yield return FieldError.NotSupported("resourceVersionMatch", ResourceVersionMatch, ["Exact", "NotOlderThan", ""]);
            if (ResourceVersionMatch == "Exact" && ResourceVersion == "0")
                yield return FieldError.Forbidden("resourceVersionMatch", "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
        }

        if (SendInitialEvents is not null)
            yield return FieldError.Forbidden("sendInitialEvents", "sendInitialEvents is forbidden for list");
    }

    private IEnumerable<FieldError> WatchErrors()
    {
        if (SendInitialEvents is not null && ResourceVersionMatch != "NotOlderThan")
            yield return FieldError.Forbidden("resourceVersionMatch", "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
        if (ResourceVersionMatch.Length == 0)
            yield break;
        if (SendInitialEvents is null)
            yield return FieldError.Forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
        if (ResourceVersionMatch != "NotOlderThan")
            yield return FieldError.NotSupported("resourceVersionMatch", ResourceVersionMatch, ["NotOlderThan"]);
        if (Continue.Length > 0)
            yield return FieldError.Forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided");
    }
}
