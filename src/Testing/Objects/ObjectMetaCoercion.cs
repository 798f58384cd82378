using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Reads metadata as the typed ObjectMeta and writes them back: unknown fields and empty values go, wrong types are refused.</summary>
internal static class ObjectMetaCoercion
{
    private delegate JsonNode? Field(JsonNode? value, string path, List<string> unknown);

    private static readonly Dictionary<string, Field> OwnerReference = new()
    {
        ["apiVersion"] = Text,
        ["kind"] = Text,
        ["name"] = Text,
        ["uid"] = Text,
        ["controller"] = Flag,
        ["blockOwnerDeletion"] = Flag,
    };

    private static readonly Dictionary<string, Field> ManagedFields = new()
    {
        ["manager"] = OptionalText,
        ["operation"] = OptionalText,
        ["apiVersion"] = OptionalText,
        ["time"] = Time,
        ["fieldsType"] = OptionalText,
        ["fieldsV1"] = Anything,
        ["subresource"] = OptionalText,
    };

    private static readonly Dictionary<string, Field> Fields = new()
    {
        ["name"] = OptionalText,
        ["generateName"] = OptionalText,
        ["namespace"] = OptionalText,
        ["selfLink"] = Dropped,
        ["uid"] = OptionalText,
        ["resourceVersion"] = OptionalText,
        ["generation"] = Generation,
        ["creationTimestamp"] = Time,
        ["deletionTimestamp"] = Time,
        ["deletionGracePeriodSeconds"] = Integer,
        ["labels"] = Map,
        ["annotations"] = Map,
        ["ownerReferences"] = (value, path, unknown) => List(value, path, unknown, (item, at, rest) => Members(item, at, rest, OwnerReference)),
        ["finalizers"] = (value, path, unknown) => List(value, path, unknown, Text),
        ["managedFields"] = (value, path, unknown) => List(value, path, unknown, (item, at, rest) => Members(item, at, rest, ManagedFields)),
    };

    /// <returns>The paths of unknown fields.</returns>
    /// <exception cref="FormatException">A field has a wrong type; the message is encoding/json's.</exception>
    public static IReadOnlyList<string> Coerce(JsonObject @object)
    {
        if (!@object.TryGetPropertyValue("metadata", out var metadata))
            return [];
        List<string> unknown = [];
        @object["metadata"] = metadata is null ? new JsonObject() : Members(metadata, "metadata", unknown, Fields);
        unknown.Sort(StringComparer.Ordinal);
        return unknown;
    }

    private static JsonObject Members(JsonNode? node, string path, List<string> unknown, Dictionary<string, Field> fields)
    {
        if (node is not JsonObject source)
            throw Wrong(node, path, "v1.ObjectMeta");
        var result = new JsonObject();
        foreach (var (name, value) in source)
        {
            if (!fields.TryGetValue(name, out var field))
                unknown.Add($"{path}.{name}");
            else if (field(value, $"{path}.{name}", unknown) is { } kept)
                result[name] = kept;
        }

        return result;
    }

    private static JsonNode? Text(JsonNode? value, string path, List<string> unknown) =>
        value is null ? "" : JsonValues.AsString(value) ?? throw Wrong(value, path, "string");

    private static JsonNode? OptionalText(JsonNode? value, string path, List<string> unknown) =>
        Text(value, path, unknown) is { } text && JsonValues.AsString(text)!.Length > 0 ? text : null;

    private static JsonNode? Dropped(JsonNode? value, string path, List<string> unknown)
    {
        // No longer kept, but still a field: reading it checks its type.
        OptionalText(value, path, unknown);
        return null;
    }

    private static JsonNode? Flag(JsonNode? value, string path, List<string> unknown) =>
        value is null ? null : JsonValues.AsBoolean(value) ?? throw Wrong(value, path, "bool");

    private static JsonNode? Integer(JsonNode? value, string path, List<string> unknown) =>
        value is null ? null : JsonValues.TryInteger(value, out var integer) ? integer : throw Wrong(value, path, "int64");

    private static JsonNode? Generation(JsonNode? value, string path, List<string> unknown) =>
        Integer(value, path, unknown) is { } integer && JsonValues.TryInteger(integer, out var number) && number != 0 ? integer : null;

    private static JsonNode? Anything(JsonNode? value, string path, List<string> unknown) => value?.DeepClone();

    private static JsonNode? Time(JsonNode? value, string path, List<string> unknown)
    {
        if (value is null)
            return null;
        var text = JsonValues.AsString(value) ?? throw Wrong(value, path, "string");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? ObjectMetaNode.Format(time)
            : throw new FormatException($"parsing time {GoText.Quote(text)} as \"2006-01-02T15:04:05Z07:00\": cannot parse {GoText.Quote(text)} as \"2006\"");
    }

    private static JsonObject? Map(JsonNode? value, string path, List<string> unknown)
    {
        if (value is null)
            return null;
        if (value is not JsonObject source)
            throw Wrong(value, path, "map[string]string");
        var map = new JsonObject();
        foreach (var (key, item) in source)
            map[key] = item is null ? "" : JsonValues.AsString(item) ?? throw Wrong(item, path, "string");
        return map.Count > 0 ? map : null;
    }

    private static JsonArray? List(JsonNode? value, string path, List<string> unknown, Field item)
    {
        if (value is null)
            return null;
        if (value is not JsonArray source)
            throw Wrong(value, path, "[]string");
        var list = new JsonArray();
        for (var i = 0; i < source.Count; i++)
            list.Add(item(source[i], FieldPath.Index(path, i), unknown));
        return list.Count > 0 ? list : null;
    }

    private static FormatException Wrong(JsonNode? value, string path, string expected)
    {
        var field = path.StartsWith("metadata.", StringComparison.Ordinal) ? "ObjectMeta" + path["metadata".Length..] : path;
        return new($"json: cannot unmarshal {GoText.JsonTypeName(value)} into Go struct field {field} of type {expected}");
    }
}
