namespace KubeGen.Testing.Tests;

/// <summary>Starts each server once for all tests.</summary>
[SetUpFixture]
public sealed class ContractServers
{
    private static readonly Lazy<Task<TestApiServer>> Embedded = new(() => TestApiServer.StartAsync());
    private static readonly Lazy<Task<RealApiServer>> Real = new(RealApiServer.Start);

    /// <summary>A client of the server; ignores the test, loudly, where the real server is not to be had.</summary>
    public static async Task<HttpClient> Client(ServerKind kind)
    {
        if (kind == ServerKind.Embedded)
            return new HttpClient { BaseAddress = (await Embedded.Value).Address };
        if (RealApiServer.Directory is null)
        {
            const string missing = "apiextensions-apiserver and etcd are not in $KUBEGEN_CACHE: run eng/real-apiserver.sh";
            if (Environment.GetEnvironmentVariable("REQUIRE_REAL_APISERVER") == "1")
                Assert.Fail(missing);
            Assert.Ignore(missing);
        }

        return (await Real.Value).CreateClient();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Embedded.IsValueCreated)
            await (await Embedded.Value).DisposeAsync();
        if (Real.IsValueCreated)
            await (await Real.Value).DisposeAsync();
    }
}
