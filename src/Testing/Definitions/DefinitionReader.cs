using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Makes a <see cref="ResourceDefinition"/> of a CustomResourceDefinition.</summary>
internal static class DefinitionReader
{
    public static ResourceDefinition Read(JsonObject crd)
    {
        var spec = crd["spec"]!.AsObject();
        var names = crd["status"]?["acceptedNames"] as JsonObject is { Count: > 0 } accepted && Text(accepted, "plural").Length > 0 ? accepted : spec["names"]!.AsObject();
        var group = Text(spec, "group");
        return new ResourceDefinition
        {
            Group = group,
            Plural = Text(names, "plural"),
            Singular = Text(names, "singular"),
            Kind = Text(names, "kind"),
            ListKind = Text(names, "listKind"),
            Namespaced = Text(spec, "scope") == "Namespaced",
            ShortNames = Texts(names["shortNames"]),
            Categories = Texts(names["categories"]),
            Versions = [.. Objects(spec["versions"]).Select(version => Version(version, spec, Text(names, "kind")))],
        };
    }

    public static string Text(JsonObject? node, string field) => JsonValues.AsString(node?[field]) ?? "";

    public static IReadOnlyList<string> Texts(JsonNode? node) => node is JsonArray array ? [.. array.Select(item => JsonValues.AsString(item) ?? "")] : [];

    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node is JsonArray array ? array.OfType<JsonObject>() : [];

    private static ServedVersion Version(JsonObject version, JsonObject spec, string kind)
    {
        var name = Text(version, "name");
        var schema = version["schema"]?["openAPIV3Schema"] as JsonObject;
        var subresources = version["subresources"] as JsonObject;
        var columns = Objects(version["additionalPrinterColumns"]).Select(Column).ToArray();
        return new ServedVersion
        {
            Name = name,
            ApiVersion = $"{Text(spec, "group")}/{name}",
            IsServed = JsonValues.AsBoolean(version["served"]) == true,
            IsStorage = JsonValues.AsBoolean(version["storage"]) == true,
            Schema = schema is null ? null : StructuralSchema.Parse(schema),
            OpenApiSchema = schema?.DeepClone().AsObject(),
            HasStatus = subresources?["status"] is not null,
            Scale = subresources?["scale"] is JsonObject scale ? Scale(scale) : null,
            PrinterColumns = columns.Length > 0 ? columns : [PrinterColumn.Age],
            SelectableFields = [.. Objects(version["selectableFields"]).Select(field => Text(field, "jsonPath").TrimStart('.'))],
            DeprecationWarning = JsonValues.AsBoolean(version["deprecated"]) == true ? Warning(version, spec, kind) : null,
        };
    }

    private static ScalePaths Scale(JsonObject scale) =>
        new(Text(scale, "specReplicasPath"), Text(scale, "statusReplicasPath"), JsonValues.AsString(scale["labelSelectorPath"]));

    private static PrinterColumn Column(JsonObject column) => new(
        Text(column, "name"),
        Text(column, "type"),
        Text(column, "format"),
        Text(column, "description"),
        JsonValues.TryInteger(column["priority"], out var priority) ? (int)priority : 0,
        Text(column, "jsonPath"));

    private static string Warning(JsonObject version, JsonObject spec, string kind)
    {
        if (JsonValues.AsString(version["deprecationWarning"]) is { } own)
            return own;
        var (group, name) = (Text(spec, "group"), Text(version, "name"));
        var newer = Objects(spec["versions"])
            .Where(other => JsonValues.AsBoolean(other["served"]) == true && JsonValues.AsBoolean(other["deprecated"]) != true)
            .Select(other => Text(other, "name"))
            .Where(other => KubeVersion.Comparer.Compare(other, name) < 0)
            .Order(KubeVersion.Comparer)
            .FirstOrDefault();
        var text = $"{group}/{name} {kind} is deprecated";
        return newer is null ? text : $"{text}; use {group}/{newer} {kind}";
    }
}
