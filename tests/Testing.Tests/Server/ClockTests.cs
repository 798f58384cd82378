namespace KubeGen.Testing.Tests;

public sealed class ClockTests
{
    [Test]
    public async Task Uids_names_and_times_repeat_with_a_seed()
    {
        var (first, second) = (await Run(), await Run());

        Assert.That(second, Is.EqualTo(first));
        Assert.That(first, Does.Contain("\"creationTimestamp\":\"2030-01-02T03:04:05Z\""));
    }

    private static async Task<string> Run()
    {
        var options = new TestApiServerOptions { Resources = [EmbeddedTest.TaskResource], Seed = 42, TimeProvider = new StoppedClock() };
        await using var server = await TestApiServer.StartAsync(options);
        using var client = server.CreateClient();
        var (_, body) = await client.Send("POST", EmbeddedTest.Tasks, EmbeddedTest.Task("a").Replace("\"name\"", "\"generateName\"", StringComparison.Ordinal));
        return body.ToJsonString();
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
