using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Tests.Golden;

/// <summary>A clientset generated for golden types, compiled, loaded and called as a user's program calls it.</summary>
public sealed class GoldenClientset
{
    private readonly Type _type;

    public GoldenClientset(GoldenTypes types)
    {
        var run = Generate.From(types.Rest().ToString());
        Assert.That(run.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        _type = Assembly.Load(run.Output.ToImage()).GetType("Fleet.Clientset", throwOnError: true)!;
    }

    public async Task Call(GoldenRow row, HttpClient http)
    {
        var clientset = Activator.CreateInstance(_type, http)!;
        var groupVersion = _type.GetProperty(row.GvAccessor)!.GetValue(clientset)!;
        var accessor = groupVersion.GetType().GetMethod(row.ResourceAccessor)!;
        var client = accessor.Invoke(groupVersion, row.Namespaced ? [row.ClientNamespace] : [])!;
        var method = client.GetType().GetMethod(row.Method)!;
        var variant = new GoldenVariant(row);
        try
        {
            await Finish(method.Invoke(client, [.. method.GetParameters().Select(parameter => Argument(parameter, variant, row))])!);
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
        }
    }

    private static object? Argument(ParameterInfo parameter, GoldenVariant variant, GoldenRow row)
    {
        var type = parameter.ParameterType;
        return type switch
        {
            _ when type == typeof(string) => row.Variant == "self" ? "ns1" : variant.Name,
            _ when type == typeof(PatchType) => variant.PatchType,
            _ when type == typeof(ReadOnlyMemory<byte>) => variant.Data,
            _ when type == typeof(string[]) => variant.Subresources,
            _ when type == typeof(CancellationToken) => CancellationToken.None,
            _ when type == typeof(CreateOptions) => variant.CreateOptions(),
            _ when type == typeof(UpdateOptions) => variant.UpdateOptions(),
            _ when type == typeof(PatchOptions) => variant.PatchOptions(),
            _ when type == typeof(ApplyOptions) => variant.ApplyOptions(),
            _ when type == typeof(GetOptions) => variant.GetOptions(),
            _ when type == typeof(ListOptions) => variant.ListOptions(),
            _ when type == typeof(DeleteOptions) => variant.DeleteOptions(),
            _ => Body(type, variant, row),
        };
    }

    private static object? Body(Type type, GoldenVariant variant, GoldenRow row)
    {
        if (variant.Input() is not { } input)
            return null;
        // A type that the client's scheme does not know is sent as the caller set it: there, nothing was set.
        if (row.Http?.Body is { } body && !row.Method.StartsWith("Apply", StringComparison.Ordinal) && !JsonNode.Parse(body)!.AsObject().ContainsKey("kind"))
        {
            input.Remove("kind");
            input.Remove("apiVersion");
        }

        return input.Deserialize(type, JsonSerializerOptions.Web);
    }

    private static async Task Finish(object result)
    {
        if (result is Task task)
        {
            await task;
            return;
        }

        // A watch: its request goes out with the first move.
        var watch = result.GetType().GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        var enumerator = watch.GetMethod("GetAsyncEnumerator")!.Invoke(result, [CancellationToken.None])!;
        var move = typeof(IAsyncEnumerator<>).MakeGenericType(watch.GetGenericArguments()).GetMethod("MoveNextAsync")!;
        await (ValueTask<bool>)move.Invoke(enumerator, null)!;
    }
}
