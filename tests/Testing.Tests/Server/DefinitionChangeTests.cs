using System.Collections.Concurrent;

namespace KubeGen.Testing.Tests;

public sealed class DefinitionChangeTests
{
    private const string Definitions = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private const string Things = "/apis/change.kubegen.test/v1/namespaces/default/things";

    [Test]
    public async Task A_running_watch_sees_what_is_written_in_the_second_after_a_change()
    {
        var clock = new HeldTimers();
        await using var server = await TestApiServer.StartAsync(new() { TimeProvider = clock });
        using var client = server.CreateClient();
        await client.Send("POST", Definitions, Samples.Open("change.kubegen.test", "things", "Thing").ToJsonString());
        var (_, list) = await client.Send("GET", Things);
        using var response = await client.GetAsync(
            $"{Things}?watch=true&timeoutSeconds=60&resourceVersion={list["metadata"]!["resourceVersion"]}", HttpCompletionOption.ResponseHeadersRead);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync());
        await client.Send("PATCH", $"{Definitions}/things.change.kubegen.test", """{"spec":{"names":{"shortNames":["th"]}}}""");
        await client.Send("POST", Things, """{"apiVersion":"change.kubegen.test/v1","kind":"Thing","metadata":{"name":"a"} }""");

        Assert.That(await events.ReadLineAsync(), Does.StartWith("""{"type":"ADDED","""));
        clock.Elapse(TimeSpan.FromSeconds(1));
        Assert.That(await events.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)), Is.Null);
    }

    [Test]
    public async Task History_before_a_change_can_still_be_listed()
    {
        await using var server = await TestApiServer.StartAsync();
        using var client = server.CreateClient();
        await client.Send("POST", Definitions, Samples.Open("change.kubegen.test", "things", "Thing").ToJsonString());
        var (_, empty) = await client.Send("GET", Things);
        await client.Send("POST", Things, """{"apiVersion":"change.kubegen.test/v1","kind":"Thing","metadata":{"name":"a"} }""");
        var (_, one) = await client.Send("GET", Things);
        await client.Send("POST", Things, """{"apiVersion":"change.kubegen.test/v1","kind":"Thing","metadata":{"name":"b"} }""");
        await client.Send("PATCH", $"{Definitions}/things.change.kubegen.test", """{"spec":{"names":{"shortNames":["th"]}}}""");

        foreach (var (list, count) in new[] { (empty, 0), (one, 1) })
        {
            var (_, exact) = await client.Send("GET", $"{Things}?resourceVersionMatch=Exact&resourceVersion={list["metadata"]!["resourceVersion"]}");
            Assert.That(exact["items"]!.AsArray(), Has.Count.EqualTo(count));
        }
    }

    /// <summary>Timers that elapse when the test says so.</summary>
    private sealed class HeldTimers : TimeProvider
    {
        private readonly ConcurrentBag<Held> _timers = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Held(callback, state) { Due = dueTime };
            _timers.Add(timer);
            return timer;
        }

        public void Elapse(TimeSpan due)
        {
            foreach (var timer in _timers.Where(timer => timer.Due == due))
                timer.Elapse();
        }
    }

    private sealed class Held(TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; set; }

        public void Elapse() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            return true;
        }

        public void Dispose() => Due = Timeout.InfiniteTimeSpan;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
