namespace KubeGen.Runtime.Tests.Clients;

/// <summary>The requests of client-go's metadata client, less protobuf.</summary>
public sealed class MetadataClientTests
{
    private const string AcceptObject = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json";
    private const string AcceptList = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";
    private const string Event = """{"type":"ADDED","object":{"metadata":{"name":"a"}}}""" + "\n";
    private const string Widgets = "/apis/example.com/v1/namespaces/ns1/widgets";

    private static readonly Dictionary<string, Func<MetadataClient, Task>> Calls = new()
    {
        ["get"] = client => client.Get("a", new() { ResourceVersion = "0" }),
        ["get a subresource"] = client => client.Get("a", null, default, "status"),
        ["list"] = client => client.List(new() { LabelSelector = "a=b", TimeoutSeconds = 5 }),
        ["watch"] = async client =>
        {
            await foreach (var change in client.Watch(new() { ResourceVersion = "1", TimeoutSeconds = 5 }))
                Assert.That(change.Object.Metadata.Name, Is.EqualTo("a"));
        },
        ["patch"] = client => client.Patch("a", PatchType.MergePatch, "{\"b\":1}"u8.ToArray(), new() { FieldManager = "me" }, default, "status"),
        ["delete"] = client => client.Delete("a", new() { GracePeriodSeconds = 0 }),
        ["delete a subresource"] = client => client.Delete("a", null, default, "x"),
        ["delete a collection"] = client => client.DeleteCollection(new(), new() { LabelSelector = "a=b" }),
    };

    [TestCase("get", "GET", "/a", "resourceVersion=0", AcceptObject, null, "")]
    [TestCase("get a subresource", "GET", "/a/status", "", AcceptObject, null, "")]
    [TestCase("list", "GET", "", "labelSelector=a%3Db&timeoutSeconds=5", AcceptList, null, "")]
    [TestCase("watch", "GET", "", "resourceVersion=1&timeout=5s&timeoutSeconds=5&watch=true", AcceptObject, null, "")]
    [TestCase("patch", "PATCH", "/a/status", "fieldManager=me", AcceptObject, "application/merge-patch+json", "{\"b\":1}")]
    [TestCase("delete", "DELETE", "/a", "", ApiRequest.AcceptJson, "application/json", "{\"kind\":\"DeleteOptions\",\"apiVersion\":\"v1\",\"gracePeriodSeconds\":0}\n")]
    [TestCase("delete a subresource", "DELETE", "/a/x", "", ApiRequest.AcceptJson, "application/json", "{\"kind\":\"DeleteOptions\",\"apiVersion\":\"v1\"}\n")]
    [TestCase("delete a collection", "DELETE", "", "labelSelector=a%3Db", ApiRequest.AcceptJson, "application/json", "{\"kind\":\"DeleteOptions\",\"apiVersion\":\"v1\"}\n")]
    public async Task A_call_is_one_request(string call, string method, string path, string query, string accept, string? contentType, string body)
    {
        using var handler = new RecordingHandler(request => RecordingHandler.Json(request.RequestUri!.Query.Contains("watch") ? Event : "{}"));
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost") };
        using var client = new RestClient(http);

        await Calls[call](new MetadataClient(client, Resources.Widgets, "ns1"));

        var request = handler.Requests.Single();
        Assert.That((request.Method, request.Path, request.Query, request.Accept, request.ContentType, request.Body),
            Is.EqualTo((method, Widgets + path, query, accept, contentType, body)));
    }

    [Test]
    public async Task Cluster_scoped_resources_and_all_namespaces_have_no_namespace_in_the_path()
    {
        using var handler = new RecordingHandler();
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost") };
        using var client = new RestClient(http);

        await new MetadataClient(client, Resources.Widgets).List();
        await new MetadataClient(client, new ApiResource("", "v1", "Node", "nodes", Namespaced: false), "ignored").Get("n");

        Assert.That(handler.Requests.Select(request => request.Path), Is.EqualTo(new[] { "/apis/example.com/v1/widgets", "/api/v1/nodes/n" }));
    }

    [TestCase("")]
    [TestCase(null)]
    public void A_name_is_required(string? name)
    {
        using var handler = new RecordingHandler();
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost") };
        using var client = new RestClient(http);

        Assert.That(async () => await new MetadataClient(client, Resources.Widgets, "ns1").Delete(name!),
            Throws.InstanceOf<RequestException>().With.Message.EqualTo("name is required"));
        Assert.That(handler.Requests, Is.Empty);
    }
}
