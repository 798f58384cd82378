namespace KubeGen.Testing.Cel;

/// <summary>From text to a checked expression.</summary>
internal static class CelCompiler
{
    /// <summary>Parses and checks.</summary>
    /// <exception cref="CelCompileException">The expression is none in this environment.</exception>
    public static CelProgram Compile(string expression, CelEnvironment environment) =>
        throw new NotSupportedException($"{expression} {environment.Variables.Count}");
}
