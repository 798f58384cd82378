using System.Text.RegularExpressions;

namespace KubeGen.Testing.Cel;

/// <summary>Finding what a regular expression matches.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-regex-library">Kubernetes regex library</seealso>
internal static class RegexFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Method("find", "string_find_string", "string, string -> string", static (string text, string pattern) => Compile(pattern).Match(text).Value),
        CelDeclare.Method("findAll", "string_find_all_string", "string, string -> list(string)", static (string text, string pattern) => FindAll(text, pattern, -1)),
        CelDeclare.Method("findAll", "string_find_all_string_int", "string, string, int -> list(string)", static (string text, string pattern, long limit) => FindAll(text, pattern, limit)),
    ];

    private static List<object?> FindAll(string text, string pattern, long limit)
    {
        var result = new List<object?>();
        for (var match = Compile(pattern).Match(text); match.Success && (limit < 0 || result.Count < limit); match = match.NextMatch())
            result.Add(match.Value);
        return result;
    }

    private static Regex Compile(string pattern)
    {
        try
        {
            return CelPatterns.Compile(pattern);
        }
        catch (CelEvaluationException exception)
        {
            throw new CelEvaluationException($"Illegal regex: {exception.Message}");
        }
    }
}
