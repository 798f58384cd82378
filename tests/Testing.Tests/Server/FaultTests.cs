using System.Diagnostics;

namespace KubeGen.Testing.Tests;

public sealed class FaultTests
{
    private TestApiServer _server = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task Start()
    {
        _server = await TestApiServer.StartAsync(new TestApiServerOptions { Resources = [EmbeddedTest.TaskResource] });
        _client = _server.CreateClient();
    }

    [TearDown]
    public async Task Stop()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task A_status_hits_as_often_as_it_says_and_only_what_it_names()
    {
        _server.Inject(Fault.Status(429, retryAfterSeconds: 7) with { Verb = "list", Resource = "tasks", Count = 2 });
        var (other, _) = await _client.Send("POST", EmbeddedTest.Tasks, EmbeddedTest.Task("a"));
        using var first = await _client.GetAsync(EmbeddedTest.Tasks);
        var (second, body) = await _client.Send("GET", EmbeddedTest.Tasks);
        var (third, _) = await _client.Send("GET", EmbeddedTest.Tasks);

        Assert.That((other, (int)first.StatusCode, second, third), Is.EqualTo((201, 429, 429, 200)));
        Assert.That((first.Headers.RetryAfter!.Delta, (string?)body["reason"]), Is.EqualTo((TimeSpan.FromSeconds(7), "TooManyRequests")));
    }

    [Test]
    public async Task A_conflict_meets_the_next_write()
    {
        await _client.Send("POST", EmbeddedTest.Tasks, EmbeddedTest.Task("a"));
        _server.Inject(Fault.Conflict() with { Verb = "patch" });
        var (first, body) = await _client.Send("PATCH", $"{EmbeddedTest.Tasks}/a", "{}");
        var (second, _) = await _client.Send("PATCH", $"{EmbeddedTest.Tasks}/a", "{}");

        Assert.That((first, (string?)body["reason"], second), Is.EqualTo((409, "Conflict", 200)));
    }

    [Test]
    public void A_connection_is_dropped_and_a_body_cut()
    {
        _server.Inject(Fault.DropConnection());
        Assert.ThrowsAsync<HttpRequestException>(() => _client.GetAsync(EmbeddedTest.Tasks));
        _server.Inject(Fault.CutAfter(10));
        Assert.ThrowsAsync<HttpRequestException>(() => _client.GetStringAsync(EmbeddedTest.Tasks));
    }

    [Test]
    public async Task A_delay_waits_and_a_hang_never_answers()
    {
        _server.Inject(Fault.Delay(TimeSpan.FromMilliseconds(150)));
        var watch = Stopwatch.StartNew();
        await _client.Send("GET", EmbeddedTest.Tasks);
        var waited = watch.Elapsed;
        _server.Inject(Fault.Hang());
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.That(waited, Is.GreaterThanOrEqualTo(TimeSpan.FromMilliseconds(140)));
        Assert.CatchAsync<OperationCanceledException>(() => _client.GetAsync(EmbeddedTest.Tasks, patience.Token));
    }

    [Test]
    public async Task Every_request_is_in_the_log()
    {
        await _client.Send("POST", $"{EmbeddedTest.Tasks}?dryRun=All", EmbeddedTest.Task("a"));
        await _client.Send("GET", $"{EmbeddedTest.Tasks}/a");

        Assert.That(_server.Requests.Select(request => $"{request.Verb} {request.Resource} {request.Namespace}/{request.Name} {request.Query} {request.StatusCode}"),
            Is.EqualTo(["create tasks.batch.kubegen.test default/ dryRun=All 201", "get tasks.batch.kubegen.test default/a  404"]));
    }

    [Test]
    public async Task Compaction_makes_older_versions_and_tokens_gone()
    {
        foreach (var name in (string[])["a", "b", "c"])
            await _client.Send("POST", EmbeddedTest.Tasks, EmbeddedTest.Task(name));
        var (_, page) = await _client.Send("GET", $"{EmbeddedTest.Tasks}?limit=1");
        await _client.Send("PATCH", $"{EmbeddedTest.Tasks}/a", """{"spec":{"a":2}}""");
        _server.Compact();
        var (code, expired) = await _client.Send("GET", $"{EmbeddedTest.Tasks}?limit=1&continue={page["metadata"]!["continue"]}");
        var (_, rest) = await _client.Send("GET", $"{EmbeddedTest.Tasks}?limit=5&continue={expired["metadata"]!["continue"]}");
        var (_, watch) = await _client.Send("GET", $"{EmbeddedTest.Tasks}?watch=true&resourceVersion={page["metadata"]!["resourceVersion"]}");

        Assert.That((code, (string?)expired["reason"]), Is.EqualTo((410, "Expired")));
        Assert.That(rest["items"]!.AsArray().Select(item => (string?)item!["metadata"]!["name"]), Is.EqualTo(["b", "c"]));
        Assert.That(((string?)watch["type"], (int?)watch["object"]!["code"]), Is.EqualTo(("ERROR", 410)));
    }
}
