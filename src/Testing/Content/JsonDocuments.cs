using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The words for JSON that is no object where one is needed.</summary>
internal static class JsonDocuments
{
    private const string TypeMeta = "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }";

    public static string NotAnObject(JsonNode? value) => $"json: cannot unmarshal {GoText.JsonTypeName(value)} into Go value of type {TypeMeta}";
}
