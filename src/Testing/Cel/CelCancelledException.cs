namespace KubeGen.Testing.Cel;

/// <summary>An evaluation that was ended. It is no error of the expression, which <c>||</c> and <c>&amp;&amp;</c> may make up for.</summary>
internal sealed class CelCancelledException(string message) : Exception(message);
