using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Whether a scalar is of its type.</summary>
internal static class TypedScalars
{
    /// <summary>The fault, or null. A value that is absent or null is of every type.</summary>
    public static string? Fault(ScalarType type, Operand operand)
    {
        if (!operand.Exists || operand.Node is null)
            return null;
        var kind = JsonValues.KindOf(operand.Node);
        var isNumber = kind is JsonKind.Integer or JsonKind.Float;
        return type switch
        {
            ScalarType.Numeric when !isNumber => $"expected numeric (int or float), got {GoText.TypeName(operand.Node)}",
            ScalarType.String when kind != JsonKind.String => $"expected string, got &value.valueUnstructured{{Value:{GoSyntax(operand.Node)}}}",
            ScalarType.Boolean when kind != JsonKind.Boolean => $"expected boolean, got {Print(operand.Node)}",
            ScalarType.Untyped when !isNumber && kind is not (JsonKind.String or JsonKind.Boolean) => $"expected any scalar, got {Print(operand.Node)}",
            _ => null,
        };
    }

    /// <summary>Go's %v of structured-merge-diff's holder of a value.</summary>
    public static string Print(JsonNode? node) => $"&{{{GoText.Print(node)}}}";

    private static string GoSyntax(JsonNode? node) => JsonValues.KindOf(node) switch
    {
        JsonKind.Null => "interface {}(nil)",
        JsonKind.String => GoText.Quote(JsonValues.AsString(node)!),
        JsonKind.Array => "[]interface {}{" + string.Join(", ", node!.AsArray().Select(GoSyntax)) + "}",
        JsonKind.Object => "map[string]interface {}{" + string.Join(", ", node!.AsObject()
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{GoText.Quote(pair.Key)}:{GoSyntax(pair.Value)}")) + "}",
        _ => GoText.Print(node),
    };
}
