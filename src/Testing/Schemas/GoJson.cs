using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Writes JSON as Go's encoding/json writes a map: compact, keys sorted, the HTML characters escaped.</summary>
internal static class GoJson
{
    public static string Write(JsonNode? node) => Write(node, sorted: true);

    /// <summary>As <see cref="Write(JsonNode)"/>, with the keys in the order in which they were set.</summary>
    public static string WriteInOrder(JsonNode? node) => Write(node, sorted: false);

    public static byte[] WriteBytes(JsonNode? node) => Encoding.UTF8.GetBytes(Write(node));

    public static string WriteString(string value)
    {
        var text = new StringBuilder();
        AppendString(text, value);
        return text.ToString();
    }

    private static string Write(JsonNode? node, bool sorted)
    {
        var text = new StringBuilder();
        Append(text, node, sorted);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, bool sorted)
    {
        switch (JsonValues.KindOf(node))
        {
            case JsonKind.Null:
                text.Append("null");
                break;
            case JsonKind.Boolean:
                text.Append(JsonValues.AsBoolean(node) == true ? "true" : "false");
                break;
            case JsonKind.Integer:
                JsonValues.TryInteger(node, out var integer);
                text.Append(CultureInfo.InvariantCulture, $"{integer}");
                break;
            case JsonKind.Float:
                text.Append(GoNumber.Json(JsonValues.Float(node!)));
                break;
            case JsonKind.String:
                AppendString(text, JsonValues.AsString(node)!);
                break;
            case JsonKind.Array:
                AppendArray(text, node!.AsArray(), sorted);
                break;
            default:
                AppendObject(text, node!.AsObject(), sorted);
                break;
        }
    }

    private static void AppendArray(StringBuilder text, JsonArray array, bool sorted)
    {
        text.Append('[');
        for (var i = 0; i < array.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Append(text, array[i], sorted);
        }

        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, JsonObject value, bool sorted)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, member) in sorted ? value.OrderBy(pair => pair.Key, StringComparer.Ordinal) : (IEnumerable<KeyValuePair<string, JsonNode?>>)value)
        {
            if (!first)
                text.Append(',');
            first = false;
            AppendString(text, name);
            text.Append(':');
            Append(text, member, sorted);
        }

        text.Append('}');
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case < ' ' or '<' or '>' or '&' or 0x2028 or 0x2029:
                    text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
                    break;
                default:
                    text.Append(rune);
                    break;
            }
        }

        text.Append('"');
    }
}
