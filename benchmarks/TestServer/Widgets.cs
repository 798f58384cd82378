using System.Text;
using KubeGen.Testing;

namespace KubeGen.TestServer.Benchmarks;

/// <summary>The resource that everything is measured with.</summary>
internal static class Widgets
{
    public const string Path = "/apis/bench.kubegen.test/v1/namespaces/default/widgets";

    public static Task<TestApiServer> Serve() => TestApiServer.StartAsync(new TestApiServerOptions
    {
        Resources = [new ApiResource("bench.kubegen.test", "v1", "Widget", "widgets", Namespaced: true) { Subresources = ["status"] }],
    });

    public static async Task Create(HttpClient client, int number)
    {
        using var body = new StringContent(
            $$"""{"apiVersion":"bench.kubegen.test/v1","kind":"Widget","metadata":{"name":"w{{number:D6}}","labels":{"app":"bench"} },"spec":{"size":"small","number":{{number}} } }""",
            Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(Path, body);
        response.EnsureSuccessStatusCode();
    }

    public static async Task Change(HttpClient client, int number, int value)
    {
        using var body = new StringContent($$"""{"spec":{"number":{{value}} } }""", Encoding.UTF8, "application/merge-patch+json");
        using var response = await client.PatchAsync($"{Path}/w{number:D6}", body);
        response.EnsureSuccessStatusCode();
    }
}
