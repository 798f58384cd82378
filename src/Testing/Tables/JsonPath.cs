using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The part of kubectl's JSONPath that definitions use: fields, indices, slices' wildcard, filters and recursive descent.</summary>
internal sealed class JsonPath
{
    private readonly List<Func<JsonNode?, IEnumerable<JsonNode?>>> _steps = [];

    private JsonPath()
    {
    }

    /// <summary>Parses <c>.status.conditions[?(@.type=="Ready")].status</c>.</summary>
    /// <exception cref="FormatException">The text is no path that is understood.</exception>
    public static JsonPath Parse(string text)
    {
        var path = new JsonPath();
        for (var position = 0; position < text.Length;)
        {
            var step = text[position] switch
            {
                '.' when position + 1 < text.Length && text[position + 1] == '.' => Descend(text, ref position),
                '.' => Member(text, ref position),
                '[' => Bracket(text, ref position),
                _ => throw new FormatException($"unrecognized character in action: {text[position]}"),
            };
            path._steps.Add(step);
        }

        return path;
    }

    /// <summary>Everything that the path leads to; a missing key leads nowhere.</summary>
    public IEnumerable<JsonNode?> Find(JsonNode? root)
    {
        IEnumerable<JsonNode?> found = [root];
        foreach (var step in _steps)
            found = found.SelectMany(step);
        return found;
    }

    private static Func<JsonNode?, IEnumerable<JsonNode?>> Member(string text, ref int position)
    {
        var name = Name(text, ref position);
        if (name == "*")
            return Children;
        return node => Child(node, name);
    }

    private static Func<JsonNode?, IEnumerable<JsonNode?>> Descend(string text, ref int position)
    {
        position++;
        var name = Name(text, ref position);
        return node => SelfAndDescendants(node).SelectMany(value => Child(value, name));
    }

    private static string Name(string text, ref int position)
    {
        var start = ++position;
        var name = new System.Text.StringBuilder();
        for (; position < text.Length && text[position] is not ('.' or '['); position++)
        {
            if (text[position] == '\\' && position + 1 < text.Length)
                position++;
            name.Append(text[position]);
        }

        return position > start ? name.ToString() : throw new FormatException($"unexpected end of path: {text}");
    }

    private static Func<JsonNode?, IEnumerable<JsonNode?>> Bracket(string text, ref int position)
    {
        var end = End(text, position);
        var inside = text[(position + 1)..end].Trim();
        position = end + 1;
        if (inside == "*")
            return Children;
        if (inside.StartsWith('?'))
            return Filter(inside[1..].Trim());
        if (inside is ['\'', .., '\''] or ['"', .., '"'])
        {
            var name = inside[1..^1];
            return node => Child(node, name);
        }

        if (int.TryParse(inside, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
            return node => node is JsonArray array && (index < 0 ? array.Count + index : index) is var at && at >= 0 && at < array.Count ? [array[at]] : [];
        throw new FormatException($"invalid array index {inside}");
    }

    private static int End(string text, int start)
    {
        char? quote = null;
        for (var (i, depth) = (start, 0); i < text.Length; i++)
        {
            if (quote is not null)
                quote = text[i] == quote ? null : quote;
            else if (text[i] is '\'' or '"')
                quote = text[i];
            else if (text[i] == '[')
                depth++;
            else if (text[i] == ']' && --depth == 0)
                return i;
        }

        throw new FormatException($"unterminated array: {text}");
    }

    private static Func<JsonNode?, IEnumerable<JsonNode?>> Filter(string text)
    {
        if (text is not ['(', .., ')'])
            throw new FormatException($"unclosed filter: {text}");
        var condition = text[1..^1].Trim();
        var at = condition.IndexOfAny(['=', '!', '<', '>']);
        if (at < 0)
        {
            var exists = Operand(condition);
            return node => Elements(node).Where(element => exists(element).Any());
        }

        var length = at + 1 < condition.Length && condition[at + 1] == '=' ? 2 : 1;
        var (left, right) = (Operand(condition[..at].Trim()), Operand(condition[(at + length)..].Trim()));
        var @operator = condition.Substring(at, length);
        return node => Elements(node).Where(element => left(element).Any(value => right(element).Any(other => Compare(value, other, @operator))));
    }

    private static Func<JsonNode?, IEnumerable<JsonNode?>> Operand(string text)
    {
        if (text.StartsWith('@'))
            return Parse(text[1..]).Find;
        JsonNode? literal = text is ['\'', .., '\''] or ['"', .., '"'] ? text[1..^1] : JsonNode.Parse(text);
        return _ => [literal];
    }

    private static bool Compare(JsonNode? left, JsonNode? right, string @operator)
    {
        var order = JsonValues.IsNumber(left) && JsonValues.IsNumber(right)
            ? JsonValues.Float(left!).CompareTo(JsonValues.Float(right!))
            : string.CompareOrdinal(GoText.Print(left), GoText.Print(right));
        return @operator switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => throw new FormatException($"unrecognized filter operator {@operator}"),
        };
    }

    private static IEnumerable<JsonNode?> Child(JsonNode? node, string name) =>
        node is JsonObject @object && @object.TryGetPropertyValue(name, out var value) ? [value] : [];

    private static IEnumerable<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonArray array => array,
        JsonObject @object => @object.Select(member => member.Value),
        _ => [],
    };

    private static JsonArray Elements(JsonNode? node) => node as JsonArray ?? [];

    private static IEnumerable<JsonNode?> SelfAndDescendants(JsonNode? node) => [node, .. Children(node).SelectMany(SelfAndDescendants)];
}
