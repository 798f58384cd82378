namespace KubeGen.Runtime.Tests.Rest;

/// <summary>Answers that the server compresses, because the client said that it decompresses them.</summary>
public sealed class CompressionTests
{
    private const string Item = "{\"metadata\":{\"name\":\"w\"},\"spec\":{\"text\":\"t\"}}";
    private const string Refusal = """{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"NotFound","message":"no such widget","code":404}""";

    [Test]
    public async Task A_compressed_answer_is_decompressed_whatever_is_read_of_it()
    {
        await using var server = new RawServer(static exchange => exchange switch
        {
            { RequestLine: var line } when line.Contains("missing", StringComparison.Ordinal) => exchange.AnswerCompressed(Refusal, "404 Not Found"),
            { RequestLine: var line } when line.Contains("widgets ", StringComparison.Ordinal) => exchange.AnswerCompressed($"{{\"items\":[{Item},{Item}]}}"),
            { RequestLine: var line } when line.Contains("watch=true", StringComparison.Ordinal) => exchange.AnswerCompressed($"{{\"type\":\"ADDED\",\"object\":{Item}}}\n"),
            _ => exchange.AnswerCompressed(Item),
        });
        using var client = new RestClient(new RestConfig { Host = server.Authority });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");

        Assert.That((await widgets.Get("w")).Spec.Text, Is.EqualTo("t"));
        Assert.That((await widgets.List()).Items.Select(static w => w.Metadata.Name), Is.EqualTo(new[] { "w", "w" }));
        Assert.That((await widgets.Watch().SingleAsync()).Object.Spec.Text, Is.EqualTo("t"));
        await widgets.Delete("w");
        Assert.That(async () => await widgets.Get("missing"), Throws.TypeOf<ApiException>().With.Message.Contains("no such widget"));
        await using var raw = await client.SendRaw(client.Request(HttpMethod.Get, Resources.Widgets, "get").Namespace("ns1").Name("w").Build());
        Assert.That(await new StreamReader(raw).ReadToEndAsync(), Is.EqualTo(Item));
        Assert.That(server.Exchanges.Select(static e => e.Header("Accept-Encoding")), Is.All.EqualTo("gzip"));
    }

    [Test]
    public async Task A_handler_of_the_programs_own_sees_answers_decompressed()
    {
        await using var server = new RawServer(static exchange => exchange.AnswerCompressed(Item));
        var seen = new List<string>();
        using var client = new RestClient(new RestConfig { Host = server.Authority, WrapHandler = inner => new Listening(inner, seen) });
        var widget = await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1").Get("w");
        Assert.That((widget.Spec.Text, seen.Single(), server.Exchanges[0].Header("Accept-Encoding")), Is.EqualTo(("t", Item, "gzip")));
    }

    [TestCase("200 OK", "the server's answer can't be read")]
    [TestCase("404 Not Found", "the server could not find the requested resource")]
    public async Task An_answer_that_is_not_compressed_as_it_says_is_refused(string status, string message)
    {
        await using var server = new RawServer(exchange => exchange.Answer(Item, status, extra: "Content-Encoding: gzip\r\n"));
        using var client = new RestClient(new RestConfig { Host = server.Authority });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        Assert.That(async () => await widgets.Get("w"), Throws.TypeOf<ApiException>().With.Message.Contains(message));
        Assert.That(async () => await widgets.List(), Throws.TypeOf<ApiException>().With.Message.Contains(message));
    }

    [Test]
    public async Task A_watch_that_is_not_compressed_as_it_says_is_broken()
    {
        await using var server = new RawServer(static exchange => exchange.Answer($"{{\"type\":\"ADDED\",\"object\":{Item}}}\n", extra: "Content-Encoding: gzip\r\n"));
        using var client = new RestClient(new RestConfig { Host = server.Authority });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        Assert.That(async () => await widgets.Watch().SingleAsync(), Throws.TypeOf<IOException>().With.Message.Contains("not compressed as it says"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Who_does_not_want_compressed_answers_does_not_ask_for_them(bool wraps)
    {
        await using var server = new RawServer(static exchange => exchange.Answer(Item));
        using var client = new RestClient(new RestConfig { Host = server.Authority, DisableCompression = true, WrapHandler = wraps ? static inner => inner : null });
        await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1").Get("w");
        Assert.That(server.Exchanges[0].Header("Accept-Encoding"), Is.Null);
    }

    private sealed class Listening(HttpMessageHandler inner, List<string> seen) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            seen.Add(await response.Content.ReadAsStringAsync(cancellationToken));
            return response;
        }
    }
}
