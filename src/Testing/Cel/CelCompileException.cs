namespace KubeGen.Testing.Cel;

/// <summary>An expression that is none. The message is cel-go's text: every issue with its place and the line that it stands on.</summary>
internal sealed class CelCompileException(string message) : Exception(message);
