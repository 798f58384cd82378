// contender <baseUrl> <op> <count> [concurrency]: one run of a load, op one of get, list, watch, create and cold. Prints one line of JSON.
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using KubeGen.Contender;

var (baseUrl, op, count) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
var concurrency = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1;
using var load = new Load(baseUrl);

var phases = 0;
if (op != "cold")
{
    // Steady state: until the JIT has gone quiet.
    var quiet = double.MaxValue;
    for (; phases < 3 || (quiet > 15 && phases < 12); phases++)
    {
        var before = JitInfo.GetCompilationTime();
        await Drive(load, op, Math.Max(op == "list" ? 8 : 1, count / 10), concurrency);
        await Task.Delay(200);
        quiet = (JitInfo.GetCompilationTime() - before).TotalMilliseconds;
    }

    GC.Collect();
    GC.WaitForPendingFinalizers();
}

var (cpu, allocated, jit, start) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), JitInfo.GetCompilationTime(), Stopwatch.GetTimestamp());
var check = await Drive(load, op, count, concurrency);
var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
var jitted = (JitInfo.GetCompilationTime() - jit).TotalMilliseconds;
var used = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
var peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(':')[1].Trim().Split(' ')[0];
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $$"""{"op":"{{op}}","count":{{count}},"concurrency":{{concurrency}},"cpu_ms":{{used:F1}},"wall_ms":{{wall:F1}},"alloc_bytes_per_op":{{allocated / count}},"peak_rss_kb":{{peak}},"warm_phases":{{phases}},"jit_ms":{{jitted:F1}},"check":{{check}}}"""));

static async Task<long> Drive(Load load, string op, int count, int concurrency)
{
    if (op == "watch")
        return await load.Watch(count);
    var (next, sum) = (-1, 0L);
    await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => concurrency == 1 ? Work() : Task.Run(Work)));
    return sum;

    async Task Work()
    {
        var mine = 0L;
        for (int i; (i = Interlocked.Increment(ref next)) < count;)
        {
            mine += op switch
            {
                "get" or "cold" => Load.Check(await load.Get(i).ConfigureAwait(false)),
                "create" => Load.Check(await load.Create(i).ConfigureAwait(false)),
                "list" => await load.List().ConfigureAwait(false),
                _ => throw new ArgumentException($"no operation '{op}'"),
            };
        }

        Interlocked.Add(ref sum, mine);
    }
}
