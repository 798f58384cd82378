using OneX;

namespace KubeGen.Clients.Tests;

/// <summary>A server and a clientset for each test.</summary>
public abstract class LiveServer
{
    protected TestApiServer Server { get; private set; } = null!;

    protected Clientset Clientset { get; private set; } = null!;

    [SetUp]
    public async Task Start()
    {
        Server = await TestApiServer.StartAsync(new TestApiServerOptions { Resources = [.. OneX.Clientset.Scheme.Resources] });
        Clientset = new Clientset(new RestConfig { Host = Server.Address.ToString() });
    }

    [TearDown]
    public async Task Stop()
    {
        Clientset.Dispose();
        await Server.DisposeAsync();
    }
}
