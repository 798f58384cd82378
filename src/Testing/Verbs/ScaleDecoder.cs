using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Decodes autoscaling/v1 Scale.</summary>
internal static class ScaleDecoder
{
    private static readonly CustomResourceSchema Rules = new(StructuralSchema.Parse((JsonObject)JsonBody.Parse(
        """
        {"type":"object","properties":{
          "spec":{"type":"object","properties":{"replicas":{"type":"integer","format":"int32"}}},
          "status":{"type":"object","properties":{"replicas":{"type":"integer","format":"int32"},"selector":{"type":"string"}}}}}
        """u8)!));

    /// <exception cref="StatusError">400: the body is no Scale.</exception>
    public static JsonObject Decode(byte[] body, BodyFormat bodyFormat, WriteOptions options, Action<string> warn)
    {
        DecodedBody decoded;
        try
        {
            decoded = bodyFormat.Decode(body);
        }
        catch (FormatException problem)
        {
            throw StatusError.BadRequest($"the object provided is unrecognized (must be of type Scale): couldn't get version/kind; json parse error: {problem.Message}");
        }

        var scale = decoded.Value as JsonObject ?? [];
        var gvk = new TypeIdentity(scale);
        if (gvk.ApiVersion.Length > 0 && gvk.ApiVersion != ManagedTypes.ScaleApiVersion)
            throw StatusError.BadRequest($"the API version in the data ({gvk.ApiVersion}) does not match the expected API version ({ManagedTypes.ScaleApiVersion})");
        if (scale["spec"]?["replicas"] is { } replicas && !JsonValues.TryInteger(replicas, out _))
            throw StatusError.BadRequest($"Scale in version \"v1\" cannot be handled as a Scale: json: cannot unmarshal {GoText.JsonTypeName(replicas)} into Go struct field ScaleSpec.spec.replicas of type int32");
        List<string> problems = [.. decoded.StrictErrors];
        problems.AddRange(Problems(scale));
        if (problems.Count > 0 && options.Strict)
            throw StatusError.BadRequest($"Scale in version \"v1\" cannot be handled as a Scale: strict decoding error: {string.Join(", ", problems)}");
        if (options.Warn)
            problems.ForEach(warn);
        return scale;
    }

    public static JsonObject Patched(PatchBody patch, JsonObject old, WriteOptions options, Action<string> warn)
    {
        var scale = patch.Apply(old);
        var text = GoJson.Write(scale);
        List<string> problems = [.. patch.Problems, .. Problems(scale)];
        if (problems.Count > 0 && options.Strict)
            throw StatusError.Invalid("", "", "", [FieldError.Invalid("patch", text, $"strict decoding error: {string.Join(", ", problems)}")]);
        if (options.Warn)
            problems.ForEach(warn);
        return scale;
    }

    private static List<string> Problems(JsonObject scale)
    {
        // The typed Scale leaves zero replicas out when it is written, and so nobody owns them.
        if (scale["spec"] is JsonObject spec && JsonValues.TryInteger(spec["replicas"], out var replicas) && replicas == 0)
            spec.Remove("replicas");
        scale["kind"] = "Scale";
        scale["apiVersion"] = ManagedTypes.ScaleApiVersion;
        return [.. Rules.Coerce(scale).Select(path => $"unknown field {GoText.Quote(path)}")];
    }
}
