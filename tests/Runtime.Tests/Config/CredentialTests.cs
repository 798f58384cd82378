namespace KubeGen.Runtime.Tests.Config;

/// <summary>Tokens, passwords, impersonation and the renewal of what is refused.</summary>
public sealed class CredentialTests
{
    private const string Unauthorized = """{"kind":"Status","status":"Failure","reason":"Unauthorized","code":401}""";

    private static async Task<Widget> Get(RestClient client) => await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets).Get("w");

    [Test]
    public async Task Headers_of_each_kind()
    {
        await using var server = new RawServer(static e => e.Answer("{}"));
        RestConfig[] configs =
        [
            new() { BearerToken = "t1" },
            new() { Username = "ü", Password = "p:w" },
            new() { UserAgent = "mine/1", Impersonate = new() { UserName = "jane", Uid = "7", Groups = ["dev"], Extra = new Dictionary<string, IList<string>> { ["acme.com/a b"] = ["x"] } } },
        ];
        foreach (var config in configs)
        {
            config.Host = server.Address.ToString();
            using var client = new RestClient(config);
            await Get(client);
        }

        Assert.Multiple(() =>
        {
            Assert.That(server.Exchanges[0].Header("Authorization"), Is.EqualTo("Bearer t1"));
            Assert.That(server.Exchanges[1].Header("Authorization"), Is.EqualTo("Basic w7w6cDp3"));
            Assert.That(server.Exchanges[2].Headers, Is.SupersetOf(new[] { "User-Agent: mine/1", "Impersonate-User: jane", "Impersonate-Uid: 7", "Impersonate-Group: dev", "Impersonate-Extra-acme.com%2Fa%20b: x" }));
        });
    }

    [Test]
    public void Several_groups_are_refused_rather_than_joined() =>
        Assert.Throws<NotSupportedException>(() => new RestClient(new RestConfig { Impersonate = new() { UserName = "u", Groups = ["a", "b"] } }).Dispose());

    [Test]
    public async Task A_token_file_is_read_again_within_a_minute_and_outlives_a_moment_without_it()
    {
        using var folder = new TempFolder();
        var path = folder.Write("token", "one\n");
        var time = new ManualTime();
        var credentials = ConfiguredCredentials.From(new RestConfig { BearerTokenFile = path, BearerToken = "fixed" }, time)!;
        Assert.That((await credentials.Get(default)).Authorization, Is.EqualTo("Bearer one"));
        File.WriteAllText(path, "two");
        Assert.That((await credentials.Get(default)).Authorization, Is.EqualTo("Bearer one"));
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.That((await credentials.Get(default)).Authorization, Is.EqualTo("Bearer two"));
        File.Delete(path);
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.That((await credentials.Get(default)).Authorization, Is.EqualTo("Bearer two"));
    }

    [Test]
    public async Task Without_its_file_the_token_serves_else_the_file_is_missed()
    {
        var missing = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Assert.That((await ConfiguredCredentials.From(new RestConfig { BearerTokenFile = missing, BearerToken = "fixed" }, TimeProvider.System)!.Get(default)).Authorization, Is.EqualTo("Bearer fixed"));
        Assert.CatchAsync<IOException>(async () => await ConfiguredCredentials.From(new RestConfig { BearerTokenFile = missing }, TimeProvider.System)!.Get(default));
    }

    [Test]
    public async Task Certificate_files_are_read_again_and_kept_while_one_of_the_two_is_new()
    {
        using var folder = new TempFolder();
        var authority = new TestCertificates();
        var (one, two) = (authority.Issue("one"), authority.Issue("two"));
        var config = new RestConfig { Tls = { CertFile = folder.Write("c", one.Certificate), KeyFile = folder.Write("k", one.Key) } };
        var time = new ManualTime();
        var credentials = ConfiguredCredentials.From(config, time)!;
        var first = (await credentials.Get(default)).Certificate;
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await credentials.Get(default)).Certificate, Is.SameAs(first), "the same bytes are the same certificate");
        folder.Write("c", two.Certificate);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await credentials.Get(default)).Certificate, Is.SameAs(first));
        folder.Write("k", two.Key);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await credentials.Get(default)).Certificate!.Context.TargetCertificate.Subject, Is.EqualTo("CN=two"));
    }

    [Test]
    public async Task A_refused_token_is_read_again_and_the_request_with_its_body_is_repeated_once()
    {
        using var folder = new TempFolder();
        var path = folder.Write("token", "old");
        await using var server = new RawServer(e => e.Header("Authorization") == "Bearer new" ? e.Answer("{}") : e.Answer(Unauthorized, "401 Unauthorized"));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString(), BearerTokenFile = path });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets);
        Assert.That(Assert.ThrowsAsync<ApiException>(() => widgets.Get("w"))!.IsUnauthorized);
        Assert.That(server.Exchanges, Has.Count.EqualTo(1), "the same token is not tried again");
        File.WriteAllText(path, "new");
        await widgets.Create(new() { Metadata = { Name = "w" } });
        Assert.That(server.Exchanges.Skip(1).Select(static e => (e.Header("Authorization"), e.Body)), Is.EqualTo(new[]
        {
            ("Bearer old", "{\"kind\":\"Widget\",\"apiVersion\":\"example.com/v1\",\"metadata\":{\"name\":\"w\"},\"spec\":{}}\n"),
            ("Bearer new", "{\"kind\":\"Widget\",\"apiVersion\":\"example.com/v1\",\"metadata\":{\"name\":\"w\"},\"spec\":{}}\n"),
        }));
    }

    [Test]
    public async Task The_programs_own_handler_sees_what_goes_out()
    {
        await using var server = new RawServer(static e => e.Answer("{}"));
        string? seen = null;
        var config = new RestConfig { Host = server.Address.ToString(), BearerToken = "t", WrapHandler = inner => new Spy(inner, request => seen = request.Headers.Authorization?.ToString()) };
        using var client = new RestClient(config);
        await Get(client);
        Assert.That(seen, Is.EqualTo("Bearer t"));
    }

    [Test]
    public void Nothing_prints_a_secret()
    {
        var config = new RestConfig
        {
            Host = "https://user:s3cret@host:1/x?token=s3cret",
            BearerToken = "s3cret",
            Username = "s3cret-user",
            Password = "s3cret",
            Tls = { KeyData = "s3cret"u8.ToArray(), CertData = "s3cret"u8.ToArray() },
            Exec = new() { Env = { ["A"] = "s3cret" }, Args = ["s3cret"] },
        };
        Assert.That($"{config} {config.Tls} {config.Exec} {new Credentials("Bearer s3cret", null)} {new ExecCredential { Status = new() { Token = "s3cret" } }}", Does.Not.Contain("s3cret"));
        Assert.That(config.ToString(), Is.EqualTo("RestConfig { Host = https://host:1/x }"));
        Assert.That(Assert.Throws<ArgumentException>(() => new RestClient(new RestConfig { Host = "ftp://u:s3cret@h" }).Dispose())!.Message, Does.Not.Contain("s3cret"));
    }

    [Test]
    public void In_a_pod()
    {
        using var folder = new TempFolder();
        folder.Write("token", "abc\n");
        var ca = folder.Write("ca.crt", "pem");
        folder.Write("namespace", "team-a");
        var config = InClusterConfig.Read("10.0.0.1", "443", folder.Path);
        Assert.That((config.Host, config.BearerToken, config.BearerTokenFile, config.Tls.CaFile, config.Namespace), Is.EqualTo(
            ("https://10.0.0.1:443", "abc", Path.Combine(folder.Path, "token"), ca, "team-a")));
        Assert.That(InClusterConfig.Read("fd00::1", "443", folder.Path).Host, Is.EqualTo("https://[fd00::1]:443"));
        Assert.That(Assert.Throws<InvalidOperationException>(() => InClusterConfig.Read("", null, folder.Path))!.Message, Is.EqualTo(
            "unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined"));
    }

    private sealed class Spy(HttpMessageHandler inner, Action<HttpRequestMessage> see) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            see(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>A clock that stands until it is advanced.</summary>
public sealed class ManualTime : TimeProvider
{
    private DateTimeOffset _now = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public void Advance(TimeSpan time) => _now += time;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;
}
