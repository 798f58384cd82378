using KubeGen.Generator.Model;

namespace KubeGen.Generator.Emission;

/// <summary>Prints the declarations of the methods that client-gen generates without being asked.</summary>
internal static class DefaultMethodEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Token = "global::System.Threading.CancellationToken cancellationToken = default";

    /// <returns>Whether anything was printed.</returns>
    public static bool Emit(SourceWriter writer, ResourceModel resource)
    {
        var path = SourceWriter.Escape(RequestPath.Collection(resource.Api));
        var any = false;
        foreach (var verb in DefaultMethods.Order)
        {
            if ((resource.Api.Methods & verb) == 0)
                continue;
            if (any)
                writer.Line();
            Documentation(writer, verb, path);
            Declaration(writer, verb, resource);
            any = true;
        }

        return any;
    }

    private static void Documentation(SourceWriter writer, VerbSet verb, string path)
    {
        var method = verb switch
        {
            VerbSet.Create => "POST",
            VerbSet.Update or VerbSet.UpdateStatus => "PUT",
            VerbSet.Delete or VerbSet.DeleteCollection => "DELETE",
            VerbSet.Patch or VerbSet.Apply or VerbSet.ApplyStatus => "PATCH",
            _ => "GET",
        };
        var rest = verb switch
        {
            VerbSet.Create or VerbSet.DeleteCollection or VerbSet.List => "",
            VerbSet.Watch => "?watch=true",
            VerbSet.UpdateStatus or VerbSet.ApplyStatus => "/{name}/status",
            _ => "/{name}",
        };
        writer.Line($"/// <summary>{method} {path}{rest}</summary>");
    }

    private static void Declaration(SourceWriter writer, VerbSet verb, ResourceModel resource)
    {
        var (type, list, body) = (resource.TypeName, resource.ListTypeName, resource.BodyName);
        _ = verb switch
        {
            VerbSet.Create => writer.Line($"{Task}<{type}> Create({type} {body}, global::KubeGen.CreateOptions? options = null, {Token});"),
            VerbSet.Update => writer.Line($"{Task}<{type}> Update({type} {body}, global::KubeGen.UpdateOptions? options = null, {Token});"),
            VerbSet.UpdateStatus => writer.Line($"{Task}<{type}> UpdateStatus({type} {body}, global::KubeGen.UpdateOptions? options = null, {Token});"),
            VerbSet.Delete => writer.Line($"{Task} Delete(string name, global::KubeGen.DeleteOptions? options = null, {Token});"),
            VerbSet.DeleteCollection => writer.Line($"{Task} DeleteCollection(global::KubeGen.DeleteOptions? options = null, global::KubeGen.ListOptions? listOptions = null, {Token});"),
            VerbSet.Get => writer.Line($"{Task}<{type}> Get(string name, global::KubeGen.GetOptions? options = null, {Token});"),
            VerbSet.List => writer.Line($"{Task}<{list}> List(global::KubeGen.ListOptions? options = null, {Token});"),
            VerbSet.Watch => writer.Line($"global::System.Collections.Generic.IAsyncEnumerable<global::KubeGen.WatchEvent<{type}>> Watch(global::KubeGen.ListOptions? options = null, {Token});"),
            VerbSet.Patch => writer.Line($"{Task}<{type}> Patch(string name, global::KubeGen.PatchType patchType, global::System.ReadOnlyMemory<byte> data, global::KubeGen.PatchOptions? options = null, {Token}, params string[] subresources);"),
            VerbSet.Apply => writer.Line($"{Task}<{type}> Apply({type} {body}, global::KubeGen.ApplyOptions options, {Token});"),
            _ => writer.Line($"{Task}<{type}> ApplyStatus({type} {body}, global::KubeGen.ApplyOptions options, {Token});"),
        };
    }
}
