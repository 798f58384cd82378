using System.Collections.Concurrent;
using System.Globalization;
using KubeGen;

namespace OneX.Tour;

/// <summary>Prints each call: the C#, the request that it made, the answer.</summary>
internal sealed class Account(TextWriter output)
{
    private readonly ConcurrentQueue<string> _requests = new();
    private int _calls;

    /// <summary>Notes each request on its way to the server; a RestConfig's WrapHandler.</summary>
    public HttpMessageHandler Record(HttpMessageHandler inner) => new RecordingHandler(inner, _requests);

    public void Title(string title) => output.WriteLine($"{title}\n{new string('=', title.Length)}");

    public void Chapter(string title) => output.WriteLine($"\n{title}\n{new string('-', title.Length)}");

    public async Task<T> Call<T>(string call, Task<T> task)
    {
        var answer = await task;
        Print(call, answer is null ? "" : Describe(answer));
        return answer;
    }

    public async Task Call(string call, Task task)
    {
        await task;
        Print(call, "done");
    }

    /// <summary>A call that the server must refuse.</summary>
    public async Task Refused(string call, Task task)
    {
        try
        {
            await task;
        }
        catch (ApiException e)
        {
            Print(call, $"ApiException: {e.Message}");
            return;
        }

        throw new InvalidOperationException($"{call} should have been refused.");
    }

    /// <summary>Begins a watch: the request is on its way, and its events follow as they arrive.</summary>
    public void Watching(string call) => Print(call, "a stream of events");

    public void Event<T>(WatchEvent<T> @event)
        where T : IKubernetesObject => output.WriteLine($"      {@event.Type,-8} {Describe(@event.Object)}");

    public void End() => output.WriteLine($"\n{_calls} calls, all answered.");

    private void Print(string call, string answer)
    {
        _calls++;
        output.WriteLine($"\n  {call}");
        while (_requests.TryDequeue(out var request))
            output.WriteLine($"    {request}");
        output.WriteLine($"    -> {answer}");
    }

    private static string Describe(object answer) => answer switch
    {
        Apps.V1Beta1.XXXList list => Count(list.Items.Count, "XXX", list.Metadata),
        KubernetesList<Apps.V1Beta1.MinerSet> list => Count(list.Items.Count, "MinerSet", list.Metadata),
        KubernetesList<Batch.V1.Task> list => Count(list.Items.Count, "Task", list.Metadata),
        Apps.V1Beta1.XXX xxx => Line(xxx, $"replicas {xxx.Spec.Replicas}, phase {xxx.Status?.Phase?.ToString() ?? "unknown"}"),
        Apps.V1Beta1.MinerSet set => Line(set, $"replicas {set.Spec.Replicas}, ready {set.Status?.ReadyReplicas ?? 0}"),
        Batch.V1.Task task => Line(task, $"phase {task.Status?.Phase?.ToString() ?? "unknown"}"),
        Apps.V1Beta1.MinerSetTable table => string.Join(" | ", table.ColumnDefinitions.Select(column => column.Name)) +
            string.Concat(table.Rows.Select(row => "\n       " + string.Join(" | ", row.Cells))),
        Scale scale => Line(scale, $"replicas {scale.Spec?.Replicas ?? 0}"),
        IKubernetesObject other => Line(other, other.ApiVersion ?? ""),
        _ => answer.ToString() ?? "",
    };

    private static string Count(int count, string kind, ListMeta metadata) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {kind}{(count == 1 ? "" : "s")}, resource version {metadata.ResourceVersion}");

    private static string Line(IKubernetesObject o, string more) =>
        $"{o.Kind} {o.Metadata.Namespace}/{o.Metadata.Name}, resource version {o.Metadata.ResourceVersion}: {more}";

    private sealed class RecordingHandler(HttpMessageHandler inner, ConcurrentQueue<string> requests) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            requests.Enqueue($"{request.Method} {request.RequestUri!.PathAndQuery}   {(int)response.StatusCode}");
            return response;
        }
    }
}
