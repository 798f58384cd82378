using OneX.Apps.V1Beta1;

namespace KubeGen.Clients.Tests;

/// <summary>docs/testing.md: what goes wrong on purpose, and what a test sees of it.</summary>
public sealed class TestingDocsFaults : LiveServer
{
    [Test]
    public async Task A_conflict_is_tried_again()
    {
        var minerSets = Clientset.AppsV1beta1.MinerSets("default");
        await minerSets.Create(new() { Metadata = new() { Name = "miners" } });
        Server.Inject(Fault.Conflict() with { Verb = "update", Resource = "minersets.apps.onex.io", Count = 2 });

        await new MinerSetController(minerSets).Reconcile("miners");

        Assert.That(Server.Requests.Where(request => request is { Verb: "update", Subresource: "status" }).Select(request => request.StatusCode),
            Is.EqualTo(new[] { 409, 409, 200 }));
    }

    [Test]
    public void Faults()
    {
        Server.Inject(Fault.Status(429, retryAfterSeconds: 7));                         // Too many requests
        Server.Inject(Fault.Status(503) with { Verb = "list", Count = 3 });             // Service unavailable, three times
        Server.Inject(Fault.Delay(TimeSpan.FromMilliseconds(50)) with { Name = "miners" });
        Server.Inject(Fault.DropConnection() with { Verb = "create" });                 // No answer: was it created?
        Server.Inject(Fault.Hang() with { Verb = "get" });                              // A half-open connection
        Server.Inject(Fault.CutAfter(bytes: 100) with { Verb = "watch" });              // A stream, or a body, that breaks
        Server.Inject(Fault.Gone() with { Verb = "watch" });                            // 410
        Server.ClearFaults();

        Assert.That(async () => await Clientset.AppsV1beta1.MinerSets("default").List(), Throws.Nothing);
    }

    [Test, CancelAfter(30_000)]
    public async Task A_controller_lists_again_when_its_version_is_gone(CancellationToken cancellationToken)
    {
        var minerSets = Clientset.AppsV1beta1.MinerSets("default");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new MinerSetController(minerSets).Run(stop.Token);
        await CreateAndAwaitReady(minerSets, "first", cancellationToken);

        Server.Inject(Fault.Gone() with { Verb = "watch" });    // the next watch is answered with 410
        Server.EndWatches();                                    // and there has to be a next one
        await CreateAndAwaitReady(minerSets, "second", cancellationToken);

        Assert.That(running.IsCompleted, Is.False);
        await stop.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Compaction()
    {
        var minerSets = Clientset.AppsV1beta1.MinerSets("default");
        var before = await minerSets.List();
        await minerSets.Create(new() { Metadata = new() { Name = "miners" } });
        Server.Compact();

        var from = new ListOptions { ResourceVersion = before.Metadata.ResourceVersion };
        var gone = Assert.ThrowsAsync<ApiException>(async () => await minerSets.Watch(from).GetAsyncEnumerator().MoveNextAsync())!;
        Assert.That(gone.IsResourceExpired, Is.True);
    }

    private static async Task CreateAndAwaitReady(MinerSetInterface minerSets, string name, CancellationToken cancellationToken)
    {
        await minerSets.Create(new() { Metadata = new() { Name = name } }, cancellationToken: cancellationToken);
        while ((await minerSets.Get(name, cancellationToken: cancellationToken)).Status?.ReadyReplicas != 1)
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
    }
}
