using System.Diagnostics;

namespace KubeGen.TestServer.Benchmarks;

/// <summary>Many objects in one server, through connections without a socket.</summary>
internal static class Objects
{
    private const int Some = 10_000;
    private const int Many = 100_000;
    private const int Writers = 8;

    public static async Task Measure(Report report)
    {
        await using var server = await Widgets.Serve();
        using var client = server.CreateClient();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var creating = await Create(client, 0, Some);
        for (var reading = 1; reading <= 2; reading++)
        {
            var (listing, bytes) = await List(client, Widgets.Path);
            report.Row($"List of {Some:N0} objects, reading {reading}", $"{Report.Milliseconds(listing)}, {Report.Megabytes(bytes)}");
        }

        creating += await Create(client, Some, Many);
        report.Row($"Create {Many:N0} objects, {Writers} writers", $"{Report.Seconds(creating)}, {Report.Rate(Many, creating)}");
        report.Row("Memory that they take", Report.Megabytes(GC.GetTotalMemory(forceFullCollection: true) - before));
        var (page, _) = await List(client, $"{Widgets.Path}?limit=500");
        report.Row($"A page of 500 of {Many:N0}", Report.Milliseconds(page));
        var (selecting, _) = await List(client, $"{Widgets.Path}?labelSelector=app%3Dother");
        report.Row($"A label selector over {Many:N0}, first time", Report.Milliseconds(selecting));
        var (all, size) = await List(client, Widgets.Path);
        report.Row($"List of {Many:N0}", $"{Report.Milliseconds(all)}, {Report.Megabytes(size)}");
    }

    private static async Task<TimeSpan> Create(HttpClient client, int from, int to)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = Writers }, async (number, _) => await Widgets.Create(client, number));
        return clock.Elapsed;
    }

    private static async Task<(TimeSpan Time, long Bytes)> List(HttpClient client, string path)
    {
        var clock = Stopwatch.StartNew();
        var body = await client.GetByteArrayAsync(path);
        return (clock.Elapsed, body.Length);
    }
}
