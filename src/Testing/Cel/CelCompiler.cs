namespace KubeGen.Testing.Cel;

/// <summary>From text to a checked expression.</summary>
internal static class CelCompiler
{
    private const int MaxCodePoints = 100_000;

    /// <summary>Parses and checks.</summary>
    /// <exception cref="CelCompileException">The expression is none in this environment.</exception>
    public static CelProgram Compile(string expression, CelEnvironment environment)
    {
        var issues = new CelIssues(expression);
        if (expression.Length > MaxCodePoints && expression.EnumerateRunes().Count() is > MaxCodePoints and var size)
        {
            issues.Report($"expression code point size exceeds limit: size: {size}, limit {MaxCodePoints}");
            issues.ThrowIfAny();
        }

        var parsed = CelParser.Parse(expression, issues);
        issues.ThrowIfAny();
        var root = CelChecker.Check(parsed!, environment, issues);
        issues.ThrowIfAny();
        CelValidation.Validate(root, issues);
        issues.ThrowIfAny();
        return new CelProgram(root);
    }
}
