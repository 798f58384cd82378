using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The fields that one manager has, in the version that it wrote them in.</summary>
internal sealed record VersionedSet(FieldSet Set, string ApiVersion, bool Applied);

/// <summary>metadata.managedFields, decoded.</summary>
internal sealed record ManagedFields(SortedDictionary<ManagerId, VersionedSet> Fields, Dictionary<ManagerId, string?> Times)
{
    public static ManagedFields Empty() => new([], []);

    /// <summary>Reads metadata.managedFields.</summary>
    /// <exception cref="FormatException">An entry is not valid; the message is upstream's.</exception>
    public static ManagedFields Parse(JsonArray? entries)
    {
        var result = Empty();
        for (var i = 0; i < (entries?.Count ?? 0); i++)
        {
            var entry = entries![i] as JsonObject ?? [];
            var operation = Text(entry, "operation");
            if (operation is not (ManagerId.Apply or ManagerId.Update))
                throw new FormatException("operation must be `Apply` or `Update`");
            var apiVersion = Text(entry, "apiVersion");
            if (apiVersion.Length == 0)
                throw new FormatException("apiVersion must not be empty");
            var fieldsType = Text(entry, "fieldsType");
            if (fieldsType.Length == 0)
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"missing fieldsType in managed fields entry {i}"));
            if (fieldsType != "FieldsV1")
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"invalid fieldsType {GoText.Quote(fieldsType)} in managed fields entry {i}"));
            var id = ManagerId.Of(Text(entry, "manager"), operation, apiVersion, Text(entry, "subresource"));
            result.Fields[id] = new VersionedSet(FieldsV1.Parse(entry["fieldsV1"]), apiVersion, operation == ManagerId.Apply);
            result.Times[id] = JsonValues.AsString(entry["time"]);
        }

        return result;
    }

    /// <summary>The entries in their order: appliers first, then by time, manager, version and subresource. Null for none.</summary>
    public JsonArray? Print()
    {
        if (Fields.Count == 0)
            return null;
        var entries = Fields
            .Select(field => (Id: field.Key, field.Value.ApiVersion, Operation: field.Value.Applied ? ManagerId.Apply : field.Key.Operation, field.Value.Set, Time: Times.GetValueOrDefault(field.Key)))
            .OrderBy(entry => entry.Operation, StringComparer.Ordinal)
            .ThenBy(entry => UnixSeconds(entry.Time))
            .ThenBy(entry => entry.Id.Manager, StringComparer.Ordinal)
            .ThenBy(entry => entry.ApiVersion, StringComparer.Ordinal)
            .ThenBy(entry => entry.Id.Subresource, StringComparer.Ordinal);
        var result = new JsonArray();
        foreach (var (id, apiVersion, operation, set, time) in entries)
        {
            var entry = new JsonObject { ["apiVersion"] = apiVersion, ["fieldsType"] = "FieldsV1", ["fieldsV1"] = FieldsV1.Print(set) };
            if (id.Manager.Length > 0)
                entry["manager"] = id.Manager;
            entry["operation"] = operation;
            if (id.Subresource.Length > 0)
                entry["subresource"] = id.Subresource;
            if (time is not null)
                entry["time"] = time;
            result.Add((JsonNode)entry);
        }

        return result;
    }

    public long SecondsOf(ManagerId id) => UnixSeconds(Times.GetValueOrDefault(id));

    private static long UnixSeconds(string? time) =>
        DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed) ? parsed.ToUnixTimeSeconds() : 0;

    private static string Text(JsonObject entry, string name) => JsonValues.AsString(entry[name]) ?? "";
}
