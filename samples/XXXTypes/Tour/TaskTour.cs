using System.Text;
using System.Text.Json.Nodes;
using KubeGen;
using OneX.Batch.V1;
using Task = System.Threading.Tasks.Task;
using BatchTask = OneX.Batch.V1.Task;

namespace OneX.Tour;

/// <summary>Tasks whose status is watched live, and whose failed ones go in one request.</summary>
internal sealed class TaskTour(BatchV1Interface batch, Account account)
{
    private const string PhaseLabel = "batch.superproj.io/phase";

    private static readonly ApplyOptions Apply = new() { FieldManager = "tour", Force = true };

    public async Task Run()
    {
        account.Chapter("Task of batch.superproj.io/v1: status watched live, failed tasks deleted at once");
        var tasks = batch.Tasks("default");
        await tasks.DeleteCollection();

        foreach (var name in new[] { "compile", "test", "publish" })
            await account.Call($"tasks.Create({name})", () => tasks.Create(new BatchTask { Metadata = new() { Name = name }, Spec = new() { Image = "busybox", Command = ["true"] } }));

        var list = await account.Call("tasks.List()", () => tasks.List());
        var controller = RunTasks(tasks);
        var ended = new HashSet<string>();
        await foreach (var @event in account.Watch("tasks.Watch(new() { ResourceVersion = list.Metadata.ResourceVersion })",
            tasks.Watch(new() { ResourceVersion = list.Metadata.ResourceVersion, TimeoutSeconds = 30 })))
        {
            if (@event.Object.Status?.Phase is TaskPhase.Succeeded or TaskPhase.Failed && @event.Object.Metadata.Labels is not null)
                ended.Add(@event.Object.Metadata.Name!);
            if (ended.Count == 3)
                break;
        }

        await controller;
        await account.Call($"tasks.DeleteCollection(listOptions: new() {{ LabelSelector = \"{PhaseLabel}=Failed\" }})",
            () => tasks.DeleteCollection(listOptions: new() { LabelSelector = $"{PhaseLabel}=Failed" }));
        await account.Call("tasks.List()", () => tasks.List());

        var compile = await account.Call("tasks.Get(\"compile\")", () => tasks.Get("compile"));
        compile.Spec.BackoffLimit = 2;
        compile = await account.Call("tasks.Update(task)", () => tasks.Update(compile));
        compile.Status!.Message = "all well";
        await account.Call("tasks.UpdateStatus(task)", () => tasks.UpdateStatus(compile));
        await account.Call("tasks.Patch(\"compile\", PatchType.JsonPatch, [{\"op\":\"remove\",\"path\":\"/spec/backoffLimit\"}])",
            () => tasks.Patch("compile", PatchType.JsonPatch, """[{"op":"remove","path":"/spec/backoffLimit"}]"""u8.ToArray()));
        await account.Call("tasks.Apply(task, new() { FieldManager = \"tour\", Force = true })",
            () => tasks.Apply(new BatchTask { Metadata = new() { Name = "compile" }, Spec = new() { Image = "alpine" } }, Apply));
        await account.Call("tasks.ApplyStatus(task, new() { FieldManager = \"tour\", Force = true })",
            () => tasks.ApplyStatus(new BatchTask { Metadata = new() { Name = "compile" }, Status = new() { Message = "looked at" } }, Apply));
        await account.Call("tasks.Delete(\"compile\")", () => tasks.Delete("compile"));
        await account.Call("tasks.DeleteCollection()", () => tasks.DeleteCollection());
    }

    // What a controller of tasks would do while somebody watches.
    private static async Task RunTasks(TaskInterface tasks)
    {
        foreach (var (name, end) in new[] { ("compile", TaskPhase.Succeeded), ("test", TaskPhase.Failed), ("publish", TaskPhase.Failed) })
        {
            var task = await tasks.Get(name);
            task.Status = new() { Phase = TaskPhase.Running, StartTime = DateTimeOffset.UtcNow };
            task = await tasks.UpdateStatus(task);
            task.Status!.Phase = end;
            task.Status.CompletionTime = DateTimeOffset.UtcNow;
            await tasks.UpdateStatus(task);
            var label = new JsonObject { ["metadata"] = new JsonObject { ["labels"] = new JsonObject { [PhaseLabel] = end.ToString() } } };
            await tasks.Patch(name, PatchType.MergePatch, Encoding.UTF8.GetBytes(label.ToJsonString()));
        }
    }
}
