using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The order and the print of values inside field paths, as structured-merge-diff's package value.</summary>
internal static class FieldsValue
{
    public static int Compare(JsonNode? left, JsonNode? right)
    {
        var kind = JsonValues.KindOf(left);
        var other = JsonValues.KindOf(right);
        if (Rank(kind) != Rank(other))
            return Rank(kind).CompareTo(Rank(other));
        return kind switch
        {
            JsonKind.Integer or JsonKind.Float => CompareNumbers(left!, right!),
            JsonKind.String => string.CompareOrdinal(JsonValues.AsString(left), JsonValues.AsString(right)),
            JsonKind.Boolean => Nullable.Compare(JsonValues.AsBoolean(left), JsonValues.AsBoolean(right)),
            JsonKind.Array => CompareArrays(left!.AsArray(), right!.AsArray()),
            JsonKind.Object => CompareObjects(left!.AsObject(), right!.AsObject()),
            _ => 0,
        };
    }

    public static string Print(JsonNode? value) => JsonValues.KindOf(value) switch
    {
        JsonKind.Null => "null",
        JsonKind.Float => GoNumber.Print(JsonValues.Float(value!)),
        JsonKind.String => GoText.Quote(JsonValues.AsString(value)!),
        JsonKind.Array => "[" + string.Join(',', value!.AsArray().Select(Print)) + "]",
        JsonKind.Object => string.Concat(value!.AsObject().OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={Print(pair.Value)}")),
        _ => GoJson.Write(value),
    };

    private static int Rank(JsonKind kind) => kind switch
    {
        JsonKind.Integer or JsonKind.Float => 0,
        JsonKind.String => 1,
        JsonKind.Boolean => 2,
        JsonKind.Array => 3,
        JsonKind.Object => 4,
        _ => 5,
    };

    private static int CompareNumbers(JsonNode left, JsonNode right) =>
        JsonValues.TryInteger(left, out var a) && JsonValues.TryInteger(right, out var b)
            ? a.CompareTo(b)
            : JsonValues.Float(left).CompareTo(JsonValues.Float(right));

    private static int CompareArrays(JsonArray left, JsonArray right)
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            if (Compare(left[i], right[i]) is not 0 and var order)
                return order;
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int CompareObjects(JsonObject left, JsonObject right)
    {
        var leftNames = left.Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        var rightNames = right.Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < leftNames.Count && i < rightNames.Count; i++)
        {
            if (string.CompareOrdinal(leftNames[i], rightNames[i]) is not 0 and var byName)
                return byName;
            if (Compare(left[leftNames[i]], right[rightNames[i]]) is not 0 and var byValue)
                return byValue;
        }

        return leftNames.Count.CompareTo(rightNames.Count);
    }
}
