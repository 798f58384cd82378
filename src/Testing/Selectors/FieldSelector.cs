using System.Text;

namespace KubeGen.Testing;

/// <summary>One term of a field selector: <c>metadata.name=a</c>, <c>spec.color!=blue</c>.</summary>
internal sealed record FieldTerm(string Field, bool Equal, string Value);

/// <summary>A field selector: k8s.io/apimachinery/pkg/fields.</summary>
internal sealed record FieldSelector(IReadOnlyList<FieldTerm> Terms)
{
    public static readonly FieldSelector Everything = new([]);

    public bool IsEmpty => Terms.Count == 0;

    public bool Matches(Func<string, string> field)
    {
        foreach (var term in Terms)
        {
            if (string.Equals(field(term.Field), term.Value, StringComparison.Ordinal) != term.Equal)
                return false;
        }

        return true;
    }

    /// <summary>The value that a field has to have exactly; null when the selector names none.</summary>
    public string? Exact(string field) => Terms.FirstOrDefault(term => term.Field == field && term.Equal)?.Value;

    /// <summary>Parses the text form, as fields.ParseSelector does.</summary>
    /// <exception cref="FormatException">The text is no selector; the message is Kubernetes' own.</exception>
    public static FieldSelector Parse(string text)
    {
        List<FieldTerm> terms = [];
        foreach (var part in Split(text).Order(StringComparer.Ordinal))
        {
            if (part.Length == 0)
                continue;
            var at = part.AsSpan().IndexOfAny('!', '=');
            while (at >= 0 && part[at] == '!' && (at + 1 >= part.Length || part[at + 1] != '='))
            {
                var next = part.AsSpan(at + 1).IndexOfAny('!', '=');
                at = next < 0 ? -1 : at + 1 + next;
            }

            if (at < 0)
                throw new FormatException($"invalid selector: '{text}'; can't understand '{part}'");
            var length = part[at] == '!' || (at + 1 < part.Length && part[at + 1] == '=') ? 2 : 1;
            terms.Add(new FieldTerm(part[..at], part[at] != '!', Unescape(part[(at + length)..])));
        }

        return new FieldSelector(terms);
    }

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        var escaped = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (escaped)
                escaped = false;
            else if (text[i] == '\\')
                escaped = true;
            else if (text[i] == ',')
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static string Unescape(string value)
    {
        var result = new StringBuilder();
        var escaped = false;
        foreach (var c in value)
        {
            if (escaped)
            {
                if (c is not ('\\' or ',' or '='))
                    throw new FormatException($"invalid field selector: invalid escape sequence: \\{c}");
                result.Append(c);
                escaped = false;
            }
            else if (c == '\\')
                escaped = true;
            else if (c is ',' or '=')
                throw new FormatException($"invalid field selector: unescaped character in value: {(int)c}");
            else
                result.Append(c);
        }

        return escaped ? throw new FormatException("invalid field selector: invalid escape sequence: \\") : result.ToString();
    }
}
