using System.Diagnostics;

namespace KubeGen.Package.Tests;

/// <summary>Runs the dotnet command as a user does, and what it built.</summary>
internal static class Dotnet
{
    /// <returns>What it printed; a failure to exit with 0 is a failed assertion that shows it.</returns>
    public static Task<string> Run(string directory, string arguments, params (string Name, string Value)[] environment) =>
        Execute("dotnet", directory, arguments, environment);

    /// <summary>Runs any program.</summary>
    /// <inheritdoc cref="Run" path="/returns"/>
    public static async Task<string> Execute(string program, string directory, string arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The test host's own MSBuild must not leak into the user's.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) && name != "MSBUILDDISABLENODEREUSE").ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await process.WaitForExitAsync(patience.Token);
        var text = await output + await error;
        Assert.That(process.ExitCode, Is.Zero, () => $"{program} {arguments}\n{text}");
        return text;
    }
}
