namespace KubeGen.Runtime.Tests.Rest;

/// <summary>Watches over a real connection.</summary>
public sealed class WatchWireTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static string Event(string type, string name) => $"{{\"type\":\"{type}\",\"object\":{{\"kind\":\"Widget\",\"metadata\":{{\"name\":\"{name}\"}}}}}}\n";

    private static ResourceClient<Widget, KubernetesList<Widget>> Widgets(RestClient client) => new(client, Resources.Widgets, "ns1");

    [Test]
    public async Task An_event_is_there_before_the_next_one_is_sent()
    {
        var seen = new SemaphoreSlim(0);
        await using var server = new RawServer(async exchange =>
        {
            await exchange.BeginStream();
            for (var i = 0; i < 5; i++)
            {
                await exchange.Chunk(Event("ADDED", $"w{i}"));
                Assert.That(await seen.WaitAsync(Patience), "the client waits for more");
            }

            await exchange.EndStream();
        });
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        var names = new List<string?>();
        await foreach (var (type, obj) in Widgets(client).Watch())
        {
            Assert.That(type, Is.EqualTo(WatchEventType.Added));
            names.Add(obj.Metadata.Name);
            seen.Release();
        }

        Assert.That(names, Is.EqualTo(new[] { "w0", "w1", "w2", "w3", "w4" }));
    }

    [Test]
    public async Task The_time_out_of_the_callers_client_does_not_end_it()
    {
        await using var server = new RawServer(static async exchange =>
        {
            await exchange.BeginStream();
            await Task.Delay(900, exchange.Stop);
            await exchange.Chunk(Event("ADDED", "late"));
            await exchange.EndStream();
        });
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMilliseconds(300) };
        using var client = new RestClient(http);
        var names = new List<string?>();
        await foreach (var e in Widgets(client).Watch())
            names.Add(e.Object.Metadata.Name);
        Assert.That(names, Is.EqualTo(new[] { "late" }));
    }

    [Test]
    public async Task Nor_does_the_time_out_of_the_configuration()
    {
        await using var server = new RawServer(static async exchange =>
        {
            await Task.Delay(500, exchange.Stop);
            await exchange.BeginStream();
            await Task.Delay(500, exchange.Stop);
            await exchange.Chunk(Event("ADDED", "late"));
            await exchange.EndStream();
        });
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString(), Timeout = TimeSpan.FromMilliseconds(200) });
        var names = new List<string?>();
        await foreach (var e in Widgets(client).Watch(new() { TimeoutSeconds = 0 }))
            names.Add(e.Object.Metadata.Name);
        Assert.That(names, Is.EqualTo(new[] { "late" }));
        Assert.That(server.Exchanges[0].RequestLine, Does.Contain("?timeoutSeconds=0&watch=true "));
    }

    [TestCase("{\"type\":\"ADDED\",\"obj")]
    [TestCase("{\"type\":\"ADDED\",\"object\":{}}\n")]
    [TestCase("")]
    public async Task A_connection_that_breaks_throws(string last)
    {
        await using var server = new RawServer(async exchange =>
        {
            await exchange.BeginStream();
            await exchange.Chunk(Event("ADDED", "first"));
            if (last.Length > 0)
                await exchange.Chunk(last);
            exchange.CloseConnection();
        });
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        await using var events = Widgets(client).Watch().GetAsyncEnumerator();
        Assert.That(await events.MoveNextAsync());
        Assert.CatchAsync<IOException>(async () =>
        {
            while (await events.MoveNextAsync())
            {
            }
        });
    }

    [Test]
    public async Task Cancelling_ends_it_and_closes_the_connection()
    {
        var closed = new TaskCompletionSource();
        await using var server = new RawServer(async exchange =>
        {
            await exchange.BeginStream();
            await exchange.Chunk(Event("ADDED", "first"));
            try
            {
                while (true)
                {
                    await exchange.Chunk("\n");
                    await Task.Delay(20, exchange.Stop);
                }
            }
            catch (IOException)
            {
                closed.SetResult();
                throw;
            }
        });
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        using var cancel = new CancellationTokenSource();
        Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Widgets(client).Watch(cancellationToken: cancel.Token))
                await cancel.CancelAsync();
        });
        await closed.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task Leaving_the_loop_closes_the_connection()
    {
        var closed = new TaskCompletionSource();
        await using var server = new RawServer(async exchange =>
        {
            await exchange.BeginStream();
            try
            {
                while (true)
                {
                    await exchange.Chunk(Event("ADDED", "again"));
                    await Task.Delay(20, exchange.Stop);
                }
            }
            catch (IOException)
            {
                closed.SetResult();
                throw;
            }
        });
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        await foreach (var _ in Widgets(client).Watch())
            break;
        await closed.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task A_refusal_is_thrown_at_the_first_event()
    {
        await using var server = new RawServer(static exchange => exchange.Answer("{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"Expired\",\"code\":410,\"message\":\"too old\"}", "410 Gone"));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        await using var events = Widgets(client).Watch(new() { ResourceVersion = "1" }).GetAsyncEnumerator();
        Assert.That(server.Exchanges, Is.Empty);
        var error = Assert.ThrowsAsync<ApiException>(async () => await events.MoveNextAsync());
        Assert.That(error!.IsResourceExpired);
        Assert.That(error.Message, Is.EqualTo("watch widgets.example.com in ns1: 410 Expired: too old"));
    }

    [Test]
    public async Task Rejections_come_at_the_first_event_too()
    {
        using var client = new RestClient(new RestConfig { Host = "http://127.0.0.1:1" });
        await using var events = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "a/b").Watch().GetAsyncEnumerator();
        var error = Assert.ThrowsAsync<RequestException>(async () => await events.MoveNextAsync());
        Assert.That(error!.Message, Is.EqualTo("invalid namespace \"a/b\": [may not contain '/']"));
    }
}
