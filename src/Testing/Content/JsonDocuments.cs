using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The words for JSON that is no object where one is needed.</summary>
internal static class JsonDocuments
{
    private const string TypeMeta = "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }";

    /// <summary>The words for a kind or apiVersion that is no text; null where both are or there are none.</summary>
    public static string? TypeFault(JsonObject value) => ((string[])["kind", "apiVersion"])
        .Where(field => value[field] is { } node && JsonValues.AsString(node) is null)
        .Select(field => $"json: cannot unmarshal {GoText.JsonTypeName(value[field])} into Go struct field .{field} of type string")
        .FirstOrDefault();

    public static string NotAnObject(JsonNode? value) => $"json: cannot unmarshal {GoText.JsonTypeName(value)} into Go value of type {TypeMeta}";
}
