namespace KubeGen.Testing.Cel;

/// <summary>The errors that more than one place makes.</summary>
internal static class CelErrors
{
    public static CelEvaluationException NoSuchOverload() => new("no such overload");

    public static CelEvaluationException NoSuchOverload(string function) => new($"no such overload: {function}");

    public static CelEvaluationException NoSuchOverload(string function, IEnumerable<object?> arguments) =>
        new($"no such overload: {function}({string.Join(", ", arguments.Select(static a => CelRuntimeTypes.Of(a).Name))})");

    public static CelEvaluationException NoSuchKey(object? key) => new($"no such key: {CelText.Of(key)}");

    public static CelEvaluationException Conversion(CelType from, CelType to) => new($"type conversion error from '{from.Name}' to '{to.Name}'");
}
