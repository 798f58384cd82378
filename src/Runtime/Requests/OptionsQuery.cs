namespace KubeGen;

/// <summary>The query parameters of each kind of options. What Go omits when empty is omitted here.</summary>
internal static class OptionsQuery
{
    public static void Add(RequestQuery query, CreateOptions options) => AddWrite(query, options.DryRun, options.FieldManager, options.FieldValidation);

    public static void Add(RequestQuery query, UpdateOptions options) => AddWrite(query, options.DryRun, options.FieldManager, options.FieldValidation);

    public static void Add(RequestQuery query, PatchOptions options)
    {
        AddWrite(query, options.DryRun, options.FieldManager, options.FieldValidation);
        query.AddFlag("force", options.Force);
    }

    public static void Add(RequestQuery query, ApplyOptions options)
    {
        AddWrite(query, options.DryRun, options.FieldManager, fieldValidation: null);
        query.AddFlag("force", options.Force);
    }

    public static void Add(RequestQuery query, GetOptions options) => query.AddText("resourceVersion", options.ResourceVersion);

    public static void Add(RequestQuery query, ListOptions options)
    {
        query.AddText("labelSelector", options.LabelSelector);
        query.AddText("fieldSelector", options.FieldSelector);
        query.AddFlag("watch", options.Watch ? true : null);
        query.AddFlag("allowWatchBookmarks", options.AllowWatchBookmarks ? true : null);
        query.AddText("resourceVersion", options.ResourceVersion);
        query.AddText("resourceVersionMatch", options.ResourceVersionMatch);
        query.AddNumber("timeoutSeconds", options.TimeoutSeconds);
        query.AddNumber("limit", options.Limit == 0 ? null : options.Limit);
        query.AddText("continue", options.Continue);
        query.AddFlag("sendInitialEvents", options.SendInitialEvents);
        query.AddText("shardSelector", options.ShardSelector);
    }

    private static void AddWrite(RequestQuery query, IEnumerable<string>? dryRun, string? fieldManager, string? fieldValidation)
    {
        query.AddTexts("dryRun", dryRun);
        query.AddText("fieldManager", fieldManager);
        query.AddText("fieldValidation", fieldValidation);
    }
}
