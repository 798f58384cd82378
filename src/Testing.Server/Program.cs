using System.Runtime.InteropServices;
using KubeGen.Testing;
using KubeGen.Testing.Server;

if (!CommandLine.TryParse(args, out var options, out var kubeConfigPath, out var problem))
{
    await Console.Error.WriteLineAsync(problem);
    await Console.Error.WriteLineAsync(CommandLine.Usage);
    return 2;
}

await using var server = await TestApiServer.StartAsync(options);
if (kubeConfigPath is not null)
    await File.WriteAllTextAsync(kubeConfigPath, server.CreateKubeConfig(options.UseTls ? new TestUser("admin", "system:masters") : null));
Console.WriteLine(server.Address.ToString().TrimEnd('/'));

var stopped = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await stopped.Task;
return 0;

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stopped.TrySetResult();
}
