using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Generator.Model;

/// <summary>Strings as C# spells them.</summary>
internal static class Literal
{
    public static string Of(string text) =>
        IsPlain(text) ? "\"" + text + "\"" : SymbolDisplay.FormatLiteral(text, quote: true);

    // Nearly all that is printed is such: names of Kubernetes and of members.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!IsPlain(c))
                return false;
        }

        return true;
    }

    private static bool IsPlain(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '-';
}
