using System.Runtime.InteropServices;
using System.Text;

namespace KubeGen.Runtime.Tests.Rest;

/// <summary>What is written for a request is in rented arrays, which serve the next request when the answer is there.</summary>
public sealed class BodyTests
{
    [Test]
    public void A_body_that_was_given_back_can_not_be_read()
    {
        var body = PooledBody.Copy("{}"u8);
        Assert.That(body.ToArray(), Is.EqualTo("{}"u8.ToArray()));
        PooledBody.Release(body);
        Assert.Throws<ObjectDisposedException>(() => _ = body.Span[0]);
        Assert.Throws<ObjectDisposedException>(() => MemoryMarshal.TryGetArray(body, out _));
        Assert.Throws<ObjectDisposedException>(() => body.Pin());
    }

    [Test]
    public void A_body_is_given_back_once()
    {
        var body = PooledBody.Copy(new byte[5000]);
        PooledBody.Release(body);
        PooledBody.Release(body);
        var (first, second) = (PooledBody.Copy(Bytes(1)), PooledBody.Copy(Bytes(2)));
        Assert.That((first.ToArray(), second.ToArray()), Is.EqualTo((Bytes(1), Bytes(2))));

        static byte[] Bytes(byte value) => [.. Enumerable.Repeat(value, 5000)];
    }

    [Test]
    public void A_body_of_the_callers_own_stays_theirs()
    {
        ReadOnlyMemory<byte> body = "{}"u8.ToArray();
        PooledBody.Release(body);
        PooledBody.Release(null);
        Assert.That(body.ToArray(), Is.EqualTo("{}"u8.ToArray()));
    }

    [Test]
    public async Task Requests_at_once_each_send_their_own_body()
    {
        await using var server = new RawServer(static exchange => exchange.Answer(exchange.Body));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async worker =>
        {
            for (var i = 0; i < 50; i++)
            {
                var text = $"{worker}-{i}-{new string((char)('a' + worker), 50 * i)}";
                Assert.That((await widgets.Create(new() { Spec = { Text = text } })).Spec.Text, Is.EqualTo(text));
            }
        }));
    }

    [Test]
    public async Task The_exception_of_a_refusal_has_the_body_that_was_sent()
    {
        await using var server = new RawServer(static exchange => exchange.Answer("{}", exchange.Body.Contains("refused", StringComparison.Ordinal) ? "409 Conflict" : "201 Created"));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        var refusal = Assert.ThrowsAsync<ApiException>(() => widgets.Create(new() { Spec = { Text = "refused" } }))!;
        await widgets.Create(new() { Spec = { Text = "created" } });
        Assert.That(Encoding.UTF8.GetString(refusal.Request!.Body!.Value.Span), Is.EqualTo(server.Exchanges[0].Body).And.Contains("refused"));
    }

    [Test]
    public async Task A_request_that_was_refused_can_be_sent_again()
    {
        var refusals = 1;
        await using var server = new RawServer(exchange => exchange.Answer("{}", refusals-- > 0 ? "503 Service Unavailable" : "201 Created"));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        var request = Assert.ThrowsAsync<ApiException>(() => widgets.Create(new() { Spec = { Text = "again" } }))!.Request!;
        await client.Send<Widget>(request);
        await widgets.Create(new() { Spec = { Text = "other" } });
        await client.Send<Widget>(request);
        Assert.That(server.Exchanges.Select(static exchange => exchange.Body.Contains("again", StringComparison.Ordinal)), Is.EqualTo(new[] { true, true, false, true }));
    }

    [Test]
    public async Task A_request_whose_answer_was_unreadable_can_be_sent_again()
    {
        await using var server = new RawServer(static exchange => exchange.Answer("nothing"));
        using var client = new RestClient(new RestConfig { Host = server.Address.ToString() });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        var request = Assert.ThrowsAsync<ApiException>(() => widgets.Create(new() { Spec = { Text = "again" } }))!.Request!;
        await client.Send(request);
        await client.Send(request);
        Assert.That(server.Exchanges.Select(static exchange => exchange.Body), Has.Exactly(3).Contains("again"));
    }

    [Test]
    public async Task A_handler_of_the_programs_own_may_still_send_when_it_has_answered()
    {
        var answered = new TaskCompletionSource();
        var late = new LateHandler(answered.Task);
        using var client = new RestClient(new RestConfig { Host = "http://localhost", WrapHandler = _ => late });
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        await widgets.Create(new() { Spec = { Text = "first" } });
        await widgets.Create(new() { Spec = { Text = "other" } });
        answered.SetResult();
        Assert.That(await Task.WhenAll(late.Bodies), Is.EqualTo(new[] { "first", "other" }).Using<string, string>(static (body, text) => body.Contains(text, StringComparison.Ordinal)));
    }

    private sealed class LateHandler(Task answered) : HttpMessageHandler
    {
        public List<Task<string>> Bodies { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(Send(request.Content!));
            return Task.FromResult(RecordingHandler.Json("{}"));
        }

        private async Task<string> Send(HttpContent content)
        {
            var sent = new LateStream(answered);
            await content.CopyToAsync(sent);
            return Encoding.UTF8.GetString(sent.ToArray());
        }
    }

    private sealed class LateStream(Task writable) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await writable;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
