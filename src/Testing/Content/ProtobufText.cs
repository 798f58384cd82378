using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Writes as protobuf what typed clients can read of any resource: its metadata, lists of them, and Status.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/api-concepts/#protobuf-encoding">Kubernetes Protobuf encoding</seealso>
internal static class ProtobufText
{
    public static byte[] Write(JsonObject @object)
    {
        var raw = Text(@object, "kind") switch
        {
            "PartialObjectMetadata" => Partial(@object),
            "PartialObjectMetadataList" => PartialList(@object),
            _ => Status(@object),
        };
        var type = new ProtobufWriter().Text(1, Text(@object, "apiVersion")).Text(2, Text(@object, "kind"));
        var envelope = new ProtobufWriter().Message(1, type).Message(2, raw).Text(3, "").Text(4, "");
        return [.. "k8s\0"u8, .. envelope.Written];
    }

    private static ProtobufWriter Partial(JsonObject @object) => new ProtobufWriter().Message(1, ObjectMeta(@object["metadata"] as JsonObject ?? []));

    private static ProtobufWriter PartialList(JsonObject list)
    {
        var writer = new ProtobufWriter().Message(1, ListMeta(list["metadata"] as JsonObject ?? []));
        foreach (var item in Objects(list["items"]))
            writer.Message(2, Partial(item));
        return writer;
    }

    private static ProtobufWriter Status(JsonObject status)
    {
        ProtobufWriter? details = null;
        if (status["details"] is JsonObject source)
        {
            details = new ProtobufWriter().Text(1, Text(source, "name") ?? "").Text(2, Text(source, "group") ?? "").Text(3, Text(source, "kind") ?? "");
            foreach (var cause in Objects(source["causes"]))
                details.Message(4, new ProtobufWriter().Text(1, Text(cause, "reason") ?? "").Text(2, Text(cause, "message") ?? "").Text(3, Text(cause, "field") ?? ""));
            details.Integer(5, Integer(source, "retryAfterSeconds") ?? 0).Text(6, Text(source, "uid") ?? "");
        }

        return new ProtobufWriter().Message(1, ListMeta(status["metadata"] as JsonObject ?? [])).Text(2, Text(status, "status") ?? "").Text(3, Text(status, "message") ?? "")
            .Text(4, Text(status, "reason") ?? "").Message(5, details).Integer(6, Integer(status, "code") ?? 0);
    }

    private static ProtobufWriter ListMeta(JsonObject metadata) => new ProtobufWriter()
        .Text(1, "").Text(2, Text(metadata, "resourceVersion") ?? "").Text(3, Text(metadata, "continue") ?? "").Integer(4, Integer(metadata, "remainingItemCount"));

    private static ProtobufWriter ObjectMeta(JsonObject metadata)
    {
        var writer = new ProtobufWriter()
            .Text(1, Text(metadata, "name") ?? "").Text(2, Text(metadata, "generateName") ?? "").Text(3, Text(metadata, "namespace") ?? "").Text(4, "")
            .Text(5, Text(metadata, "uid") ?? "").Text(6, Text(metadata, "resourceVersion") ?? "").Integer(7, Integer(metadata, "generation") ?? 0)
            .Message(8, Time(metadata, "creationTimestamp") ?? new ProtobufWriter()).Message(9, Time(metadata, "deletionTimestamp"))
            .Integer(10, Integer(metadata, "deletionGracePeriodSeconds"));
        Map(writer, 11, metadata["labels"]);
        Map(writer, 12, metadata["annotations"]);
        foreach (var owner in Objects(metadata["ownerReferences"]))
        {
            writer.Message(13, new ProtobufWriter().Text(1, Text(owner, "kind") ?? "").Text(3, Text(owner, "name") ?? "").Text(4, Text(owner, "uid") ?? "")
                .Text(5, Text(owner, "apiVersion") ?? "").Flag(6, JsonValues.AsBoolean(owner["controller"])).Flag(7, JsonValues.AsBoolean(owner["blockOwnerDeletion"])));
        }

        foreach (var finalizer in metadata["finalizers"] as JsonArray ?? [])
            writer.Text(14, JsonValues.AsString(finalizer));
        foreach (var entry in Objects(metadata["managedFields"]))
        {
            var fields = entry["fieldsV1"] is { } set ? new ProtobufWriter().Bytes(1, GoJson.WriteBytes(set)) : null;
            writer.Message(17, new ProtobufWriter().Text(1, Text(entry, "manager") ?? "").Text(2, Text(entry, "operation") ?? "").Text(3, Text(entry, "apiVersion") ?? "")
                .Message(4, Time(entry, "time")).Text(6, Text(entry, "fieldsType") ?? "").Message(7, fields).Text(8, Text(entry, "subresource") ?? ""));
        }

        return writer;
    }

    private static void Map(ProtobufWriter writer, int number, JsonNode? map)
    {
        foreach (var (key, value) in map as JsonObject ?? [])
            writer.Message(number, new ProtobufWriter().Text(1, key).Text(2, JsonValues.AsString(value) ?? ""));
    }

    private static ProtobufWriter? Time(JsonObject node, string field) =>
        Text(node, field) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new ProtobufWriter().Integer(1, time.ToUnixTimeSeconds()).Integer(2, 0) : null;

    private static string? Text(JsonObject node, string field) => JsonValues.AsString(node[field]);

    private static long? Integer(JsonObject node, string field) => JsonValues.TryInteger(node[field], out var integer) ? integer : null;

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => (node as JsonArray ?? []).OfType<JsonObject>();
}
