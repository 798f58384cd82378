using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>JSON merge patch.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc7386">RFC 7386</seealso>
internal static class MergePatch
{
    /// <summary>What field validation finds in a patch before it is applied.</summary>
    /// <exception cref="StatusError">400: the patch is no JSON object.</exception>
    public static IReadOnlyList<string> StrictErrors(ReadOnlySpan<byte> patch)
    {
        try
        {
            var body = JsonBody.Decode(patch);
            if (body.Value is not (null or JsonObject))
                throw new FormatException($"json: cannot unmarshal {GoText.JsonTypeName(body.Value)} into Go value of type map[string]interface {{}}");
            return body.StrictErrors;
        }
        catch (FormatException fault)
        {
            throw StatusError.BadRequest($"error decoding patch: {fault.Message}");
        }
    }

    /// <summary>The patched copy of a document. An array for a patch gives an array, which is no object any more.</summary>
    /// <exception cref="StatusError">400: the patch is neither object nor array.</exception>
    public static JsonNode Apply(JsonObject document, ReadOnlySpan<byte> patch)
    {
        JsonNode? value;
        try
        {
            value = JsonBody.Parse(patch);
        }
        catch (FormatException)
        {
            value = null;
        }

        if (value is JsonArray)
            return PruneNulls(value)!;
        if (value is not JsonObject changes)
            throw StatusError.BadRequest("Invalid JSON Patch");
        var result = document.DeepClone().AsObject();
        Merge(result, changes);
        return result;
    }

    private static void Merge(JsonObject target, JsonObject changes)
    {
        foreach (var (name, change) in changes)
        {
            if (change is null)
                target.Remove(name);
            else if (target[name] is JsonObject current && change is JsonObject nested)
                Merge(current, nested);
            else
                // An object's place taken by an array keeps the nulls of that array's objects, as upstream.
                target[name] = target[name] is JsonObject ? change.DeepClone() : PruneNulls(change);
        }
    }

    private static JsonNode? PruneNulls(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(field => field.Value is not null).Select(field => new KeyValuePair<string, JsonNode?>(field.Key, PruneNulls(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(PruneNulls)]),
        _ => node?.DeepClone(),
    };
}
