using Microsoft.Extensions.Hosting;

namespace KubeGen.Testing;

/// <summary>Leaves SIGINT and SIGTERM to the program that the server is a guest of; the usual lifetime would swallow them.</summary>
internal sealed class GuestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
