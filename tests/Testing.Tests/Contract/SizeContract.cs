using System.IO.Compression;
using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>How large things may be, and when they are compressed.</summary>
public sealed class SizeContract(ServerKind kind) : ContractTest(kind)
{
    [TestCase(1600, 500, "etcdserver: request is too large")]
    [TestCase(3200, 413, "Request entity too large: limit is 3145728")]
    public async Task An_object_that_is_too_large_is_refused(int kilobytes, int code, string message)
    {
        var answer = await Send("POST", $"/apis/{Group}/v1/namespaces/{Namespace}/larges", Large("a", kilobytes).ToJsonString());

        Assert.That((answer.Code, answer.Message), Is.EqualTo((code, message)));
    }

    [Test]
    public async Task A_large_answer_is_compressed_for_who_accepts_that()
    {
        await Send("POST", $"/apis/{Group}/v1/namespaces/{Namespace}/larges", Large("a", 200).ToJsonString());
        var path = $"/apis/{Group}/v1/namespaces/{Namespace}/larges/a";
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip" } } };
        using var response = await Client.SendAsync(request);
        await using var gzip = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);

        Assert.That((response.Content.Headers.ContentEncoding.Single(), response.Headers.Vary.Single()), Is.EqualTo(("gzip", "Accept-Encoding")));
        Assert.That((string?)JsonNode.Parse(gzip)!["metadata"]!["name"], Is.EqualTo("a"));
    }

    [OneTimeSetUp]
    public Task DefineLarges() => Define(Samples.Open(Group, "larges", "Large"));

    [OneTimeTearDown]
    public Task RemoveLarges() => Delete($"{Definitions}/larges.{Group}");

    private JsonObject Large(string name, int kilobytes) => JsonNode.Parse(
        $$"""{"apiVersion":"{{Group}}/v1","kind":"Large","metadata":{"name":"{{name}}"},"spec":{"text":"{{new string('x', kilobytes * 1000)}}"} }""")!.AsObject();
}
