using System.Diagnostics;

namespace KubeGen.TestServer.Benchmarks;

/// <summary>From nothing to the first answer over a loopback socket.</summary>
internal static class StartUp
{
    private const int Starts = 21;
    private static readonly TimeSpan Target = TimeSpan.FromMilliseconds(50);

    public static async Task Measure(Report report)
    {
        report.Row("Start to first answer, first server of the process", Report.Milliseconds(await Once()));
        var second = await Once();
        report.Row("Start to first answer, second server", Report.Milliseconds(second), "50 ms", second < Target);
        var times = new TimeSpan[Starts];
        for (var i = 0; i < Starts; i++)
            times[i] = await Once();
        Array.Sort(times);
        report.Row($"The same, median and slowest of {Starts} more", $"{Report.Milliseconds(times[Starts / 2])}, {Report.Milliseconds(times[^1])}", "50 ms", times[^1] < Target);
    }

    private static async Task<TimeSpan> Once()
    {
        var clock = Stopwatch.StartNew();
        await using var server = await Widgets.Serve();
        using var client = new HttpClient { BaseAddress = server.Address };
        await client.GetStringAsync(Widgets.Path);
        return clock.Elapsed;
    }
}
