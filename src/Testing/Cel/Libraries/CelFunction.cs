namespace KubeGen.Testing.Cel;

/// <summary>A function with every way to call it.</summary>
internal sealed record CelFunction(string Name, IReadOnlyList<CelOverload> Overloads);

/// <summary>A row of a library's table: one overload of one function.</summary>
internal sealed record CelDeclaration(string Function, CelOverload Overload);
