using System.Text;

namespace KubeGen.Testing;

/// <summary>The names of properties as expressions write them: what no identifier may hold is escaped.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#escaping">Escaping of property names</seealso>
internal static class PropertyName
{
    private static readonly HashSet<string> Reserved =
    [
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ];

    private static readonly (string Name, string Text)[] Escapes = [("underscores", "__"), ("dot", "."), ("dash", "-"), ("slash", "/")];

    /// <summary>Whether the language has the word for itself.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>The identifier of a property; null where no expression can name it.</summary>
    public static string? Escape(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
            return null;
        if (Reserved.Contains(name))
            return $"__{name}__";
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '_' && i + 1 < name.Length && name[i + 1] == '_')
            {
                text.Append("__underscores__");
                i++;
            }
            else if (name[i] is '.' or '-' or '/')
            {
                text.Append("__").Append(Escapes.First(escape => escape.Text[0] == name[i]).Name).Append("__");
            }
            else if (char.IsAsciiLetterOrDigit(name[i]) || name[i] == '_')
            {
                text.Append(name[i]);
            }
            else
            {
                return null;
            }
        }

        return text.ToString();
    }

    /// <summary>The property of an identifier; null where it is an escape of none.</summary>
    public static string? Unescape(string identifier)
    {
        if (!identifier.Contains("__", StringComparison.Ordinal))
            return identifier;
        var isKnown = true;
        var name = GoRegex.Compile("__[^_]+__").Replace(identifier, match =>
        {
            var inner = match.Value[2..^2];
            if (Array.Find(Escapes, escape => escape.Name == inner).Text is { } text)
                return text;
            isKnown &= Reserved.Contains(inner) && match.Length == identifier.Length;
            return inner;
        });
        return isKnown ? name : null;
    }
}
