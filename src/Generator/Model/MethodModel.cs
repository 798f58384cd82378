namespace KubeGen.Generator.Model;

/// <summary>One method of a client: its signature and the call that it forwards to.</summary>
/// <param name="Request">The HTTP method and path template, with which the documentation begins.</param>
/// <param name="Remarks">What the method does.</param>
/// <param name="ReturnType">The return type, fully qualified.</param>
/// <param name="Target">The method of ResourceClient, with its type arguments.</param>
/// <param name="Arguments">The call's arguments as C# expressions.</param>
internal sealed record MethodModel(
    string Name,
    string Request,
    string Remarks,
    string ReturnType,
    EquatableArray<ParameterModel> Parameters,
    string Target,
    EquatableArray<string> Arguments);

/// <summary>One parameter.</summary>
/// <param name="Type">The type, fully qualified, with <c>params</c> before it where it is one.</param>
/// <param name="Name">The name, escaped where C# needs it.</param>
/// <param name="Default">The default value as a C# expression, or null.</param>
internal sealed record ParameterModel(string Type, string Name, string? Default = null);
