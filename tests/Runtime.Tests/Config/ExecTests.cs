using System.Diagnostics;
using System.Text.Json.Nodes;

namespace KubeGen.Runtime.Tests.Config;

/// <summary>Credential plugins, run for real.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
[Platform(Include = "Unix", Reason = "the plugins are shell scripts")]
public sealed class ExecTests
{
    private const string V1 = "client.authentication.k8s.io/v1";

    private static string Answer(string status) => $$"""echo '{"kind":"ExecCredential","apiVersion":"{{V1}}","status":{{status}}}'""";

    private static RestConfig Config(string command, Action<ExecConfig>? change = null)
    {
        var exec = new ExecConfig { Command = command, InteractiveMode = "Never" };
        change?.Invoke(exec);
        return new RestConfig { Host = "https://server:1", Exec = exec };
    }

    private static ExecCredentialException Failure(string command, Action<ExecConfig>? change = null) =>
        Assert.ThrowsAsync<ExecCredentialException>(async () => await new ExecCredentials(Config(command, change), TimeProvider.System).Get(default))!;

    [Test]
    public async Task One_run_serves_all_who_wait_until_it_expires()
    {
        using var folder = new TempFolder();
        var command = folder.Script("plugin", $"echo run >> {folder.Path}/runs; sleep 0.3; {Answer("""{"token":"t1","expirationTimestamp":"2020-01-01T01:00:00Z"}""")}");
        var time = new ManualTime();
        var credentials = new ExecCredentials(Config(command), time);
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => credentials.Get(default).AsTask()));
        Assert.That(all.Select(static c => c.Authorization), Is.All.EqualTo("Bearer t1"));
        time.Advance(TimeSpan.FromMinutes(60));
        await credentials.Get(default);
        Assert.That(File.ReadAllLines($"{folder.Path}/runs"), Has.Length.EqualTo(1));
        time.Advance(TimeSpan.FromSeconds(1));
        await credentials.Get(default);
        Assert.That(File.ReadAllLines($"{folder.Path}/runs"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task One_who_stops_waiting_does_not_stop_the_run()
    {
        using var folder = new TempFolder();
        var credentials = new ExecCredentials(Config(folder.Script("plugin", $"sleep 0.5; {Answer("""{"token":"t1"}""")}")), TimeProvider.System);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var other = credentials.Get(default);
        Assert.CatchAsync<OperationCanceledException>(async () => await credentials.Get(cancel.Token));
        Assert.That((await other).Authorization, Is.EqualTo("Bearer t1"));
    }

    [Test]
    public async Task Both_pipes_are_drained()
    {
        using var folder = new TempFolder();
        var noise = "i=0; while [ $i -lt 3000 ]; do echo '                                                                                '; echo 'noise noise noise noise noise noise noise noise noise noise noise noise' >&2; i=$((i+1)); done";
        var credentials = new ExecCredentials(Config(folder.Script("plugin", $"{noise}; {Answer("""{"token":"t1"}""")}")), TimeProvider.System);
        Assert.That((await credentials.Get(default)).Authorization, Is.EqualTo("Bearer t1"));
    }

    [Test]
    public async Task It_is_told_what_it_needs()
    {
        using var folder = new TempFolder();
        var config = Config(folder.Script("plugin", $"printf '%s' \"$KUBERNETES_EXEC_INFO\" > {folder.Path}/info; echo \"$1 $2 $EXTRA $HOME\" > {folder.Path}/seen; {Answer("""{"token":"t"}""")}"), static e =>
        {
            (e.Args, e.ProvideClusterInfo, e.ClusterConfig) = (["one", "two words"], true, """{"audience":"x"}""");
            e.Env["EXTRA"] = "extra";
        });
        (config.Tls.ServerName, config.Tls.CaData) = ("api.internal", "pem"u8.ToArray());
        await new ExecCredentials(config, TimeProvider.System).Get(default);
        Assert.That(File.ReadAllText($"{folder.Path}/seen"), Is.EqualTo($"one two words extra {Environment.GetEnvironmentVariable("HOME")}\n"));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllText($"{folder.Path}/info")), JsonNode.Parse(
            """{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","spec":{"cluster":{"server":"https://server:1","tls-server-name":"api.internal","certificate-authority-data":"cGVt","config":{"audience":"x"}},"interactive":false}}""")));
    }

    [Test]
    public void A_failure_has_the_exit_code_and_what_it_said()
    {
        using var folder = new TempFolder();
        var error = Failure(folder.Script("plugin", "echo 'please log in' >&2; exit 3"));
        Assert.That((error.ExitCode, error.StandardError), Is.EqualTo(((int?)3, "please log in\n")));
        Assert.That(error.Message, Is.EqualTo($"getting credentials: exec: executable {folder.Path}/plugin failed with exit code 3: please log in"));
    }

    [Test]
    public void A_plugin_that_is_not_there_says_how_to_get_it()
    {
        var error = Failure("/nowhere/plugin", static e => e.InstallHint = "apt install plugin");
        Assert.That(error.Message, Does.StartWith("getting credentials: exec: executable /nowhere/plugin not found").And.EndsWith("\n\napt install plugin"));
        Assert.That(error.ExitCode, Is.Null);
    }

    [Test]
    public void It_has_its_time_with_all_that_it_started()
    {
        using var folder = new TempFolder();
        var watch = Stopwatch.StartNew();
        var error = Failure(folder.Script("plugin", "echo 'still there' >&2; sleep 60 & wait"), static e => e.Timeout = TimeSpan.FromMilliseconds(500));
        Assert.That(error.InnerException, Is.InstanceOf<TimeoutException>());
        Assert.That(error.Message, Does.Contain("did not end within 00:00:00.5000000: still there"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void A_child_that_it_leaves_behind_does_not_hold_its_credentials_up_for_ever()
    {
        using var folder = new TempFolder();
        var error = Failure(folder.Script("plugin", $"sleep 60 & {Answer("""{"token":"t"}""")}"), static e => e.Timeout = TimeSpan.FromMilliseconds(500));
        Assert.That(error.Message, Does.Contain("did not end within"));
    }

    [TestCase("""echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1beta1","status":{"token":"t"}}'""", "exec plugin is configured to use API version client.authentication.k8s.io/v1, plugin returned version client.authentication.k8s.io/v1beta1")]
    [TestCase("""echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1"}'""", "exec plugin didn't return a status field")]
    [TestCase("""echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{}}'""", "exec plugin didn't return a token or cert/key pair")]
    [TestCase("""echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"clientKeyData":"x"}}'""", "exec plugin returned only certificate or key, not both")]
    [TestCase("""echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"clientKeyData":"x","clientCertificateData":"y"}}'""", "failed parsing client key/certificate: ")]
    [TestCase("echo nonsense", "decoding stdout: ")]
    [TestCase("true", "decoding stdout: ")]
    public void An_answer_that_is_none_is_explained(string script, string message)
    {
        using var folder = new TempFolder();
        Assert.That(Failure(folder.Script("plugin", script)).Message, Does.StartWith("getting credentials: " + message));
    }

    [Test]
    public async Task A_run_that_failed_is_tried_again()
    {
        using var folder = new TempFolder();
        var credentials = new ExecCredentials(Config(folder.Script("plugin", $"[ -e {folder.Path}/ok ] || exit 1; {Answer("""{"token":"t"}""")}")), TimeProvider.System);
        Assert.ThrowsAsync<ExecCredentialException>(async () => await credentials.Get(default));
        folder.Write("ok", "");
        Assert.That((await credentials.Get(default)).Authorization, Is.EqualTo("Bearer t"));
    }

    [Test]
    public void What_it_can_not_be_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => new RestClient(Config("plugin", static e => e.ApiVersion = "client.authentication.k8s.io/v1alpha1")).Dispose());
        Assert.Throws<ArgumentException>(() => new RestClient(Config("")).Dispose());
    }

    [Test]
    public async Task After_the_first_401_it_runs_again_and_the_request_is_repeated()
    {
        using var folder = new TempFolder();
        var command = folder.Script("plugin", $$$"""
            n=$(cat {{{folder.Path}}}/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > {{{folder.Path}}}/n
            echo '{"kind":"ExecCredential","apiVersion":"{{{V1}}}","status":{"token":"t'$n'"}}'
            """);
        await using var server = new RawServer(static e => e.Header("Authorization") == "Bearer t1" && e.RequestLine.Contains("/late", StringComparison.Ordinal)
            ? e.Answer("{}", "401 Unauthorized")
            : e.Answer("{}"));
        var config = Config(command);
        config.Host = server.Address.ToString();
        using var client = new RestClient(config);
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets);
        await widgets.Get("early");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => widgets.Get("late")));
        await widgets.Get("later");
        Assert.That(File.ReadAllText($"{folder.Path}/n").Trim(), Is.EqualTo("2"), "all who were refused shared one run");
        Assert.That(server.Exchanges[^1].Header("Authorization"), Is.EqualTo("Bearer t2"));
    }

    [Test]
    public async Task Certificates_are_shown_and_renewed()
    {
        using var folder = new TempFolder();
        var authority = new TestCertificates();
        foreach (var name in new[] { "one", "two" })
        {
            var (certificate, key, _) = authority.Issue(name);
            var credential = new JsonObject { ["kind"] = "ExecCredential", ["apiVersion"] = V1, ["status"] = new JsonObject { ["clientCertificateData"] = certificate, ["clientKeyData"] = key } };
            folder.Write(name, credential.ToJsonString());
        }

        folder.Write("now", File.ReadAllText($"{folder.Path}/one"));
        await using var server = new RawServer(
            static e => e.ClientCertificate == "CN=one" && e.RequestLine.Contains("/refused", StringComparison.Ordinal) ? e.Answer("{}", "401 Unauthorized") : e.Answer("{}"),
            authority.Server("127.0.0.1"));
        var config = Config(folder.Script("plugin", $"cat {folder.Path}/now"));
        (config.Host, config.Tls.CaData) = (server.Authority, System.Text.Encoding.UTF8.GetBytes(authority.RootPem));
        using var client = new RestClient(config);
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets);
        await widgets.Get("w");
        File.Copy($"{folder.Path}/two", $"{folder.Path}/now", overwrite: true);
        await widgets.Get("w");
        await widgets.Get("refused");
        Assert.That(server.Exchanges.Select(static e => e.ClientCertificate), Is.EqualTo(new[] { "CN=one", "CN=one", "CN=one", "CN=two" }));
    }
}
