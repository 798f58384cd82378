using System;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Generator.Model;

/// <summary>Names as C# spells them.</summary>
internal static class Identifier
{
    /// <summary>The name with an @ before it where it is a keyword.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;

    /// <summary>A dotted name with an @ before each part that is a keyword.</summary>
    public static string EscapeNamespace(string name) => string.Join(".", Array.ConvertAll(name.Split('.'), Escape));
}
