using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Decodes autoscaling/v1 Scale.</summary>
internal static class ScaleDecoder
{
    // Upstream cannot name the type in its error, and gives this one for every fault of the body.
    // The scheme is named after the line that made it, shortened as in released binaries.
    private const string Undecodable = "no kind is registered for the type v1.Scale in scheme \"pkg/apiserver/customresource_handler.go:781\"";

    /// <exception cref="StatusError">400: the body is no Scale.</exception>
    public static JsonObject Decode(byte[] body, BodyFormat bodyFormat, WriteOptions options, Action<string> warn)
    {
        try
        {
            var decoded = bodyFormat.Decode(body);
            var scale = decoded.Value as JsonObject ?? [];
            List<string> problems = [.. decoded.StrictErrors];
            if (new TypeIdentity(scale).ApiVersion is not ("" or ManagedTypes.ScaleApiVersion))
                throw StatusError.BadRequest(Undecodable);
            problems.AddRange(Problems(scale));
            if (problems.Count > 0 && options.Strict)
                throw StatusError.BadRequest(Undecodable);
            if (options.Warn)
                problems.ForEach(warn);
            return scale;
        }
        catch (FormatException)
        {
            throw StatusError.BadRequest(Undecodable);
        }
    }

    public static JsonObject Patched(PatchBody patch, JsonObject old, WriteOptions options, Action<string> warn)
    {
        var scale = patch.Apply(old);
        var text = GoJson.WriteInOrder(scale);
        List<string> problems = [.. patch.Problems];
        try
        {
            problems.AddRange(Problems(scale));
        }
        catch (FormatException problem)
        {
            throw StatusError.Invalid("", "", "", [FieldError.Invalid("patch", text, problem.Message)]);
        }

        if (problems.Count > 0 && options.Strict)
            throw StatusError.Invalid("", "", "", [FieldError.Invalid("patch", text, $"strict decoding error: {string.Join(", ", problems)}")]);
        if (options.Warn)
            problems.ForEach(warn);
        return scale;
    }

    private static List<string> Problems(JsonObject scale)
    {
        scale["kind"] = "Scale";
        scale["apiVersion"] = ManagedTypes.ScaleApiVersion;
        return [.. ServedVersion.None.Rules.Coerce(scale).Concat(KnownTypeDecoder.Coerce(scale, KnownType.Get("Scale"))).Select(path => $"unknown field {GoText.Quote(path)}")];
    }
}
