using System.Globalization;
using KubeGen;

namespace OneX.Tour;

/// <summary>Prints each call: the C#, the request that it made, the answer.</summary>
internal sealed class Account(TextWriter output)
{
    private TextWriter Output { get; } = output;

    private readonly AsyncLocal<bool> _isShown = new();
    private int _calls;

    /// <summary>Prints the requests of shown calls as they are answered; a RestConfig's WrapHandler.</summary>
    public HttpMessageHandler Record(HttpMessageHandler inner) => new RecordingHandler(inner, this);

    public void Title(string title) => Output.WriteLine($"{title}\n{new string('=', title.Length)}");

    public void Chapter(string title) => Output.WriteLine($"\n{title}\n{new string('-', title.Length)}");

    public async Task<T> Call<T>(string call, Func<Task<T>> make)
    {
        Begin(call);
        var answer = await make();
        Output.WriteLine($"    -> {(answer is null ? "" : Describe(answer))}");
        return answer;
    }

    public async Task Call(string call, Func<Task> make)
    {
        Begin(call);
        await make();
        Output.WriteLine("    -> done");
    }

    /// <summary>A call that the server must refuse.</summary>
    public async Task Refused(string call, Func<Task> make)
    {
        Begin(call);
        try
        {
            await make();
        }
        catch (ApiException e)
        {
            Output.WriteLine($"    -> ApiException: {e.Message}");
            return;
        }

        throw new InvalidOperationException($"{call} should have been refused.");
    }

    /// <summary>Passes a watch's events on, and prints each as it arrives.</summary>
    public async IAsyncEnumerable<WatchEvent<T>> Watch<T>(string call, IAsyncEnumerable<WatchEvent<T>> events)
        where T : IKubernetesObject
    {
        Begin(call);
        await foreach (var @event in events)
        {
            Output.WriteLine($"    -> {@event.Type,-8} {Describe(@event.Object)}");
            yield return @event;
        }
    }

    public void End() => Output.WriteLine($"\n{_calls} calls, all answered.");

    private void Begin(string call)
    {
        _calls++;
        _isShown.Value = true;
        Output.WriteLine($"\n  {call}");
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
        Scale scale => Line(scale, $"replicas {scale.Spec.Replicas}"),
        IKubernetesObject other => Line(other, other.ApiVersion ?? ""),
        _ => answer.ToString() ?? "",
    };

    private static string Count(int count, string kind, ListMeta metadata) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {kind}{(count == 1 ? "" : "s")}, resource version {metadata.ResourceVersion}");

    private static string Line(IKubernetesObject o, string more) =>
        $"{o.Kind} {o.Metadata.Namespace}/{o.Metadata.Name}, resource version {o.Metadata.ResourceVersion}: {more}";

    private sealed class RecordingHandler(HttpMessageHandler inner, Account account) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            // What others do meanwhile, such as the tour's own controller, is no part of the call.
            if (account._isShown.Value)
                account.Output.WriteLine($"    {request.Method} {request.RequestUri!.PathAndQuery}   {(int)response.StatusCode}");
            return response;
        }
    }
}
