using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace KubeGen.Testing.Tests;

public sealed class AccessTests
{
    [Test]
    public async Task A_token_is_needed_known_and_allowed()
    {
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions
        {
            Resources = [EmbeddedTest.TaskResource],
            Tokens = { ["secret"] = new TestUser("bob", "readers") },
            AllowList = [new AccessRule("readers", ["get", "list", "watch"], ["tasks.batch.kubegen.test"])],
        });
        using var client = server.CreateClient();
        var (nobody, refusal) = await client.Send("GET", EmbeddedTest.Tasks);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");
        var (unknown, _) = await client.Send("GET", EmbeddedTest.Tasks);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
        var (reader, _) = await client.Send("GET", EmbeddedTest.Tasks);
        var (writer, forbidden) = await client.Send("POST", EmbeddedTest.Tasks, EmbeddedTest.Task("a"));

        Assert.That((nobody, unknown, reader, writer), Is.EqualTo((401, 401, 200, 403)));
        Assert.That(((string?)refusal["message"], (string?)refusal["reason"]), Is.EqualTo(("Unauthorized", "Unauthorized")));
        Assert.That((string?)forbidden["message"], Is.EqualTo(
            "tasks.batch.kubegen.test is forbidden: User \"bob\" cannot create resource \"tasks\" in API group \"batch.kubegen.test\" in the namespace \"default\""));
    }

    [Test]
    public async Task A_client_certificate_says_who_is_there_over_http_2()
    {
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions { UseTls = true, RequireClientCertificate = true, Resources = [EmbeddedTest.TaskResource] });
        using var stranger = Client(server, null);
        using var admin = Client(server, server.CreateClientCertificate(new TestUser("admin", "system:masters")));
        using var refused = await stranger.GetAsync(EmbeddedTest.Tasks);
        using var welcome = await admin.GetAsync(EmbeddedTest.Tasks);

        Assert.That((refused.StatusCode, welcome.StatusCode, welcome.Version), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpVersion.Version20)));
    }

    [Test]
    public async Task A_kubeconfig_leads_a_client_to_the_server()
    {
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions { UseTls = true, RequireClientCertificate = true, Resources = [EmbeddedTest.TaskResource] });
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, server.CreateKubeConfig(new TestUser("admin", "system:masters")));
        using var client = new RestClient(KubeConfig.Load(file));
        File.Delete(file);

        Assert.That(server.CreateKubeConfig(), Does.Contain("current-context: kubegen-testing"));
        Assert.That(client, Is.Not.Null);
    }

    private static HttpClient Client(TestApiServer server, X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler();
        if (certificate is not null)
            handler.SslOptions.ClientCertificates = [certificate];
        handler.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, _) =>
        {
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(server.CertificateAuthority!);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            return presented is X509Certificate2 known && chain.Build(known);
        };
        return new HttpClient(handler) { BaseAddress = server.Address, DefaultRequestVersion = HttpVersion.Version20 };
    }
}
