namespace KubeGen.Testing.Tests;

public sealed class NamespaceTests
{
    private const string Namespaces = "/api/v1/namespaces";

    [Test]
    public async Task A_namespace_takes_its_contents_with_it()
    {
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions { Resources = [EmbeddedTest.TaskResource] });
        using var client = server.CreateClient();
        var (created, body) = await client.Send("POST", Namespaces, """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"team"}}""");
        var tasks = EmbeddedTest.Tasks.Replace("default", "team", StringComparison.Ordinal);
        await client.Send("POST", tasks, EmbeddedTest.Task("a"));
        var (deleted, terminating) = await client.Send("DELETE", $"{Namespaces}/team");
        var (gone, _) = await client.Send("GET", $"{Namespaces}/team");
        var (_, left) = await client.Send("GET", tasks);

        Assert.That((created, (string?)body["status"]!["phase"], (string?)body["metadata"]!["labels"]!["kubernetes.io/metadata.name"]), Is.EqualTo((201, "Active", "team")));
        Assert.That((deleted, (string?)terminating["status"]!["phase"], gone, left["items"]!.AsArray().Count), Is.EqualTo((200, "Terminating", 404, 0)));
    }

    [Test]
    public async Task A_held_object_holds_its_namespace()
    {
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions { Resources = [EmbeddedTest.TaskResource] });
        using var client = server.CreateClient();
        await client.Send("POST", EmbeddedTest.Tasks, """{"apiVersion":"batch.kubegen.test/v1","kind":"Task","metadata":{"name":"a","finalizers":["kubegen.test/hold"] } }""");
        await client.Send("DELETE", $"{Namespaces}/default");
        var (held, _) = await client.Send("GET", $"{Namespaces}/default");
        await client.Send("PATCH", $"{EmbeddedTest.Tasks}/a", """{"metadata":{"finalizers":null}}""");
        await client.Send("DELETE", $"{Namespaces}/default");
        var (gone, _) = await client.Send("GET", $"{Namespaces}/default");

        Assert.That((held, gone), Is.EqualTo((200, 404)));
    }
}
