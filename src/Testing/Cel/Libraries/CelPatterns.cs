using System.Text.RegularExpressions;

namespace KubeGen.Testing.Cel;

/// <summary>Regular expressions in Go's syntax.</summary>
internal static class CelPatterns
{
    /// <exception cref="CelEvaluationException">It is no expression.</exception>
    public static Regex Compile(string pattern)
    {
        try
        {
            return GoRegex.Compile(pattern);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new CelEvaluationException(exception.Message);
        }
    }
}
