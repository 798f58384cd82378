using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What a value was before an update: what was wrong already and has not changed is let pass.</summary>
/// <param name="Old">The value before.</param>
/// <param name="Schema">The structural schema of both.</param>
/// <seealso href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-ratcheting">Validation ratcheting</seealso>
internal sealed record Ratchet(JsonNode? Old, StructuralSchema Schema)
{
    /// <summary>The former value of a field; null where there was none to compare with.</summary>
    public Ratchet? Field(string name) =>
        Schema.ForField(name) is { } schema && Operand.Field(Old as JsonObject, name) is { Exists: true } old ? new Ratchet(old.Node, schema) : null;

    /// <summary>The former value of a list's item, which only the keys of a list map tell.</summary>
    public Ratchet? Item(JsonNode? item)
    {
        if (Schema is not { ListType: "map", Items: { } schema } || Old is not JsonArray items || item is not JsonObject map)
            return null;
        var former = items.OfType<JsonObject>().FirstOrDefault(candidate => Schema.ListMapKeys.All(key =>
            map[key] is JsonValue value && candidate[key] is JsonValue other && JsonValues.DeepEquals(value, other)));
        return former is null ? null : new Ratchet(former, schema);
    }

    public bool IsUnchanged(JsonNode? value) => (value, Old) switch
    {
        (null, null) => true,
        (JsonArray items, JsonArray old) => items.Count == old.Count && AreItemsUnchanged(items),
        (JsonObject fields, JsonObject old) => fields.Count == old.Count && fields.All(field => Field(field.Key)?.IsUnchanged(field.Value) ?? false),
        (JsonValue scalar, JsonValue old) => JsonValues.DeepEquals(scalar, old),
        _ => false,
    };

    private bool AreItemsUnchanged(JsonArray items) => Schema.ListType == "map"
        ? items.All(item => Item(item)?.IsUnchanged(item) ?? false)
        : JsonValues.DeepEquals(items, Old);
}
