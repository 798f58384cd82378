using System.Diagnostics;
using System.Text.RegularExpressions;
using OneX.Apiextensions.V1;
using OneX.Apps.V1Beta1;
using OneX.Batch.V1;

namespace KubeGen.Clients.Tests;

/// <summary>The README's first command: the tour runs, and its account is right.</summary>
public sealed partial class TourTests
{
    [Test]
    public async System.Threading.Tasks.Task The_tour_calls_every_generated_method_and_says_which_request_each_made()
    {
        var account = await Run();

        foreach (var (client, methods) in new[]
        {
            ("xxxs", typeof(XXXInterface)), ("minerSets", typeof(MinerSetInterface)), ("tasks", typeof(TaskInterface)),
            ("customResourceDefinitions", typeof(CustomResourceDefinitionInterface)),
        })
        {
            Assert.That(methods.GetMethods(), Is.Not.Empty);
            foreach (var method in methods.GetMethods())
                Assert.That(account, Does.Match($@"\b{client}\.{method.Name}\("), $"{client}.{method.Name}");
        }

        Assert.That(account, Does.Contain("POST /apis/apps.onex.io/v1beta1/namespaces/default/minersets   201\n    -> MinerSet default/miners"));
        Assert.That(account, Does.Contain("PUT /apis/apps.onex.io/v1beta1/namespaces/default/minersets/miners/scale   200\n    -> Scale default/miners"));
        Assert.That(account, Does.Contain("DELETE /apis/batch.superproj.io/v1/namespaces/default/tasks?labelSelector=batch.superproj.io%2Fphase%3DFailed   200"));
        Assert.That(Phases().Matches(account).Select(match => match.Groups["phase"].Value), Is.SupersetOf(new[] { "Running", "Succeeded", "Failed" }));
        Assert.That(account, Does.Match(@"\n\d+ calls, all answered\.\n$"));
    }

    private static async System.Threading.Tasks.Task<string> Run()
    {
        var program = typeof(MinerSet).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", $"\"{program}\"") { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        Assert.That(process.ExitCode, Is.Zero, await error);
        return (await output).ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"-> Modified Task default/\w+, resource version \d+: phase (?<phase>\w+)")]
    private static partial Regex Phases();
}
