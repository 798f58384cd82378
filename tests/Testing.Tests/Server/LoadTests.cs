using System.Collections.Concurrent;

namespace KubeGen.Testing.Tests;

public sealed class LoadTests
{
    private const int Watchers = 100;
    private const int Writes = 200;

    [Test]
    public async Task No_watcher_misses_an_event_while_one_does_not_read()
    {
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions { Resources = [EmbeddedTest.TaskResource] });
        using var client = server.CreateClient();
        using var lazy = await client.GetAsync($"{EmbeddedTest.Tasks}?watch=true&timeoutSeconds=60", HttpCompletionOption.ResponseHeadersRead);
        var counts = new ConcurrentBag<int>();
        var watchers = Enumerable.Range(0, Watchers).Select(async _ =>
        {
            using var response = await client.GetAsync($"{EmbeddedTest.Tasks}?watch=true&timeoutSeconds=60", HttpCompletionOption.ResponseHeadersRead);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            var seen = 0;
            while (seen < Writes && await reader.ReadLineAsync() is not null)
                seen++;
            counts.Add(seen);
        }).ToArray();
        await Parallel.ForAsync(0, Writes, async (i, _) => await client.Send("POST", EmbeddedTest.Tasks, EmbeddedTest.Task($"t{i}")));
        await Task.WhenAll(watchers).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.That(counts, Has.Count.EqualTo(Watchers).And.All.EqualTo(Writes));
    }

    [Test]
    public async Task Concurrent_writers_lose_no_update()
    {
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions { Resources = [EmbeddedTest.TaskResource] });
        using var client = server.CreateClient();
        await client.Send("POST", EmbeddedTest.Tasks, EmbeddedTest.Task("a"));
        await Parallel.ForAsync(0, Writes, async (i, _) => await client.Send("PATCH", $"{EmbeddedTest.Tasks}/a", $$"""{"metadata":{"labels":{"l{{i}}":"x"} } }"""));
        var (_, body) = await client.Send("GET", $"{EmbeddedTest.Tasks}/a");

        Assert.That(body["metadata"]!["labels"]!.AsObject(), Has.Count.EqualTo(Writes));
    }
}
