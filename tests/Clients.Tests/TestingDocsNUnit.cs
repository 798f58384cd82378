using OneX;

namespace KubeGen.Clients.Tests;

/// <summary>docs/testing.md: a controller in ten lines, with NUnit.</summary>
public sealed class TestingDocsNUnit
{
    [Test]
    public async Task A_miner_set_becomes_ready()
    {
        await using var server = await TestApiServer.StartAsync(new() { Resources = [.. Clientset.Scheme.Resources] });
        using var clientset = new Clientset(new RestConfig { Host = server.Address.ToString() });
        var minerSets = clientset.AppsV1beta1.MinerSets("default");
        await minerSets.Create(new() { Metadata = new() { Name = "miners" }, Spec = new() { Replicas = 3 } });

        await new MinerSetController(minerSets).Reconcile("miners");

        Assert.That((await minerSets.Get("miners")).Status?.ReadyReplicas, Is.EqualTo(3));
    }
}
