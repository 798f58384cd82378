using System.Text;

namespace KubeGen.Runtime.Tests.Config;

/// <summary>Kubeconfigs in real files.</summary>
public sealed class KubeConfigTests
{
    private TempFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TempFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    private static string Config(string cluster, string user = "{}", string more = "") =>
        $$"""
        apiVersion: v1
        kind: Config
        current-context: main
        contexts:
        - name: main
          context: {cluster: c, user: u, namespace: team-a}
        {{more}}
        clusters:
        - name: c
          cluster: {{cluster}}
        users:
        - name: u
          user: {{user}}
        """;

    private RestConfig Load(string cluster, string user = "{}") => KubeConfig.Load(_folder.Write("config", Config(cluster, user)));

    private string Refusal(string text, string? context = null) => Assert.Throws<KubeConfigException>(() => KubeConfig.Load(_folder.Write("config", text), context))!.Message;

    [Test]
    public void Everything_of_a_cluster_and_a_user()
    {
        var config = Load(
            "{server: 'https://10.0.0.1:6443/base', tls-server-name: api.internal, insecure-skip-tls-verify: false, certificate-authority-data: Y2E=, proxy-url: 'socks5://p:1', disable-compression: true}",
            "{client-certificate-data: Y2VydA==, client-key-data: a2V5, token: abc, as: jane, as-uid: '7', as-groups: [dev], as-user-extra: {scopes: [x, y]}}");
        Assert.Multiple(() =>
        {
            Assert.That((config.Host, config.Namespace, config.ProxyUrl, config.DisableCompression), Is.EqualTo(("https://10.0.0.1:6443/base", "team-a", "socks5://p:1", true)));
            Assert.That((config.Tls.ServerName, config.Tls.Insecure, Text(config.Tls.CaData), Text(config.Tls.CertData), Text(config.Tls.KeyData)), Is.EqualTo(("api.internal", false, "ca", "cert", "key")));
            Assert.That((config.BearerToken, config.Exec), Is.EqualTo(("abc", (ExecConfig?)null)));
            Assert.That((config.Impersonate!.UserName, config.Impersonate.Uid, config.Impersonate.Groups.Single(), string.Join(' ', config.Impersonate.Extra["scopes"])), Is.EqualTo(("jane", "7", "dev", "x y")));
        });
    }

    [Test]
    public void Relative_files_start_from_the_kubeconfigs_folder()
    {
        var config = Load("{server: 'https://s', certificate-authority: ca.crt}", "{client-certificate: ../c.crt, client-key: /abs/k.pem, tokenFile: t/token}");
        Assert.That((config.Tls.CaFile, config.Tls.CertFile, config.Tls.KeyFile, config.BearerTokenFile), Is.EqualTo((
            Path.Combine(_folder.Path, "ca.crt"), Path.Combine(Path.GetDirectoryName(_folder.Path)!, "c.crt"), "/abs/k.pem", Path.Combine(_folder.Path, "t/token"))));
    }

    [Test]
    public void A_password_and_a_flag()
    {
        var config = Load("{server: 'http://s', insecure-skip-tls-verify: true}", "{username: u, password: 'p'}");
        Assert.That((config.Username, config.Password, config.Tls.Insecure, config.Impersonate), Is.EqualTo(("u", "p", true, (ImpersonationConfig?)null)));
    }

    [Test]
    public void An_exec_plugin_with_its_clusters_extension()
    {
        var config = Load(
            "{server: 'https://s', extensions: [{name: other, extension: {}}, {name: client.authentication.k8s.io/exec, extension: {audience: x, n: 1, f: 1.5, b: true, s: '1', none: null, l: [a]}}]}",
            "{exec: {apiVersion: client.authentication.k8s.io/v1, command: ./plugin, args: [a, '1'], env: [{name: K, value: v}], interactiveMode: Never, provideClusterInfo: true, installHint: 'do this'}}");
        var exec = config.Exec!;
        Assert.Multiple(() =>
        {
            Assert.That((exec.Command, exec.ApiVersion, exec.InteractiveMode, exec.ProvideClusterInfo, exec.InstallHint), Is.EqualTo(
                (Path.Combine(_folder.Path, "plugin"), "client.authentication.k8s.io/v1", "Never", true, "do this")));
            Assert.That((exec.Args, exec.Env), Is.EqualTo((new[] { "a", "1" }, new Dictionary<string, string> { ["K"] = "v" })));
            Assert.That(exec.ClusterConfig, Is.EqualTo("""{"audience":"x","n":1,"f":1.5,"b":true,"s":"1","none":null,"l":["a"]}"""));
        });
        Assert.That(Load("{server: s}", "{exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: plugin}}").Exec, Has.Property("Command").EqualTo("plugin").And.Property("InteractiveMode").EqualTo("IfAvailable"));
    }

    [Test]
    public void JSON_is_read_too()
    {
        var path = _folder.Write("config", """{"current-context":"x","contexts":[{"name":"x","context":{"cluster":"c"}}],"clusters":[{"name":"c","cluster":{"server":"https://s"}}],"users":null,"preferences":{}}""");
        Assert.That((KubeConfig.Load(path).Host, KubeConfig.Load(path).Namespace), Is.EqualTo(("https://s", (string?)null)));
    }

    [Test]
    public void Another_context_is_chosen_by_name()
    {
        var path = _folder.Write("config", Config("{server: 'https://s'}", more: "- name: other\n  context: {cluster: c, namespace: team-b}"));
        Assert.That((KubeConfig.Load(path).Namespace, KubeConfig.Load(path, "other").Namespace), Is.EqualTo(("team-a", "team-b")));
    }

    [Test]
    public void Of_several_files_the_first_that_has_a_name_counts_whole()
    {
        var one = _folder.Write("one", "clusters: [{name: c, cluster: {server: 'https://one'}}]\nusers: []");
        var two = _folder.Write("sub/two", Config("{server: 'https://two', tls-server-name: two, certificate-authority: ca.crt}", "{token: two, tokenFile: t}"));
        var three = _folder.Write("three", "current-context: none\ncontexts: [{name: main, context: {cluster: x}}, {name: last, context: {cluster: c, user: w}}]\nusers: [{name: w, user: {tokenFile: t}}]");
        using var _ = new EnvironmentVariable("KUBECONFIG", string.Join(Path.PathSeparator, one, "", Path.Combine(_folder.Path, "missing"), two, three, one));
        var config = KubeConfig.Load();
        Assert.That((config.Host, config.Tls.ServerName, config.Tls.CaFile, config.BearerToken, config.Namespace), Is.EqualTo(("https://one", (string?)null, (string?)null, "two", "team-a")));
        Assert.That(KubeConfig.Load(context: "last").BearerTokenFile, Is.EqualTo(Path.Combine(_folder.Path, "t")));
    }

    [Test]
    public void Without_KUBECONFIG_it_is_the_home_folders()
    {
        _folder.Write(".kube/config", Config("{server: 'https://home'}"));
        using var home = new EnvironmentVariable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME", _folder.Path);
        using var list = new EnvironmentVariable("KUBECONFIG", null);
        Assert.That(KubeConfig.Load().Host, Is.EqualTo("https://home"));
    }

    [Test]
    public void What_is_missing_is_named()
    {
        using var list = new EnvironmentVariable("KUBECONFIG", Path.Combine(_folder.Path, "missing"));
        Assert.Multiple(() =>
        {
            Assert.That(Assert.Throws<KubeConfigException>(() => KubeConfig.Load())!.Message, Is.EqualTo("invalid configuration: no configuration has been provided, try setting KUBERNETES_MASTER environment variable"));
            Assert.That(Assert.Throws<KubeConfigException>(() => KubeConfig.Load(Path.Combine(_folder.Path, "missing")))!.Message, Does.StartWith("error loading config file "));
            Assert.That(Refusal("clusters: []\ncurrent-context: x"), Is.EqualTo("invalid configuration: context was not found for specified context: x"));
            Assert.That(Refusal(Config("{server: s}"), "y"), Is.EqualTo("invalid configuration: context was not found for specified context: y"));
            Assert.That(Refusal("contexts: [{name: x, context: {cluster: c}}]"), Is.EqualTo("invalid configuration: no context chosen"));
            Assert.That(Refusal("current-context: x\ncontexts: [{name: x, context: {}}]"), Is.EqualTo("invalid configuration: cluster was not specified for context \"x\""));
            Assert.That(Refusal("current-context: x\ncontexts: [{name: x, context: {cluster: c}}]"), Is.EqualTo("invalid configuration: cluster \"c\" was not found for context \"x\""));
            Assert.That(Refusal(Config("{}")), Is.EqualTo("invalid configuration: no server found for cluster \"c\""));
            Assert.That(Refusal(Config("{server: s}").Replace("user: u,", "user: v,", StringComparison.Ordinal)), Is.EqualTo("invalid configuration: user \"v\" was not found for context \"main\""));
        });
    }

    [TestCase("{client-certificate: c}", "invalid configuration: client-key-data or client-key must be specified for u to use the clientCert authentication method.")]
    [TestCase("{token: t, username: u}", "invalid configuration: more than one authentication method found for u; found [token basicAuth], only one is allowed")]
    [TestCase("{as-groups: [g]}", "invalid configuration: requesting uid, groups or user-extra for u without impersonating a user")]
    [TestCase("{auth-provider: {name: gcp}}", "no Auth Provider found for name \"gcp\": use an exec credential plugin")]
    [TestCase("{exec: {apiVersion: client.authentication.k8s.io/v1}}", "invalid configuration: command must be specified for u to use exec authentication plugin")]
    [TestCase("{exec: {command: x}}", "invalid configuration: apiVersion must be specified for u to use exec authentication plugin")]
    [TestCase("{exec: {command: x, apiVersion: client.authentication.k8s.io/v1}}", "invalid configuration: interactiveMode must be specified for u to use exec authentication plugin")]
    [TestCase("{exec: {command: x, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Maybe}}", "invalid configuration: invalid interactiveMode for u: \"Maybe\"")]
    [TestCase("{exec: {command: x, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, env: [{value: x}]}}", "invalid configuration: env variable name must be specified for u to use exec authentication plugin")]
    public void What_a_user_can_not_be(string user, string message) => Assert.That(Refusal(Config("{server: s}", user)), Is.EqualTo(message));

    [Test]
    public void A_file_that_is_no_kubeconfig_is_named_with_what_is_wrong()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Refusal("a: [b"), Does.StartWith($"error loading config file \"{_folder.Path}"));
            Assert.That(Refusal("- a"), Does.EndWith("config\": it is no mapping"));
            Assert.That(Refusal("clusters: {}"), Does.EndWith("config: clusters is not a list"));
            Assert.That(Refusal("clusters: [x]"), Does.EndWith("config: clusters is not a list of mappings"));
            Assert.That(Refusal("clusters: [{name: c, cluster: {}}, {name: c, cluster: {}}]"), Does.EndWith("config: duplicate name \"c\" in clusters"));
            Assert.That(Refusal(Config("{server: s, certificate-authority-data: '%%'}")), Does.EndWith("config: certificate-authority-data is not in base64"));
            Assert.That(Refusal(Config("{server: s, insecure-skip-tls-verify: perhaps}")), Does.EndWith("config: insecure-skip-tls-verify is not true or false"));
            Assert.That(Refusal(Config("{server: [s]}")), Does.EndWith("config: server is not a text"));
            Assert.That(Refusal(Config("{server: s}", "{exec: x}")), Does.EndWith("config: exec is not a mapping"));
            Assert.That(Refusal(""), Does.Contain("no configuration has been provided"));
        });
    }

    private static string? Text(ReadOnlyMemory<byte>? data) => data is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    /// <summary>Sets a variable of this process until it is disposed of.</summary>
    private sealed class EnvironmentVariable : IDisposable
    {
        private readonly string _name;
        private readonly string? _before;

        public EnvironmentVariable(string name, string? value)
        {
            (_name, _before) = (name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
    }
}
