using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Builds metav1.Status objects.</summary>
internal static class StatusNode
{
    public static JsonObject Failure(StatusError error)
    {
        var metadata = new JsonObject();
        if (error.Continue.Length > 0)
            metadata["continue"] = error.Continue;
        var status = new JsonObject
        {
            ["kind"] = "Status",
            ["apiVersion"] = "v1",
            ["metadata"] = metadata,
            ["status"] = "Failure",
            ["message"] = error.Message,
        };
        Add(status, "reason", error.Reason);
        if (DetailsOf(error) is var details && (details.Count > 0 || error.Reason == "Invalid" || error.HasDetails))
            status["details"] = details;
        status["code"] = error.Code;
        return status;
    }

    /// <summary>The answer to a deletion that left nothing to show.</summary>
    public static JsonObject Deleted(GroupResource resource, string name, string uid)
    {
        var details = new JsonObject();
        Add(details, "name", name);
        Add(details, "group", resource.Group);
        Add(details, "kind", resource.Resource);
        Add(details, "uid", uid);
        return new JsonObject
        {
            ["kind"] = "Status",
            ["apiVersion"] = "v1",
            ["metadata"] = new JsonObject(),
            ["status"] = "Success",
            ["details"] = details,
        };
    }

    private static JsonObject DetailsOf(StatusError error)
    {
        var details = new JsonObject();
        Add(details, "name", error.Details.Name);
        Add(details, "group", error.Details.Group);
        Add(details, "kind", error.Details.Kind);
        if (error.Causes.Count > 0)
            details["causes"] = new JsonArray([.. error.Causes.Select(Cause)]);
        if (error.RetryAfterSeconds > 0)
            details["retryAfterSeconds"] = error.RetryAfterSeconds;
        return details;
    }

    private static JsonNode Cause(ErrorCause cause)
    {
        var node = new JsonObject();
        Add(node, "reason", cause.Type);
        Add(node, "message", cause.Message);
        Add(node, "field", cause.Field);
        return node;
    }

    private static void Add(JsonObject node, string field, string value)
    {
        if (value.Length > 0)
            node[field] = value;
    }
}
