using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>A part of the contract: plain HTTP against each server, in an API group of the part's own.</summary>
[TestFixture(ServerKind.Embedded)]
[TestFixture(ServerKind.Real)]
public abstract class ContractTest(ServerKind kind)
{
    protected const string Definitions = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    protected const string MergePatch = "application/merge-patch+json";
    protected const string JsonPatch = "application/json-patch+json";
    protected const string ApplyPatch = "application/apply-patch+yaml";

    private static int _groups;

    protected HttpClient Client { get; private set; } = new();

    protected ServerKind Kind { get; } = kind;

    protected string Group { get; } = $"part{Interlocked.Increment(ref _groups)}.kubegen.test";

    /// <summary>The collection of widgets in a namespace of this test alone.</summary>
    protected string Widgets { get; private set; } = "";

    protected string Namespace { get; private set; } = "";

    [OneTimeSetUp]
    public async Task DefineWidgets()
    {
        Client = await ContractServers.Client(Kind);
        await Define(Samples.Widgets(Group));
    }

    [OneTimeTearDown]
    public async Task RemoveWidgets()
    {
        if (Client.BaseAddress is not null)
            await Send("DELETE", $"{Definitions}/widgets.{Group}");
        Client.Dispose();
    }

    [SetUp]
    public void OwnNamespace()
    {
        Namespace = "n" + Guid.NewGuid().ToString("N")[..8];
        Widgets = $"/apis/{Group}/v1/namespaces/{Namespace}/widgets";
    }

    protected JsonObject Widget(string name, string spec = """{"size":"small"}""") => JsonNode.Parse(
        $$"""{"apiVersion":"{{Group}}/v1","kind":"Widget","metadata":{"name":"{{name}}"},"spec":{{spec}}}""")!.AsObject();

    protected Task<Answer> Get(string path, string? accept = null) => Send("GET", path, accept: accept);

    protected Task<Answer> Create(JsonNode body, string query = "") => Send("POST", Widgets + query, body.ToJsonString());

    protected Task<Answer> Put(string path, JsonNode body) => Send("PUT", path, body.ToJsonString());

    protected Task<Answer> Patch(string path, string type, string body) => Send("PATCH", path, body, type);

    protected Task<Answer> Delete(string path, string? body = null) => Send("DELETE", path, body);

    protected Task<Answer> Send(string method, string path, string? body = null, string contentType = "application/json", string? accept = null) =>
        Send(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), contentType, accept);

    protected async Task<Answer> Send(string method, string path, byte[]? body, string contentType, string? accept = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.UserAgent.ParseAdd("contract/1.0");
        request.Headers.TryAddWithoutValidation("Accept", accept ?? "application/json");
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        using var response = await Client.SendAsync(request);
        var warnings = response.Headers.TryGetValues("Warning", out var values) ? values.ToArray() : [];
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "", warnings, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The events of a watch until it ends, each as <c>TYPE name</c>.</summary>
    protected async Task<IReadOnlyList<JsonObject>> Watch(string query, string? path = null, string? accept = null)
    {
        var answer = await Get($"{path ?? Widgets}?watch=true&timeoutSeconds=1&{query}", accept);
        Assert.That(answer.Code, Is.EqualTo(200), answer.Text);
        return [.. answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    protected static IEnumerable<string> Brief(IEnumerable<JsonObject> events) => events.Select(item => $"{item["type"]} {item["object"]!["metadata"]!["name"]}".TrimEnd());

    /// <summary>Creates a definition and waits until its objects can be created.</summary>
    protected async Task Define(JsonObject definition)
    {
        var created = await Send("POST", Definitions, definition.ToJsonString());
        Assert.That(created.Code, Is.EqualTo(201), created.Text);
        var name = (string)definition["metadata"]!["name"]!;
        await Eventually(async () => Condition(await Get($"{Definitions}/{name}"), "Established") == "True");
        var spec = definition["spec"]!;
        await Eventually(async () => (await Get($"/apis/{spec["group"]}/{spec["versions"]![0]!["name"]}/{spec["names"]!["plural"]}")).Code == 200);
    }

    protected static string? Condition(Answer answer, string type) =>
        (string?)(answer.At("status.conditions") as JsonArray)?.FirstOrDefault(condition => (string?)condition!["type"] == type)?["status"];

    protected static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (await holds())
                return;
            await Task.Delay(50);
        }

        Assert.Fail("it did not come to hold in thirty seconds");
    }
}
