using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Reads and writes the metadata of an unstructured object, as apimachinery's unstructured accessor does.</summary>
internal readonly struct ObjectMetaNode(JsonObject @object)
{
    public JsonObject? Node => @object["metadata"] as JsonObject;

    public string Name { get => Text("name"); set => SetText("name", value); }

    public string Namespace { get => Text("namespace"); set => SetText("namespace", value); }

    public string GenerateName => Text("generateName");

    public string Uid { get => Text("uid"); set => SetText("uid", value); }

    public string ResourceVersion { get => Text("resourceVersion"); set => SetText("resourceVersion", value); }

    public string SelfLink { get => Text("selfLink"); set => SetText("selfLink", value); }

    public string CreationTimestamp { get => Text("creationTimestamp"); set => SetText("creationTimestamp", value); }

    public string DeletionTimestamp { get => Text("deletionTimestamp"); set => SetText("deletionTimestamp", value); }

    public long? DeletionGracePeriodSeconds
    {
        get => JsonValues.TryInteger(Node?["deletionGracePeriodSeconds"], out var seconds) ? seconds : null;
        set => Set("deletionGracePeriodSeconds", value is { } seconds ? JsonValue.Create(seconds) : null);
    }

    public long Generation
    {
        get => JsonValues.TryInteger(Node?["generation"], out var generation) ? generation : 0;
        set => Set("generation", value == 0 ? null : JsonValue.Create(value));
    }

    public IReadOnlyList<string> Finalizers
    {
        get => [.. Strings(Node?["finalizers"])];
        set => Set("finalizers", value.Count == 0 ? null : new JsonArray([.. value.Select(item => (JsonNode)item)]));
    }

    public JsonArray? OwnerReferences
    {
        get => Node?["ownerReferences"] as JsonArray;
        set => Set("ownerReferences", value);
    }

    public JsonArray? ManagedFields
    {
        get => Node?["managedFields"] as JsonArray;
        set => Set("managedFields", value);
    }

    public IReadOnlyDictionary<string, string> Labels => Map("labels");

    public IReadOnlyDictionary<string, string> Annotations => Map("annotations");

    /// <summary>The numeric resourceVersion, 0 where there is none or it is not a number.</summary>
    public long Revision => long.TryParse(ResourceVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public void Set(string field, JsonNode? value)
    {
        if (value is null)
        {
            Node?.Remove(field);
            return;
        }

        if (Node is not { } node)
            @object["metadata"] = node = [];
        node[field] = value;
    }

    private static IEnumerable<string> Strings(JsonNode? node) =>
        node is JsonArray array ? array.Select(JsonValues.AsString).OfType<string>() : [];

    private string Text(string field) => JsonValues.AsString(Node?[field]) ?? "";

    private void SetText(string field, string value) => Set(field, value.Length == 0 ? null : JsonValue.Create(value));

    private Dictionary<string, string> Map(string field)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Node?[field] is JsonObject node)
        {
            foreach (var (key, value) in node)
                map[key] = JsonValues.AsString(value) ?? "";
        }

        return map;
    }
}
