using System;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Generator.Model;

/// <summary>Names as C# spells them.</summary>
internal static class Identifier
{
    /// <summary>The name with an @ before it where it is a keyword.</summary>
    public static string Escape(string identifier) =>
        MayBeKeyword(identifier, 0) && (SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None)
            ? "@" + identifier
            : identifier;

    /// <summary>A dotted name with an @ before each part that is a keyword.</summary>
    public static string EscapeNamespace(string name)
    {
        for (var start = 0; ; start++)
        {
            if (MayBeKeyword(name, start))
                return string.Join(".", Array.ConvertAll(name.Split('.'), Escape));
            start = name.IndexOf('.', start);
            if (start < 0)
                return name;
        }
    }

    // No keyword begins with a capital, and nearly all names do.
    private static bool MayBeKeyword(string name, int start) => start < name.Length && !char.IsUpper(name[start]);
}
