using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Shows objects and lists as Table, PartialObjectMetadata or PartialObjectMetadataList.</summary>
internal static class Representation
{
    /// <exception cref="StatusError">406 for a list as one object, 500 for the reverse.</exception>
    public static JsonObject Of(JsonObject @object, OutputFormat format, TableColumns columns, string includeObject, DateTimeOffset now)
    {
        if (JsonValues.AsString(@object["kind"]) == "Status" && JsonValues.AsString(@object["apiVersion"]) == "v1")
            return @object;
        var items = @object["items"] as JsonArray;
        return format.As switch
        {
            "PartialObjectMetadata" when items is not null =>
                throw StatusErrors.NotAcceptableMessage("you requested PartialObjectMetadata, but the requested object is a list (*unstructured.UnstructuredList)"),
            "PartialObjectMetadata" => Partial(@object, format.MetaVersion),
            "PartialObjectMetadataList" when items is null =>
                throw StatusError.Unknown("content is not a list"),
            "PartialObjectMetadataList" => PartialList(@object, items!, format.MetaVersion),
            _ => Table(@object, items, format.MetaVersion, columns, includeObject, now, withColumns: true),
        };
    }

    public static JsonObject Table(JsonObject @object, JsonArray? items, string version, TableColumns columns, string includeObject, DateTimeOffset now, bool withColumns)
    {
        var rows = new JsonArray();
        foreach (var item in items is null ? [@object] : items.OfType<JsonObject>())
            rows.Add((JsonNode)Row(item, version, columns, includeObject, now));
        var metadata = items is null
            ? new JsonObject { ["resourceVersion"] = new ObjectMetaNode(@object).ResourceVersion }
            : ListMetadata(@object);
        return new JsonObject
        {
            ["kind"] = "Table",
            ["apiVersion"] = $"meta.k8s.io/{version}",
            ["metadata"] = metadata,
            ["columnDefinitions"] = withColumns ? columns.Definitions() : null,
            ["rows"] = rows,
        };
    }

    public static JsonObject Partial(JsonObject @object, string version) => new()
    {
        ["kind"] = "PartialObjectMetadata",
        ["apiVersion"] = $"meta.k8s.io/{version}",
        ["metadata"] = @object["metadata"]?.DeepClone() ?? new JsonObject(),
    };

    private static JsonObject PartialList(JsonObject list, JsonArray items, string version) => new()
    {
        ["kind"] = "PartialObjectMetadataList",
        ["apiVersion"] = $"meta.k8s.io/{version}",
        ["metadata"] = ListMetadata(list),
        ["items"] = items.Count == 0 ? null : new JsonArray([.. items.OfType<JsonObject>().Select(item => (JsonNode)Partial(item, version))]),
    };

    private static JsonObject ListMetadata(JsonObject list)
    {
        var metadata = list["metadata"]!.DeepClone().AsObject();
        if (JsonValues.AsString(metadata["continue"]) is "")
            metadata.Remove("continue");
        return metadata;
    }

    private static JsonObject Row(JsonObject item, string version, TableColumns columns, string includeObject, DateTimeOffset now) => new()
    {
        ["cells"] = columns.Cells(item, now),
        ["object"] = includeObject switch
        {
            "Object" => item.DeepClone(),
            "None" => null,
            _ => Partial(item, version),
        },
    };
}
