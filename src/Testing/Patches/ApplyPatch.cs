using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The body of a server-side apply.</summary>
internal static class ApplyPatch
{
    /// <summary>The applied configuration, and what field validation says of it once it has been applied: 400 or a warning.</summary>
    /// <exception cref="StatusError">400: the body is no YAML, or no object.</exception>
    public static (JsonObject Configuration, string? StrictError) Decode(ReadOnlySpan<byte> body)
    {
        try
        {
            var decoded = YamlBody.Decode(body);
            return decoded.Value is null or JsonObject
                ? (decoded.Value as JsonObject ?? [], decoded.StrictErrors.Count > 0 ? decoded.StrictErrors[0] : null)
                : throw new FormatException($"error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {GoText.JsonTypeName(decoded.Value)} into Go value of type map[string]interface {{}}");
        }
        catch (FormatException fault)
        {
            throw StatusError.BadRequest($"error decoding YAML: {fault.Message}");
        }
    }

    /// <summary>The refusal of a configuration that a strict decoder does not take.</summary>
    public static StatusError Refuse(string strictError) => StatusError.BadRequest($"error strict decoding YAML: {strictError}");
}
