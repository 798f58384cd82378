namespace KubeGen.Generator.Model;

/// <summary>One method that [GenClientMethod] adds: its signature and the call that it forwards to.</summary>
/// <param name="Request">The HTTP method and path template, which are the documentation.</param>
/// <param name="ReturnType">The return type, fully qualified.</param>
/// <param name="Forwards">The call of a method of ResourceClient.</param>
internal sealed record MethodModel(string Name, string Request, string ReturnType, EquatableArray<ParameterModel> Parameters, string Forwards);

/// <summary>One parameter.</summary>
/// <param name="Type">The type, fully qualified, with <c>params</c> before it where it is one.</param>
/// <param name="Name">The name, escaped where C# needs it.</param>
/// <param name="Default">The default value as a C# expression, or null.</param>
internal sealed record ParameterModel(string Type, string Name, string? Default = null);
