using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The formats in a definition's schemas that count for nothing, of which the real server warns.</summary>
internal static class DefinitionFormats
{
    private static readonly string[] Schemas = ["items", "not", "additionalProperties", "additionalItems"];
    private static readonly string[] Lists = ["items", "allOf", "anyOf", "oneOf"];
    private static readonly string[] Maps = ["properties", "patternProperties", "definitions", "dependencies"];

    public static IEnumerable<string> Unrecognized(JsonObject definition) =>
        new DefinitionNode(definition).Versions.SelectMany(version => InSchema(version["schema"]?["openAPIV3Schema"])).Distinct();

    private static IEnumerable<string> InSchema(JsonNode? node)
    {
        if (node is not JsonObject schema)
            return [];
        IEnumerable<JsonNode?> inner =
        [
            .. Schemas.Select(name => schema[name]),
            .. Lists.SelectMany(name => schema[name] as JsonArray ?? []),
            .. Maps.SelectMany(name => schema[name] as JsonObject ?? []).Select(entry => entry.Value),
        ];
        var format = DefinitionReader.Text(schema, "format");
        IEnumerable<string> own = format.Length > 0 && !StringFormats.IsKnown(DefinitionReader.Text(schema, "type"), format) ? [format] : [];
        return own.Concat(inner.SelectMany(InSchema));
    }
}
