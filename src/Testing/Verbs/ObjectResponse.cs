using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Answers with an object or list in the representation that was asked for.</summary>
internal static class ObjectResponse
{
    /// <exception cref="StatusError">400 or 406: it cannot be shown that way.</exception>
    public static Task Write(ApiCall call, int code, byte[] json, OutputFormat format, ResourceEndpoint endpoint)
    {
        if (format.As.Length == 0)
            return ResponseWriter.Json(call, code, json, format);
        var include = format.As == "Table" ? IncludeObject(call) : "";
        var shown = Representation.Of((JsonObject)JsonBody.Parse(json)!, format, endpoint.Columns, include, endpoint.Now);
        return ResponseWriter.Json(call, code, shown, format);
    }

    public static string IncludeObject(ApiCall call)
    {
        var include = call.Query.Text("includeObject");
        return include is "" or "None" or "Metadata" or "Object" ? include
            : throw StatusError.BadRequest("Unable to convert to Table as requested: "
                + FieldError.Invalid("includeObject", include, "must be 'Metadata', 'Object', 'None', or empty"));
    }
}
