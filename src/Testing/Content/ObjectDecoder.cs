using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Decodes the object of a create or update: syntax, kind and version, pruning, defaults, and what strict validation holds against it.</summary>
internal static class ObjectDecoder
{
    private const int SummaryLength = 30;

    /// <exception cref="StatusError">400: the body is no such object, or strict validation refuses it.</exception>
    public static JsonObject Decode(byte[] body, BodyFormat bodyFormat, ResourceEndpoint endpoint, WriteOptions options, Action<string> warn)
    {
        var kind = endpoint.Definition.Kind;
        var decoded = Parse(body, bodyFormat, kind);
        if (decoded.Value is null)
            throw Unrecognized(kind, $"Object 'Kind' is missing in '{Encoding.UTF8.GetString(body)}'", body);
        if (decoded.Value is not JsonObject @object)
            throw Unrecognized(kind, $"couldn't get version/kind; json parse error: {JsonDocuments.NotAnObject(decoded.Value)}", body);
        if (endpoint.IsBuiltIn)
            FillType(@object, endpoint);
        var gvk = new TypeIdentity(@object);
        if (JsonDocuments.TypeFault(@object) is { } fault)
            throw Unrecognized(kind, $"couldn't get version/kind; json parse error: {fault}", body);
        if (gvk.Kind.Length == 0)
            throw Unrecognized(kind, $"Object 'Kind' is missing in '{Encoding.UTF8.GetString(body)}'", body);

        if (endpoint.Defaults is not null && gvk.Kind != kind)
        {
            throw Unhandled(gvk, kind,
                $"no kind {GoText.Quote(gvk.Kind)} is registered for version {GoText.Quote(gvk.ApiVersion)} in scheme \"k8s.io/apiextensions-apiserver/pkg/apiserver/apiserver.go:55\"");
        }

        List<string> problems = [.. decoded.StrictErrors];
        try
        {
            foreach (var path in Coerce(@object, gvk, endpoint))
                problems.Add($"unknown field {GoText.Quote(path)}");
        }
        catch (FormatException problem)
        {
            throw Unhandled(gvk, kind, problem.Message);
        }

        if (problems.Count > 0 && options.Strict)
            throw Unhandled(gvk, kind, "strict decoding error: " + string.Join(", ", problems));
        if (options.Warn)
            problems.ForEach(warn);
        if (gvk.ApiVersion != endpoint.Version.ApiVersion)
            throw StatusError.BadRequest($"the API version in the data ({gvk.ApiVersion}) does not match the expected API version ({endpoint.Version.ApiVersion})");
        endpoint.ApplyDefaults(@object);
        return @object;
    }

    // What has a Go type is decoded into it, whether it says so or not.
    private static void FillType(JsonObject @object, ResourceEndpoint endpoint)
    {
        if (@object["kind"] is null || JsonValues.AsString(@object["kind"]) is "")
            @object["kind"] = endpoint.Definition.Kind;
        if (@object["apiVersion"] is null || JsonValues.AsString(@object["apiVersion"]) is "")
            @object["apiVersion"] = endpoint.Version.ApiVersion;
    }

    // Upstream's coercion knows one kind, and lets the fields of another pass.
    private static IReadOnlyList<string> Coerce(JsonObject @object, TypeIdentity type, ResourceEndpoint endpoint) =>
        endpoint.IsBuiltIn || (type.Kind == endpoint.Definition.Kind && type.Group == endpoint.Definition.Group)
            ? endpoint.Coerce(@object) : ServedVersion.None.Rules.Coerce(@object);

    private static DecodedBody Parse(byte[] body, BodyFormat bodyFormat, string kind)
    {
        try
        {
            return bodyFormat.Decode(body);
        }
        catch (FormatException problem)
        {
            throw Unrecognized(kind, "couldn't get version/kind; json parse error: " + problem.Message, body);
        }
    }

    private static StatusError Unrecognized(string kind, string problem, byte[] body) =>
        StatusError.BadRequest($"the object provided is unrecognized (must be of type {kind}): {problem} ({Summary(body)})");

    private static StatusError Unhandled(TypeIdentity gvk, string kind, string problem) =>
        StatusError.BadRequest($"{gvk.Kind} in version {GoText.Quote(gvk.Version)} cannot be handled as a {kind}: {problem}");

    private static string Summary(byte[] body)
    {
        if (body.Length == 0)
            return "<empty>";
        var start = body.AsSpan(0, Math.Min(body.Length, SummaryLength));
        var text = body[0] == '{' ? Encoding.UTF8.GetString(start) : Convert.ToHexStringLower(start);
        return body.Length > SummaryLength ? text + " ..." : text;
    }
}
