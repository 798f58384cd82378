using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Takes metadata through the Go type ObjectMeta: unknown fields and empty values are lost, times are UTC.</summary>
/// <param name="dropMalformed">Leaves a field out that is of the wrong type, which stored objects are given; else it is an error.</param>
internal sealed class MetadataDecoder(bool dropMalformed)
{
    private delegate JsonNode? FieldDecoder(JsonNode value, string owner, string path, List<string> unknown);

    private static readonly Dictionary<string, FieldDecoder> OwnerReferenceFields = new()
    {
        ["apiVersion"] = Text("string"),
        ["blockOwnerDeletion"] = Flag,
        ["controller"] = Flag,
        ["kind"] = Text("string"),
        ["name"] = Text("string"),
        ["uid"] = Text("types.UID"),
    };

    private static readonly Dictionary<string, FieldDecoder> ManagedFieldsEntryFields = new()
    {
        ["apiVersion"] = Text("string"),
        ["fieldsType"] = Text("string"),
        ["fieldsV1"] = (value, _, _, _) => value.DeepClone(),
        ["manager"] = Text("string"),
        ["operation"] = Text("v1.ManagedFieldsOperationType"),
        ["subresource"] = Text("string"),
        ["time"] = Time,
    };

    private static readonly Dictionary<string, FieldDecoder> ObjectMetaFields = new()
    {
        ["annotations"] = TextMap,
        ["creationTimestamp"] = Time,
        ["deletionGracePeriodSeconds"] = (value, owner, _, _) => Integer(value, owner),
        ["deletionTimestamp"] = Time,
        ["finalizers"] = Finalizers,
        ["generateName"] = Text("string"),
        ["generation"] = (value, owner, _, _) => Integer(value, owner) is var number and not 0 ? number : null,
        ["labels"] = TextMap,
        ["managedFields"] = Structs("v1.ManagedFieldsEntry", "ManagedFieldsEntry.managedFields", ManagedFieldsEntryFields, []),
        ["name"] = Text("string"),
        ["namespace"] = Text("string"),
        ["ownerReferences"] = Structs("v1.OwnerReference", "OwnerReference.ownerReferences", OwnerReferenceFields, ["apiVersion", "kind", "name", "uid"]),
        ["resourceVersion"] = Text("string"),
        ["selfLink"] = Text("string"),
        ["uid"] = Text("types.UID"),
    };

    /// <summary>The metadata as the type holds it, and adds the paths of its unknown fields.</summary>
    /// <exception cref="FormatException">Something is of the wrong type; the message is Go's.</exception>
    public JsonObject Decode(JsonNode? metadata, string path, List<string> unknown)
    {
        if (metadata is not (null or JsonObject))
        {
            throw new FormatException(dropMalformed
                ? $"invalid metadata: expected object, got {GoText.TypeName(metadata)}"
                : $"json: cannot unmarshal {GoText.JsonTypeName(metadata)} into Go value of type v1.ObjectMeta");
        }

        return DecodeFields(metadata as JsonObject ?? [], ObjectMetaFields, "ObjectMeta", path, unknown, dropMalformed);
    }

    private static JsonObject DecodeFields(
        JsonObject source, Dictionary<string, FieldDecoder> fields, string owner, string path, List<string> unknown, bool dropMalformed = false)
    {
        var result = new JsonObject();
        foreach (var (name, value) in source.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            if (!fields.TryGetValue(name, out var decode))
            {
                unknown.Add($"{path}.{name}");
                continue;
            }

            try
            {
                if (value is not null && decode(value, $"{owner}.{name}", $"{path}.{name}", unknown) is { } decoded)
                    result[name] = decoded;
            }
            catch (FormatException) when (dropMalformed)
            {
                result.Remove(name);
            }
        }

        return result;
    }

    private static FieldDecoder Text(string type) => (value, owner, _, _) =>
        (JsonValues.AsString(value) ?? throw WrongType(value, owner, type)) is { Length: > 0 } text ? text : null;

    private static JsonNode? Flag(JsonNode value, string owner, string path, List<string> unknown) =>
        JsonValues.AsBoolean(value) ?? throw WrongType(value, owner, "bool");

    private static long Integer(JsonNode value, string owner) => JsonValues.TryInteger(value, out var number) ? number
        : throw (JsonValues.IsNumber(value)
            ? new FormatException($"json: cannot unmarshal number {GoJson.Write(value)} into Go struct field {owner} of type int64")
            : WrongType(value, owner, "int64"));

    private static JsonNode? Time(JsonNode value, string owner, string path, List<string> unknown)
    {
        var text = JsonValues.AsString(value) ?? throw WrongType(value, owner, "string");
        if (!GoRegex.Compile(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([.,]\d+)?(Z|[+-]\d{2}:\d{2})$").IsMatch(text)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
        {
            throw new FormatException($"parsing time {GoText.Quote(text)} as \"2006-01-02T15:04:05Z07:00\": cannot parse {GoText.Quote(text)} as \"2006\"");
        }

        return time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static JsonObject? TextMap(JsonNode value, string owner, string path, List<string> unknown)
    {
        if (value is not JsonObject source)
            throw WrongType(value, owner, "map[string]string");
        var result = new JsonObject();
        foreach (var (name, text) in source)
            result[name] = text is null ? "" : JsonValues.AsString(text) ?? throw WrongType(text, owner, "string");
        return result.Count > 0 ? result : null;
    }

    private static JsonArray? Finalizers(JsonNode value, string owner, string path, List<string> unknown)
    {
        if (value is not JsonArray source)
            throw WrongType(value, owner, "[]string");
        var result = new JsonArray();
        foreach (var item in source)
            result.Add((JsonNode)(item is null ? "" : JsonValues.AsString(item) ?? throw WrongType(item, owner, "string")));
        return result.Count > 0 ? result : null;
    }

    private static FieldDecoder Structs(string type, string itemOwner, Dictionary<string, FieldDecoder> fields, string[] always) => (value, owner, path, unknown) =>
    {
        if (value is not JsonArray source)
            throw WrongType(value, owner, "[]" + type);
        var result = new JsonArray();
        for (var i = 0; i < source.Count; i++)
        {
            if (source[i] is not (null or JsonObject))
                throw WrongType(source[i]!, owner, type);
            var item = DecodeFields(source[i] as JsonObject ?? [], fields, itemOwner, FieldPath.Index(path, i), unknown);
            foreach (var name in always)
                item.TryAdd(name, "");
            result.Add((JsonNode)item);
        }

        return result.Count > 0 ? result : null;
    };

    private static FormatException WrongType(JsonNode value, string owner, string type) =>
        new($"json: cannot unmarshal {GoText.JsonTypeName(value)} into Go struct field {owner} of type {type}");
}
