using System.Globalization;
using System.Runtime.InteropServices;

namespace KubeGen.TestServer.Benchmarks;

/// <summary>Prints a table, one row for each measurement as it is made.</summary>
internal sealed class Report(TextWriter output)
{
    /// <summary>Whether a row missed its target.</summary>
    public bool HasMissed { get; private set; }

    public void Begin()
    {
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, client and server in one process");
        output.WriteLine();
        output.WriteLine("| What | Measured | Target |");
        output.WriteLine("|---|---|---|");
    }

    public void Row(string what, string measured) => output.WriteLine($"| {what} | {measured} | |");

    public void Row(string what, string measured, string target, bool isMet)
    {
        HasMissed |= !isMet;
        output.WriteLine($"| {what} | {measured} | {target}{(isMet ? "" : ": MISSED")} |");
    }

    public static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:N1} ms");

    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:N2} s");

    public static string Rate(long count, TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{count / time.TotalSeconds:N0}/s");

    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N1} MB");
}
