using System.Net;

namespace KubeGen.Runtime.Tests.Rest;

/// <summary>Answers that send a request on to another place.</summary>
public sealed class RedirectTests
{
    private const string Item = "{\"metadata\":{\"name\":\"w\"},\"spec\":{\"text\":\"t\"}}";

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(303)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task A_request_is_sent_again_to_another_place_of_its_server(int code)
    {
        await using var server = Moved(code, "/elsewhere?x=1");
        using var client = Client(server);
        Assert.That((await Widgets(client).Get("w")).Spec.Text, Is.EqualTo("t"));
        Assert.That(server.Exchanges[1].RequestLine, Is.EqualTo("GET /elsewhere?x=1 HTTP/1.1"));
        Assert.That(server.Exchanges.Select(static e => (e.Header("Authorization"), e.Header("Accept"))), Is.All.EqualTo(("Bearer secret", "application/json, */*")));
    }

    [TestCase(307)]
    [TestCase(308)]
    public async Task What_changes_something_is_sent_again_whole(int code)
    {
        await using var server = Moved(code, "/elsewhere");
        using var client = Client(server);
        await Widgets(client).Update(new Widget { Metadata = new() { Name = "w" } });
        Assert.That(server.Exchanges[1].RequestLine, Is.EqualTo("PUT /elsewhere HTTP/1.1"));
        Assert.That(server.Exchanges[1].Body, Is.Not.Empty.And.EqualTo(server.Exchanges[0].Body));
        Assert.That(server.Exchanges[1].Header("Content-Type"), Is.EqualTo("application/json"));
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(303)]
    public async Task What_changes_something_is_never_made_a_get(int code)
    {
        await using var server = Moved(code, "/elsewhere");
        using var client = Client(server);
        Assert.That(async () => await Widgets(client).Delete("w"), Throws.TypeOf<ApiException>().With.Message.Contains("/elsewhere, which is not followed"));
        Assert.That(async () => await Widgets(client).Create(new Widget { Metadata = new() { Name = "w" } }), Throws.TypeOf<ApiException>());
        Assert.That(server.Exchanges, Has.Count.EqualTo(2));
    }

    [TestCase("///login")]
    [TestCase("//h:99999/x")]
    public async Task A_location_that_is_none_is_an_error_of_the_server(string location)
    {
        await using var server = Moved(302, location);
        using var client = Client(server);
        Assert.That(async () => await Widgets(client).Get("w"), Throws.TypeOf<ApiException>().With.Message.Contains("the server responded with the status code 302"));
    }

    [Test]
    public async Task The_programs_own_client_follows_as_it_is_told_to()
    {
        await using var server = Moved(302, "/elsewhere");
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var client = new RestClient(http);
        Assert.That(async () => await Widgets(client).Get("w"), Throws.TypeOf<ApiException>().With.Message.Contains("/elsewhere, which is not followed"));
    }

    [Test]
    public async Task Nothing_is_sent_to_another_address()
    {
        await using var other = new RawServer(static exchange => exchange.Answer(Item));
        await using var server = Moved(307, $"{other.Address}elsewhere");
        using var client = Client(server);
        Assert.That(async () => await Widgets(client).Get("w"), Throws.TypeOf<ApiException>()
            .With.Message.Contains($"the server redirects to {other.Address}elsewhere, which is not followed").And.Property(nameof(ApiException.StatusCode)).EqualTo(HttpStatusCode.TemporaryRedirect));
        Assert.That(async () => await Widgets(client).Watch().SingleAsync(), Throws.TypeOf<ApiException>().With.Message.Contains("is not followed"));
        Assert.That(other.Exchanges, Is.Empty);
    }

    [Test]
    public async Task A_circle_ends_after_ten_requests()
    {
        await using var server = new RawServer(static exchange => exchange.Answer("", "302 Found", extra: "Location: /again\r\n"));
        using var client = Client(server);
        Assert.That(async () => await Widgets(client).Get("w"), Throws.TypeOf<ApiException>().With.Message.Contains("/again, which is not followed"));
        Assert.That(server.Exchanges, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task A_watch_is_sent_again_too()
    {
        await using var server = Moved(307, "/elsewhere?watch=true", $"{{\"type\":\"ADDED\",\"object\":{Item}}}\n");
        using var client = Client(server);
        Assert.That((await Widgets(client).Watch().SingleAsync()).Object.Spec.Text, Is.EqualTo("t"));
    }

    private static RawServer Moved(int code, string to, string answer = Item) => new(exchange =>
        exchange.RequestLine.Contains("/elsewhere", StringComparison.Ordinal) ? exchange.Answer(answer) : exchange.Answer("moved", $"{code} Moved", extra: $"Location: {to}\r\n"));

    private static RestClient Client(RawServer server) => new(new RestConfig { Host = server.Authority, BearerToken = "secret" });

    private static ResourceClient<Widget, KubernetesList<Widget>> Widgets(RestClient client) => new(client, Resources.Widgets, "ns1");
}
