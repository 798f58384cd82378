using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>Helpers of the tests that need a TestApiServer of their own.</summary>
internal static class EmbeddedTest
{
    public const string Tasks = "/apis/batch.kubegen.test/v1/namespaces/default/tasks";

    public static readonly ApiResource TaskResource = new("batch.kubegen.test", "v1", "Task", "tasks", Namespaced: true) { Subresources = ["status", "scale"] };

    public static string Task(string name) => $$"""{"apiVersion":"batch.kubegen.test/v1","kind":"Task","metadata":{"name":"{{name}}"},"spec":{"a":1} }""";

    public static async Task<(int Code, JsonObject Body)> Send(this HttpClient client, string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, method == "PATCH" ? "application/merge-patch+json" : "application/json");
        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }
}
