using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace KubeGen.Runtime.Tests.Rest;

/// <summary>HTTP/2, which a real API server speaks over TLS, against Kestrel.</summary>
public sealed class Http2Tests
{
    private static readonly TestCertificates Authority = new();

    private static async Task<(WebApplication App, RestConfig Config)> Start(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, static listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(Authority.Issue("server", "127.0.0.1").Both);
        }));
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return (app, new RestConfig { Host = app.Urls.Single(), Tls = { CaData = Encoding.UTF8.GetBytes(Authority.RootPem) } });
    }

    [Test]
    public async Task The_path_is_the_same_as_on_HTTP_1()
    {
        var targets = new List<string>();
        var (app, config) = await Start(async context =>
        {
            targets.Add($"{context.Request.Protocol} {context.Features.Get<IHttpRequestFeature>()!.RawTarget} {context.Request.ContentType}");
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{}");
        });
        await using var running = app;
        using var client = new RestClient(config);
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        await widgets.Get("a!b:c~d é...");
        await widgets.Create(new(), new() { DryRun = ["All", "Other"], FieldManager = "a b" });
        Assert.That(targets, Is.EqualTo(new[]
        {
            "HTTP/2 /apis/example.com/v1/namespaces/ns1/widgets/a%21b:c~d%20%C3%A9... ",
            "HTTP/2 /apis/example.com/v1/namespaces/ns1/widgets?dryRun=All&dryRun=Other&fieldManager=a+b application/json",
        }));
    }

    [Test]
    public async Task A_body_is_sent_whole_where_the_answer_comes_first()
    {
        var texts = Channel.CreateUnbounded<string>();
        var (app, config) = await Start(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{}");
            await context.Response.CompleteAsync();
            // What is sent next may not get into what is still to be read.
            await Task.Delay(20);
            var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            await texts.Writer.WriteAsync(body.Split("\"text\":\"")[1].TrimEnd('"', '}', '\n'));
        });
        await using var running = app;
        using var client = new RestClient(config);
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        await Task.WhenAll("abcd".Select(async letter =>
        {
            for (var i = 0; i < 5; i++)
                await widgets.Create(new() { Spec = { Text = new string(letter, 2 << 20) } });
        }));
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        for (var i = 0; i < 20; i++)
        {
            var text = await texts.Reader.ReadAsync(deadline.Token);
            Assert.That((text.Length, text.Distinct().Count()), Is.EqualTo((2 << 20, 1)));
        }
    }

    [Test]
    public async Task A_watch_gives_each_event_at_once_and_throws_when_its_stream_is_reset()
    {
        var seen = new SemaphoreSlim(0);
        var (app, config) = await Start(async context =>
        {
            for (var i = 0; i < 3; i++)
            {
                await context.Response.WriteAsync("{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\":\"w\"}}}\n");
                await context.Response.Body.FlushAsync();
                await seen.WaitAsync(TimeSpan.FromSeconds(20));
            }

            if (context.Request.Query["labelSelector"] == "break")
                context.Abort();
        });
        await using var running = app;
        using var client = new RestClient(config);
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        Assert.That(await Count(null), Is.EqualTo(3));
        Assert.CatchAsync<IOException>(() => Count("break"));

        async Task<int> Count(string? selector)
        {
            var count = 0;
            await foreach (var _ in widgets.Watch(new() { LabelSelector = selector }))
            {
                count++;
                seen.Release();
            }

            return count;
        }
    }
}
