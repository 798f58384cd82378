using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The body of a server-side apply.</summary>
internal static class ApplyPatch
{
    private const string ConversionFailure = "error converting YAML to JSON: ";

    /// <summary>The applied configuration, and what field validation says of it once it has been applied: 400 or a warning.</summary>
    /// <exception cref="StatusError">400: the body is no YAML, or no object.</exception>
    public static (JsonObject Configuration, string? StrictError) Decode(ReadOnlySpan<byte> body)
    {
        DecodedBody decoded;
        try
        {
            decoded = YamlBody.Decode(body);
        }
        catch (FormatException fault)
        {
            throw StatusError.BadRequest($"error decoding YAML: {ConversionFailure}{fault.Message}");
        }

        if (decoded.Value is not (null or JsonObject))
            throw StatusError.BadRequest($"error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {GoText.JsonTypeName(decoded.Value)} into Go value of type map[string]interface {{}}");
        return (decoded.Value as JsonObject ?? [], decoded.StrictErrors.Count > 0 ? ConversionFailure + decoded.StrictErrors[0] : null);
    }

    /// <summary>The refusal of a configuration that a strict decoder does not take.</summary>
    public static StatusError Refuse(string strictError) => StatusError.BadRequest($"error strict decoding YAML: {strictError}");
}
