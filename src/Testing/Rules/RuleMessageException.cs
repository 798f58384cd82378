namespace KubeGen.Testing;

/// <summary>A messageExpression that costs too much: the message is the error's detail.</summary>
internal sealed class RuleMessageException(string message, Exception? inner = null) : Exception(message, inner);
