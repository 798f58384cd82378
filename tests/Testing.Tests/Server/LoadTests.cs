using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

public sealed class LoadTests
{
    private const int Watchers = 200;
    private const int Writes = 200;

    [Test]
    public async Task No_watcher_misses_an_event_while_one_does_not_read()
    {
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions { Resources = [EmbeddedTest.TaskResource] });
        using var client = server.CreateClient();
        using var stalled = await Watch(client);
        var watchers = await Task.WhenAll(Enumerable.Range(0, Watchers).Select(_ => Watch(client)));
        var reading = watchers.Select(Names).ToArray();
        // Far more than the buffers between server and client hold.
        var padding = new string('x', 4096);
        for (var i = 0; i < Writes; i++)
            await client.Send("POST", EmbeddedTest.Tasks, EmbeddedTest.Task($"t{i}").Replace("\"a\":1", $"\"a\":\"{padding}\"", StringComparison.Ordinal));
        var streams = await Task.WhenAll(reading).WaitAsync(TimeSpan.FromSeconds(60));
        var late = await Names(stalled).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.That(late, Is.EqualTo(Enumerable.Range(0, Writes).Select(i => $"ADDED t{i}")));
        Assert.That(streams, Has.All.EqualTo(late));
        foreach (var watcher in watchers)
            watcher.Dispose();
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

    private static Task<HttpResponseMessage> Watch(HttpClient client) =>
        client.GetAsync($"{EmbeddedTest.Tasks}?watch=true&timeoutSeconds=120", HttpCompletionOption.ResponseHeadersRead);

    /// <summary>The first events of a watch, as many as there are writes.</summary>
    private static async Task<List<string>> Names(HttpResponseMessage watch)
    {
        using var reader = new StreamReader(await watch.Content.ReadAsStreamAsync());
        var names = new List<string>(Writes);
        while (names.Count < Writes && await reader.ReadLineAsync() is { } line)
        {
            var parts = JsonNode.Parse(line)!;
            names.Add($"{parts["type"]} {parts["object"]!["metadata"]!["name"]}");
        }

        return names;
    }
}
