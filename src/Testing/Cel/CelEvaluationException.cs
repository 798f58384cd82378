namespace KubeGen.Testing.Cel;

/// <summary>An expression without a value for these variables. The message is cel-go's, as <c>no such key: x</c>.</summary>
internal sealed class CelEvaluationException(string message) : Exception(message);
