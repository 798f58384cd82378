using KubeGen.Generator.Model;

namespace KubeGen.Generator.Parsing;

/// <summary>The parts that the signatures of [GenClientMethod]s are put together from.</summary>
internal static class Signature
{
    private const string Task = "global::System.Threading.Tasks.Task";

    private static readonly ParameterModel CancellationToken = new("global::System.Threading.CancellationToken", "cancellationToken", "default");

    public static readonly ParameterModel Name = new("string", "name");

    public static readonly ParameterModel ApplyOptions = new("global::KubeGen.ApplyOptions", "options");

    public static ParameterModel Options(string type) => new($"global::KubeGen.{type}?", "options", "null");

    /// <summary>The name of the object that a method sends: its type's, except where that has another meaning in the signature.</summary>
    public static string BodyName(string typeName, string? other = null)
    {
        var name = Naming.Parameter(typeName);
        return name is "options" or "cancellationToken" || name == other ? "obj" : Identifier.Escape(name);
    }

    public static MethodModel Method(string name, string request, string result, string forwards, params ParameterModel[] parameters) =>
        new(name, request, $"{Task}<{result}>", EquatableArray.Of([.. parameters, CancellationToken]), forwards);

    public static MethodModel Patch(string name, string request, string type, string forwards)
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
        return new(name, request, $"{Task}<{type}>", EquatableArray.Of(parameters), forwards);
    }

    /// <summary>The call of a method of the base class, which gets the cancellation token last.</summary>
    public static string Forward(string target, params string[] arguments) => $"base.{target}({string.Join(", ", arguments)}, {CancellationToken.Name})";
}
