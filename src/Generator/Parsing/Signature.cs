using KubeGen.Generator.Model;

namespace KubeGen.Generator.Parsing;

/// <summary>The parts that method signatures are put together from.</summary>
internal static class Signature
{
    private const string Task = "global::System.Threading.Tasks.Task";

    private static readonly ParameterModel CancellationToken = new("global::System.Threading.CancellationToken", "cancellationToken", "default");

    public static readonly ParameterModel Name = new("string", "name");

    public static readonly ParameterModel ApplyOptions = new("global::KubeGen.ApplyOptions", "options");

    public static ParameterModel Options(string type, string name = "options") => new($"global::KubeGen.{type}?", name, "null");

    /// <summary>The object that a method sends, named after its type except where that name has another meaning in the signature.</summary>
    public static ParameterModel Body(string type, string typeName, string? other = null)
    {
        var name = Naming.Parameter(typeName);
        return new(type, name is "options" or "cancellationToken" || name == other ? "obj" : Identifier.Escape(name));
    }

    /// <param name="result">The result type, or null for none.</param>
    public static MethodModel Method(string name, string request, string? result, params ParameterModel[] parameters) =>
        new(name, request, result is null ? Task : $"{Task}<{result}>", EquatableArray.Of([.. parameters, CancellationToken]));

    public static MethodModel Watch(string request, string type) =>
        Method("Watch", request, type, Options("ListOptions")) with
        {
            ReturnType = $"global::System.Collections.Generic.IAsyncEnumerable<global::KubeGen.WatchEvent<{type}>>",
        };

    public static MethodModel Patch(string name, string request, string type)
    {
        ParameterModel[] parameters =
        [
            Name,
            new("global::KubeGen.PatchType", "patchType"),
            new("global::System.ReadOnlyMemory<byte>", "data"),
            Options("PatchOptions"),
            CancellationToken,
            new("params string[]", "subresources"),
        ];
        return new(name, request, $"{Task}<{type}>", EquatableArray.Of(parameters));
    }

    /// <summary>The method with its call of a method of the base class, which gets the cancellation token last.</summary>
    public static MethodModel Forward(this MethodModel method, string target, params string[] arguments) =>
        method with { Forwards = $"base.{target}({string.Join(", ", arguments)}, {CancellationToken.Name})" };
}
