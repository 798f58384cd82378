using System.Diagnostics;

namespace KubeGen.TestServer.Benchmarks;

/// <summary>Many watchers of one resource, and one among them that does not read until all others are done.</summary>
internal static class Watchers
{
    private const int Count = 1_000;
    private const int Changes = 1_000;
    private const int Widgets = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task Measure(Report report)
    {
        await using var server = await Benchmarks.Widgets.Serve();
        using var client = server.CreateClient();
        for (var number = 0; number < Widgets; number++)
            await Benchmarks.Widgets.Create(client, number);

        var clock = Stopwatch.StartNew();
        var watches = new Watch[Count];
        using var stalled = await Watch.Begin(client);
        for (var i = 0; i < Count; i++)
            watches[i] = await Watch.Begin(client);
        report.Row($"Open {Count:N0} watches", Report.Seconds(clock.Elapsed));

        clock.Restart();
        var reading = watches.Select(watch => watch.Read(Widgets + Changes)).ToArray();
        // A patch that changes nothing is no event: no value is one that a widget has already.
        for (var change = 0; change < Changes; change++)
            await Benchmarks.Widgets.Change(client, change % Widgets, Widgets + change);
        var changed = clock.Elapsed;
        var streams = await Task.WhenAll(reading).WaitAsync(Patience);
        var received = clock.Elapsed;
        var late = await stalled.Read(Widgets + Changes).WaitAsync(Patience);

        var lost = streams.Count(stream => stream.Length == 0 || !stream.SequenceEqual(late));
        report.Row($"{Changes:N0} changes, one after another, made while they watch", $"{Report.Seconds(changed)}, {Report.Rate(Changes, changed)}");
        report.Row("Every watcher but the stalled one has every event after", $"{Report.Seconds(received)}, {Report.Rate((long)Count * Changes, received)}");
        report.Row("Watchers whose stream differs from another's by a byte", $"{lost}", "0", lost == 0);
        foreach (var watch in watches)
            watch.Dispose();
    }
}
