using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Writes YAML in block style, keys sorted, as sigs.k8s.io/yaml does.</summary>
internal static class YamlText
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        if (node is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            Block(text, node, 0, inSequence: false);
        else
            text.Append(Inline(node)).Append('\n');
        return text.ToString();
    }

    private static void Block(StringBuilder text, JsonNode node, int indent, bool inSequence)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Item(text, item, indent);
            return;
        }

        var first = inSequence;
        foreach (var (key, value) in node.AsObject().OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (!first)
                text.Append(' ', indent);
            first = false;
            text.Append(Scalar(key)).Append(':');
            if (value is JsonArray { Count: > 0 })
                Nested(text, value, indent);
            else if (value is JsonObject { Count: > 0 })
                Nested(text, value, indent + 2);
            else
                text.Append(' ').Append(Inline(value)).Append('\n');
        }
    }

    private static void Nested(StringBuilder text, JsonNode node, int indent)
    {
        text.Append('\n');
        Block(text, node, indent, inSequence: false);
    }

    private static void Item(StringBuilder text, JsonNode? item, int indent)
    {
        text.Append(' ', indent).Append("- ");
        if (item is JsonObject { Count: > 0 })
            Block(text, item, indent + 2, inSequence: true);
        else if (item is JsonArray { Count: > 0 } nested)
        {
            text.Append(Inline(nested)).Append('\n');
        }
        else
            text.Append(Inline(item)).Append('\n');
    }

    private static string Inline(JsonNode? node) => JsonValues.KindOf(node) == JsonKind.String ? Scalar(JsonValues.AsString(node)!) : GoJson.Write(node);

    private static string Scalar(string text)
    {
        var plain = text.Length > 0 && !YamlScalar.NeedsQuotes(text) && text[0] is not (' ' or '-' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`')
            && text[^1] is not (' ' or ':') && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && !text.Any(char.IsControl);
        // A JSON string is a YAML double-quoted one.
        return plain ? text : GoJson.WriteString(text);
    }
}
