namespace KubeGen.Runtime.Tests.Rest;

/// <summary>What really goes over a socket.</summary>
public sealed class WireTests
{
    [TestCase("obj1", "/apis/example.com/v1/namespaces/ns1/widgets/obj1")]
    [TestCase("a b", "/apis/example.com/v1/namespaces/ns1/widgets/a%20b")]
    [TestCase("a!b", "/apis/example.com/v1/namespaces/ns1/widgets/a%21b")]
    [TestCase("a'(b)*", "/apis/example.com/v1/namespaces/ns1/widgets/a%27%28b%29%2A")]
    [TestCase("a[b]", "/apis/example.com/v1/namespaces/ns1/widgets/a%5Bb%5D")]
    [TestCase("a~b", "/apis/example.com/v1/namespaces/ns1/widgets/a~b")]
    [TestCase("system:node:x", "/apis/example.com/v1/namespaces/ns1/widgets/system:node:x")]
    [TestCase("a$&+,;=@b", "/apis/example.com/v1/namespaces/ns1/widgets/a$&+,;=@b")]
    [TestCase("...", "/apis/example.com/v1/namespaces/ns1/widgets/...")]
    [TestCase("a.", "/apis/example.com/v1/namespaces/ns1/widgets/a.")]
    [TestCase("a\\b", "/apis/example.com/v1/namespaces/ns1/widgets/a%5Cb")]
    [TestCase("a?b#c", "/apis/example.com/v1/namespaces/ns1/widgets/a%3Fb%23c")]
    [TestCase("é日𝄞", "/apis/example.com/v1/namespaces/ns1/widgets/%C3%A9%E6%97%A5%F0%9D%84%9E")]
    [TestCase("\u0001\n", "/apis/example.com/v1/namespaces/ns1/widgets/%01%0A")]
    public async Task The_path_is_escaped_as_Go_escapes_it(string name, string path)
    {
        await using var server = new RawServer(static exchange => exchange.Answer("{}"));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1").Get(name);
        Assert.That(server.Exchanges[0].RequestLine, Is.EqualTo($"GET {path} HTTP/1.1"));
    }

    [TestCase("", "/apis/example.com/v1/widgets")]
    [TestCase("/", "/apis/example.com/v1/widgets")]
    [TestCase("/k8s/clusters/c-1/", "/k8s/clusters/c-1/apis/example.com/v1/widgets")]
    [TestCase("/a b?x=y", "/a%20b/apis/example.com/v1/widgets")]
    public async Task A_base_path_is_kept_in_front(string basePath, string path)
    {
        await using var server = new RawServer(static exchange => exchange.Answer("{\"items\":null}"));
        using var client = new RestClient(new RestConfig { Host = $"http://{server.Authority}{basePath}" });
        await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets).List();
        Assert.That(server.Exchanges[0].RequestLine, Is.EqualTo($"GET {path} HTTP/1.1"));
    }

    [Test]
    public void A_proxy_that_is_no_url_is_refused_at_once([Values(null, "token")] string? token)
    {
        var refused = Assert.Throws<ArgumentException>(() => new RestClient(new RestConfig { Host = "http://localhost", ProxyUrl = "http://", BearerToken = token }));
        Assert.That((refused!.ParamName, refused.Message), Is.EqualTo(("config", "ProxyUrl is no URL: Invalid URI: The hostname could not be parsed. (Parameter 'config')")));
    }

    [Test]
    public async Task A_query_is_sent_as_it_was_built()
    {
        await using var server = new RawServer(static exchange => exchange.Answer("{}"));
        using var client = new RestClient(new RestConfig { Host = server.Authority });
        await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets).List(new() { LabelSelector = "a in (b,c),d!=e'*", Limit = 3 });
        Assert.That(server.Exchanges[0].RequestLine, Does.Contain("?labelSelector=a+in+%28b%2Cc%29%2Cd%21%3De%27%2A&limit=3 "));
    }

    [TestCase("")]
    [TestCase("/k8s/a?x")]
    public async Task What_is_created_one_after_another_goes_where_each_belongs(string basePath)
    {
        await using var server = new RawServer(static exchange => exchange.Answer("{}", "201 Created"));
        using var client = new RestClient(new RestConfig { Host = $"http://{server.Authority}{basePath}" });
        (string Namespace, CreateOptions? Options, string Address)[] creates =
        [
            ("ns1", null, "ns1/widgets"), ("ns1", null, "ns1/widgets"), ("ns2", null, "ns2/widgets"), ("ns", null, "ns/widgets"), ("ns1", null, "ns1/widgets"),
            ("ns1", new() { DryRun = ["All"] }, "ns1/widgets?dryRun=All"), ("ns1", new() { DryRun = ["All"] }, "ns1/widgets?dryRun=All"),
            ("ns1", new() { FieldManager = "me" }, "ns1/widgets?fieldManager=me"), ("ns2", new() { FieldManager = "me" }, "ns2/widgets?fieldManager=me"),
            ("ns2", new() { FieldManager = "m" }, "ns2/widgets?fieldManager=m"), ("ns2", null, "ns2/widgets"),
        ];
        foreach (var (@namespace, options, _) in creates)
            await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, @namespace).Create(new() { Metadata = { Name = "w" } }, options);
        var expected = creates.Select(each => $"POST {basePath.Split('?')[0]}/apis/example.com/v1/namespaces/{each.Address} HTTP/1.1");
        Assert.That(server.Exchanges.Select(static exchange => exchange.RequestLine), Is.EqualTo(expected));
    }

    [Test]
    public async Task Headers_and_body_of_a_write()
    {
        await using var server = new RawServer(static exchange => exchange.Answer("{}", "201 Created"));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1").Create(new() { Metadata = { Name = "w" }, Spec = { Text = "<é>" } });
        var exchange = server.Exchanges[0];
        Assert.Multiple(() =>
        {
            Assert.That(exchange.RequestLine, Is.EqualTo("POST /apis/example.com/v1/namespaces/ns1/widgets HTTP/1.1"));
            Assert.That(exchange.Header("Accept"), Is.EqualTo("application/json, */*"));
            Assert.That(exchange.Header("Content-Type"), Is.EqualTo("application/json"));
            Assert.That(exchange.Header("User-Agent"), Does.Match(@"^kubegen/\d+\.\d+\.\d+ \((linux|windows|darwin)/\w+\) kubernetes/v1\.\d+$"));
            Assert.That(exchange.Header("Accept-Encoding"), Is.EqualTo("gzip"));
            Assert.That(exchange.Body, Is.EqualTo("{\"kind\":\"Widget\",\"apiVersion\":\"example.com/v1\",\"metadata\":{\"name\":\"w\"},\"spec\":{\"text\":\"\\u003cé\\u003e\"}}\n"));
        });
    }

    [Test]
    public async Task A_patch_type_is_sent_verbatim_also_without_data()
    {
        await using var server = new RawServer(static exchange => exchange.Answer("{}"));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        await widgets.Patch("w", new PatchType("x/y; Z=1"), "{}"u8.ToArray());
        await widgets.Patch("w", PatchType.MergePatch, default);
        await widgets.Patch("w", default, "{}"u8.ToArray());
        Assert.That(server.Exchanges.Select(static e => (e.Header("Content-Type"), e.Header("Content-Length"))), Is.EqualTo(
            new (string?, string?)[] { ("x/y; Z=1", "2"), ("application/merge-patch+json", "0"), (null, "2") }));
    }

    [Test]
    public async Task A_clients_own_user_agent_stays()
    {
        await using var server = new RawServer(static exchange => exchange.Answer("{}"));
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("User-Agent", "mine/1");
        using var client = new RestClient(http);
        await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets).Get("w");
        Assert.That(server.Exchanges[0].Header("User-Agent"), Is.EqualTo("mine/1"));
    }

    [Test]
    public async Task Every_request_but_lists_and_collections_tells_the_clients_timeout()
    {
        await using var server = new RawServer(static exchange => exchange.Answer("{}"));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString(), Timeout = TimeSpan.FromSeconds(32) });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        await widgets.Get("w", new() { ResourceVersion = "3" });
        await widgets.Create(new());
        await widgets.Delete("w");
        await widgets.List();
        await widgets.List(new() { TimeoutSeconds = 90 });
        await widgets.DeleteCollection();
        Assert.That(server.Exchanges.Select(static e => e.RequestLine.Split(' ')[1].Split('?').ElementAtOrDefault(1)), Is.EqualTo(
            new[] { "resourceVersion=3&timeout=32s", "timeout=32s", "timeout=32s", null, "timeout=1m30s&timeoutSeconds=90", null }));
    }

    [Test]
    public async Task A_request_is_given_up_after_its_time()
    {
        await using var server = new RawServer(static exchange => Task.Delay(Timeout.Infinite, exchange.Stop));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        Assert.ThrowsAsync<TimeoutException>(() => widgets.List(new() { TimeoutSeconds = 1 }));
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.CatchAsync<OperationCanceledException>(() => widgets.Get("w", cancellationToken: cancelled.Token));
    }

    [Test]
    public async Task The_callers_timeout_covers_the_body_too()
    {
        await using var server = new RawServer(static async exchange =>
        {
            await exchange.Send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
            await Task.Delay(Timeout.Infinite, exchange.Stop);
        });
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMilliseconds(300) };
        using var client = new RestClient(http);
        Assert.ThrowsAsync<TimeoutException>(() => new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets).Get("w"));
    }
}
