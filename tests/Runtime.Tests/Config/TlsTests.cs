using System.Text;

namespace KubeGen.Runtime.Tests.Config;

/// <summary>TLS with real handshakes.</summary>
public sealed class TlsTests
{
    private static readonly TestCertificates Authority = new();

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static Task Get(RestConfig config)
    {
        return Run();

        async Task Run()
        {
            using var client = new RestClient(config);
            await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets).Get("w");
        }
    }

    [Test]
    public async Task A_server_of_the_given_authority_is_trusted_and_no_other()
    {
        await using var server = new RawServer(static e => e.Answer("{}"), Authority.Server("127.0.0.1"));
        await Get(new RestConfig { Host = server.Authority, Tls = { CaData = Utf8(Authority.RootPem) } });
        Assert.CatchAsync<HttpRequestException>(() => Get(new RestConfig { Host = server.Address.ToString() }));
        Assert.CatchAsync<HttpRequestException>(() => Get(new RestConfig { Host = server.Authority, Tls = { CaData = Utf8(new TestCertificates().RootPem) } }));
        await Get(new RestConfig { Host = server.Authority, Tls = { CaData = Utf8(new TestCertificates("CN=other").RootPem + "\n" + Authority.RootPem) } });
    }

    [Test]
    public async Task The_name_is_checked_unless_all_is_trusted()
    {
        await using var server = new RawServer(static e => e.Answer("{}"), Authority.Server("other.example.com"));
        Assert.CatchAsync<HttpRequestException>(() => Get(new RestConfig { Host = server.Authority, Tls = { CaData = Utf8(Authority.RootPem) } }));
        await Get(new RestConfig { Host = server.Authority, Tls = { Insecure = true } });
    }

    [Test]
    public async Task The_server_name_is_sent_and_checked()
    {
        await using var server = new RawServer(static e => e.Answer("{}"), Authority.Server("api.internal"));
        await Get(new RestConfig { Host = server.Authority, Tls = { CaData = Utf8(Authority.RootPem), ServerName = "api.internal" } });
        Assert.That(server.Exchanges[0].ServerName, Is.EqualTo("api.internal"));
        Assert.CatchAsync<HttpRequestException>(() => Get(new RestConfig { Host = server.Authority, Tls = { CaData = Utf8(Authority.RootPem), ServerName = "api.external" } }));
    }

    [Test]
    public async Task A_client_certificate_is_shown_from_data_or_files()
    {
        await using var server = new RawServer(static e => e.Answer("{}"), Authority.Server("127.0.0.1"));
        using var folder = new TempFolder();
        var (certificate, key, _) = Authority.Issue("alice");
        await Get(new RestConfig { Host = server.Authority, Tls = { CaData = Utf8(Authority.RootPem), CertData = Utf8(certificate), KeyData = Utf8(key) } });
        await Get(new RestConfig
        {
            Host = server.Authority,
            Tls = { CaFile = folder.Write("ca.crt", Authority.RootPem), CertFile = folder.Write("tls.crt", certificate), KeyFile = folder.Write("tls.key", key) },
        });
        Assert.That(server.Exchanges.Select(static e => e.ClientCertificate), Is.EqualTo(new[] { "CN=alice", "CN=alice" }));
    }

    [Test]
    public void A_configuration_that_contradicts_itself_is_refused()
    {
        var (certificate, key, _) = Authority.Issue("alice");
        Assert.Multiple(() =>
        {
            Assert.That(Refusal(new() { Tls = { Insecure = true, CaData = Utf8("x") } }), Does.StartWith("specifying a root certificates file with the insecure flag is not allowed"));
            Assert.That(Refusal(new() { Tls = { CertData = Utf8(certificate) } }), Does.StartWith("a client certificate needs its key"));
            Assert.That(Refusal(new() { Username = "u", BearerToken = "t" }), Does.StartWith("username/password or bearer token may be set, but not both"));
            Assert.That(Refusal(new() { Host = "ftp://x" }), Does.StartWith("host must be a URL or a host:port pair: \"ftp://x\""));
            Assert.That(Refusal(new() { Impersonate = new() { Uid = "1" } }), Does.StartWith("requesting uid, groups or user-extra without impersonating a user"));
            Assert.ThrowsAsync<ArgumentException>(() => Get(new() { Host = "https://127.0.0.1:1", Tls = { CaData = Utf8("nonsense") } }));
            Assert.ThrowsAsync<ArgumentException>(() => Get(new() { Host = "https://127.0.0.1:1", Tls = { CertData = Utf8(certificate), KeyData = Utf8("nonsense") } }));
            Assert.ThrowsAsync<ArgumentException>(() => Get(new() { Host = "https://127.0.0.1:1", Tls = { CertData = Utf8(certificate), KeyData = Utf8(Authority.Issue("bob").Key) } }));
        });
    }

    private static string Refusal(RestConfig config) => Assert.Throws<ArgumentException>(() => new RestClient(config).Dispose())!.Message;
}
