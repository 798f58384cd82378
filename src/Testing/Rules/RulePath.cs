using System.Text;

namespace KubeGen.Testing;

/// <summary>The paths that a rule's <c>fieldPath</c> may be: <c>.spec.ports</c>, <c>['a.b'].c</c>.</summary>
internal static class RulePath
{
    /// <summary>Follows a path through a schema.</summary>
    /// <returns>The path as errors show it.</returns>
    /// <exception cref="FormatException">The path is none, or leads nowhere.</exception>
    public static string Follow(string text, StructuralSchema? schema)
    {
        var path = "";
        var tokens = new Queue<string>(Tokens(text));
        while (tokens.TryDequeue(out var token))
        {
            if (token is not ("[" or "."))
                throw new FormatException($"expected [ or . but got: {token}");
            var name = Next(tokens);
            if (token == "[")
                name = Unquote(name);
            (path, schema) = Step(path, schema, name);
            if (token == "[" && Next(tokens) is var end and not "]")
                throw new FormatException($"expected ] but got {end}");
        }

        return path;
    }

    private static (string Path, StructuralSchema? Schema) Step(string path, StructuralSchema? schema, string name)
    {
        if (schema is { Properties.Count: > 0 })
            return schema.Properties.TryGetValue(name, out var property) ? (FieldPath.Child(path, name), property) : throw NoField();
        return schema is { HasAdditionalProperties: true } ? (FieldPath.Key(path, name), schema.AdditionalProperties) : throw NoField();
    }

    private static FormatException NoField() => new("does not refer to a valid field");

    private static string Next(Queue<string> tokens) => tokens.TryDequeue(out var token) ? token : throw new FormatException("unexpected end of JSON path");

    // A dot and each bracket is a token, and what stands between them, where quotes hide them.
    private static IEnumerable<string> Tokens(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text[start] is '.' or '[' or ']' ? start + 1
                : text[start] == '\'' ? EndOfQuote(text, start)
                : text.AsSpan(start).IndexOfAny(".[]") is var length and > 0 ? start + length
                : text.Length;
            yield return text[start..end];
            start = end;
        }
    }

    private static int EndOfQuote(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\'' && text[i - 1] != '\\')
                return i + 1;
        }

        return text.Length;
    }

    private static string Unquote(string token)
    {
        if (token.Length < 2 || token[0] != '\'' || token[^1] != '\'')
            throw new FormatException($"expected single quoted string but got {token}");
        var text = new StringBuilder();
        for (var i = 1; i < token.Length - 1; i++)
        {
            text.Append(token[i] != '\\' || i + 1 >= token.Length - 1 ? token[i] : token[++i] switch
            {
                'a' => '\a',
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'v' => '\v',
                '\'' or '\\' => token[i],
                _ => throw new FormatException($"invalid string literal: invalid escape char \\{token[i]}"),
            });
        }

        return text.ToString();
    }
}
