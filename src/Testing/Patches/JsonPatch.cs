using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>JSON patch, as the API server's library evanphx/json-patch applies it.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</seealso>
internal static class JsonPatch
{
    private const int MaxOperations = 10000;

    /// <summary>What field validation finds in a patch before it is applied.</summary>
    /// <exception cref="StatusError">400: the patch is no array of operations.</exception>
    public static IReadOnlyList<string> StrictErrors(ReadOnlySpan<byte> patch)
    {
        try
        {
            var body = JsonBody.Decode(patch);
            var unknown = JsonPatchOperation.CheckFields(body.Value);
            return [.. body.StrictErrors.Concat(unknown).Select(error => "json patch " + error)];
        }
        catch (FormatException fault)
        {
            throw StatusError.BadRequest($"error decoding patch: {fault.Message}");
        }
    }

    /// <summary>The patched copy of a document.</summary>
    /// <exception cref="StatusError">400 for a malformed patch, 413 for one of too many operations, 422 for one that does not apply.</exception>
    public static JsonNode Apply(JsonObject document, ReadOnlySpan<byte> patch)
    {
        IReadOnlyList<JsonPatchOperation> operations;
        try
        {
            operations = JsonPatchOperation.ParseAll(JsonBody.Parse(patch));
        }
        catch (FormatException fault)
        {
            throw StatusError.BadRequest(fault.Message);
        }

        if (operations.Count > MaxOperations)
        {
            throw new StatusError(413, "RequestEntityTooLarge", string.Create(
                CultureInfo.InvariantCulture,
                $"Request entity too large: The allowed maximum operations in a JSON patch is {MaxOperations}, got {operations.Count}"));
        }

        var target = new JsonPatchTarget(document);
        return operations.All(target.TryApply)
            ? target.Root
            : throw new StatusError(422, "Invalid", "the server rejected our request due to an error in our request");
    }
}
