using OneX;

namespace KubeGen.Clients.Tests;

/// <summary>docs/testing.md: ways to set up a server and to connect to it.</summary>
public sealed class TestingDocsSetup
{
    [Test]
    public async Task Definitions_over_http()
    {
        await using var server = await TestApiServer.StartAsync();
        using var client = server.CreateClient();
        var yaml = await File.ReadAllTextAsync(Path.Combine(TestContext.CurrentContext.TestDirectory, "Apps/V1Beta1/minersets.crd.yaml"));
        using var body = new StringContent(yaml, new System.Net.Http.Headers.MediaTypeHeaderValue("application/yaml"));
        using var created = await client.PostAsync("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", body);
        created.EnsureSuccessStatusCode();

        using var clientset = new Clientset(client);
        var invalid = Assert.ThrowsAsync<ApiException>(() => clientset.AppsV1beta1.MinerSets("default").Create(
            new() { Metadata = new() { Name = "miners" }, Spec = new() { Replicas = -1 } }))!;
        Assert.That(invalid.IsInvalid, Is.True);
    }

    [Test]
    public async Task Resources_of_others()
    {
        var leases = new ApiResource("coordination.k8s.io", "v1", "Lease", "leases", Namespaced: true);
        await using var server = await TestApiServer.StartAsync(new() { Resources = [.. Clientset.Scheme.Resources, leases] });

        using var client = server.CreateClient();
        Assert.That(await client.GetStringAsync("/apis/coordination.k8s.io/v1/leases"), Does.Contain("LeaseList"));
    }

    [Test]
    public async Task Without_a_socket()
    {
        await using var server = await TestApiServer.StartAsync(new() { Resources = [.. Clientset.Scheme.Resources] });
        using var client = server.CreateClient();
        using var clientset = new Clientset(client);
        Assert.That((await clientset.AppsV1beta1.MinerSets("").List()).Items, Is.Empty);
    }

    [Test]
    public async Task Kubeconfig()
    {
        var options = new TestApiServerOptions { Resources = [.. Clientset.Scheme.Resources], UseTls = true, RequireClientCertificate = true };
        await using var server = await TestApiServer.StartAsync(options);
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, server.CreateKubeConfig(new TestUser("admin", "system:masters")));
        using var clientset = new Clientset(KubeConfig.Load(file));
        Assert.That((await clientset.AppsV1beta1.MinerSets("").List()).Items, Is.Empty);
        File.Delete(file);
    }

    [Test]
    public async Task Refusals()
    {
        await using var server = await TestApiServer.StartAsync(new()
        {
            Resources = [.. Clientset.Scheme.Resources],
            Tokens = { ["s3cret"] = new TestUser("bob", "readers") },
            AllowList = [new AccessRule("readers", ["get", "list", "watch"], ["minersets.apps.onex.io"])],
        });
        using var nobody = new Clientset(new RestConfig { Host = server.Address.ToString() });
        using var bob = new Clientset(new RestConfig { Host = server.Address.ToString(), BearerToken = "s3cret" });

        var unauthorized = Assert.ThrowsAsync<ApiException>(() => nobody.AppsV1beta1.MinerSets("default").List())!;
        var forbidden = Assert.ThrowsAsync<ApiException>(() => bob.AppsV1beta1.MinerSets("default").Delete("miners"))!;

        Assert.That((unauthorized.IsUnauthorized, forbidden.IsForbidden), Is.EqualTo((true, true)));
        Assert.That((await bob.AppsV1beta1.MinerSets("default").List()).Items, Is.Empty);
    }

    [Test]
    public async Task Clock_and_seed()
    {
        var options = new TestApiServerOptions { Resources = [.. Clientset.Scheme.Resources], TimeProvider = new StoppedClock(), Seed = 42 };
        await using var server = await TestApiServer.StartAsync(options);
        using var client = server.CreateClient();
        using var clientset = new Clientset(client);
        var set = await clientset.AppsV1beta1.MinerSets("default").Create(new() { Metadata = new() { GenerateName = "miners-" } });

        Assert.That(set.Metadata.CreationTimestamp, Is.EqualTo(StoppedClock.Now));
        Assert.That((await SameAgain()).Metadata.Uid, Is.EqualTo(set.Metadata.Uid));
    }

    private static async Task<OneX.Apps.V1Beta1.MinerSet> SameAgain()
    {
        await using var server = await TestApiServer.StartAsync(new() { Resources = [.. Clientset.Scheme.Resources], TimeProvider = new StoppedClock(), Seed = 42 });
        using var client = server.CreateClient();
        using var clientset = new Clientset(client);
        return await clientset.AppsV1beta1.MinerSets("default").Create(new() { Metadata = new() { GenerateName = "miners-" } });
    }

    private sealed class StoppedClock : TimeProvider
    {
        public static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
