using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Reads JSON nodes as Kubernetes reads unstructured values: a whole-number literal is an int64, any other number a float64.</summary>
internal static class JsonValues
{
    public static JsonKind KindOf(JsonNode? node) => node switch
    {
        null => JsonKind.Null,
        JsonObject => JsonKind.Object,
        JsonArray => JsonKind.Array,
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => JsonKind.String,
            JsonValueKind.True or JsonValueKind.False => JsonKind.Boolean,
            JsonValueKind.Number => TryInteger(node, out _) ? JsonKind.Integer : JsonKind.Float,
            _ => JsonKind.Null,
        },
    };

    public static bool IsNumber(JsonNode? node) => node is JsonValue && node.GetValueKind() == JsonValueKind.Number;

    public static bool TryInteger(JsonNode? node, out long number)
    {
        number = 0;
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
            return false;
        if (value.TryGetValue(out number))
            return true;
        return !value.TryGetValue(out double _)
            && !value.TryGetValue(out JsonElement _)
            && long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The number as a float64, whichever way it is held.</summary>
    public static double Float(JsonNode node) =>
        TryInteger(node, out var integer) ? integer
        : node.AsValue().TryGetValue(out double number) ? number
        : double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    public static string? AsString(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static bool? AsBoolean(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value.GetValue<bool>() : null;

    /// <summary>Go's reflect.DeepEqual on unstructured values: 1 and 1.0 differ where their types do.</summary>
    public static bool DeepEquals(JsonNode? left, JsonNode? right) => Compare(left, right, numbersByValue: false);

    /// <summary>structured-merge-diff's value.Equals: an int and a float of the same value are equal.</summary>
    public static bool ValueEquals(JsonNode? left, JsonNode? right) => Compare(left, right, numbersByValue: true);

    private static bool Compare(JsonNode? left, JsonNode? right, bool numbersByValue)
    {
        var kind = KindOf(left);
        var other = KindOf(right);
        if (kind != other)
        {
            return numbersByValue && kind is JsonKind.Integer or JsonKind.Float && other is JsonKind.Integer or JsonKind.Float
                && Float(left!) == Float(right!);
        }

        return kind switch
        {
            JsonKind.Null => true,
            JsonKind.Boolean => AsBoolean(left) == AsBoolean(right),
            JsonKind.String => AsString(left) == AsString(right),
            JsonKind.Integer => TryInteger(left, out var a) && TryInteger(right, out var b) && a == b,
            JsonKind.Float => Float(left!) == Float(right!),
            JsonKind.Array => CompareArrays(left!.AsArray(), right!.AsArray(), numbersByValue),
            _ => CompareObjects(left!.AsObject(), right!.AsObject(), numbersByValue),
        };
    }

    private static bool CompareArrays(JsonArray left, JsonArray right, bool numbersByValue)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!Compare(left[i], right[i], numbersByValue))
                return false;
        }

        return true;
    }

    private static bool CompareObjects(JsonObject left, JsonObject right, bool numbersByValue)
    {
        if (left.Count != right.Count)
            return false;
        foreach (var (name, value) in left)
        {
            if (!right.TryGetPropertyValue(name, out var other) || !Compare(value, other, numbersByValue))
                return false;
        }

        return true;
    }
}
