using System.Text.Json;
using System.Text.Json.Serialization;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing.Tests.Cel;

/// <summary>A row of the golden table: an expression and what the real one makes of it.</summary>
/// <param name="Phase">Where it fails: compile, program (a constant that does not convert) or eval; null where it has a value.</param>
/// <param name="Reason">Why there is nothing to agree with; null where there is.</param>
internal sealed record GoldenRow(
    [property: JsonPropertyName("expression")] string Expression,
    [property: JsonPropertyName("phase")] string? Phase,
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("type")] string? Type,
    [property: JsonPropertyName("value")] string? Value,
    [property: JsonPropertyName("reason")] string? Reason = null)
{
    public static GoldenRow Parse(string line) => JsonSerializer.Deserialize<GoldenRow>(line)!;

    /// <summary>The same row as this library answers it.</summary>
    public GoldenRow Answer()
    {
        string? type = null;
        try
        {
            var program = CelCompiler.Compile(Expression, GoldenVariables.Environment);
            type = program.ResultType.ToString();
            if (program.InstantiationError is { } problem)
                return new(Expression, "program", problem, type, null);
            return new(Expression, null, null, type, GoldenText.Of(program.Evaluate(GoldenVariables.Values)));
        }
        catch (CelCompileException exception)
        {
            return new(Expression, "compile", exception.Message, null, null);
        }
        catch (CelEvaluationException exception)
        {
            return new(Expression, "eval", exception.Message, type, null);
        }
    }
}
