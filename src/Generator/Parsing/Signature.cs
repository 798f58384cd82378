using System.Linq;
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

    /// <summary>A default verb: the runtime's method has the same name and takes the same arguments.</summary>
    /// <param name="result">The result type, or null for none.</param>
    public static MethodModel Method(VerbSet verb, string request, string remarks, string? result, params ParameterModel[] parameters) =>
        Method(verb.ToString(), request, remarks, result, verb.ToString(), parameters, [.. parameters.Select(parameter => parameter.Name)]);

    public static MethodModel Method(
        string name, string request, string remarks, string? result, string target, ParameterModel[] parameters, string[] arguments) =>
        new(
            name,
            request,
            remarks,
            result is null ? Task : $"{Task}<{result}>",
            EquatableArray.Of([.. parameters, CancellationToken]),
            target,
            EquatableArray.Of([.. arguments, CancellationToken.Name]));

    public static MethodModel Watch(string request, string remarks, string type)
    {
        var method = Method(VerbSet.Watch, request, remarks, type, Options("ListOptions"));
        return method with { ReturnType = $"global::System.Collections.Generic.IAsyncEnumerable<global::KubeGen.WatchEvent<{type}>>" };
    }

    public static MethodModel Patch(string name, string request, string remarks, string type, string target)
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
        return new(name, request, remarks, $"{Task}<{type}>", EquatableArray.Of(parameters), target,
            parameters.Select(parameter => parameter.Name).ToEquatableArray());
    }
}
