using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>A value that may be absent, which a JSON null is not.</summary>
internal readonly record struct Operand(bool Exists, JsonNode? Node)
{
    public static readonly Operand Absent;

    /// <summary>The value as a list; null where it is none.</summary>
    public JsonArray? List => Node as JsonArray;

    /// <summary>The value as a map; null where it is none.</summary>
    public JsonObject? Map => Node as JsonObject;

    public static Operand Of(JsonNode? node) => new(true, node);

    public static Operand Field(JsonObject? map, string name) =>
        map is not null && map.TryGetPropertyValue(name, out var node) ? Of(node) : Absent;
}
