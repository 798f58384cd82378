namespace KubeGen.Testing.Tests;

public sealed class AnnotatedResourceTests
{
    [Test]
    public async Task A_resource_of_the_scheme_is_served_with_every_field_kept()
    {
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions { Resources = [EmbeddedTest.TaskResource] });
        using var client = server.CreateClient();
        var (code, created) = await client.Send("POST", EmbeddedTest.Tasks, EmbeddedTest.Task("a"));
        created["status"] = new System.Text.Json.Nodes.JsonObject { ["phase"] = "Failed" };
        var (_, status) = await client.Send("PUT", $"{EmbeddedTest.Tasks}/a/status", created.ToJsonString());
        var (_, scaled) = await client.Send("PATCH", $"{EmbeddedTest.Tasks}/a/scale", """{"spec":{"replicas":3}}""");

        Assert.That((code, (int?)created["spec"]!["a"]), Is.EqualTo((201, 1)));
        Assert.That(((string?)status["status"]!["phase"], (int?)scaled["spec"]!["replicas"]), Is.EqualTo(("Failed", 3)));
    }

    [Test]
    public async Task A_version_can_be_switched_off_and_on()
    {
        await using var server = await TestApiServer.StartAsync(new TestApiServerOptions { Resources = [EmbeddedTest.TaskResource], DisabledVersions = ["batch.kubegen.test/v1"] });
        using var client = server.CreateClient();
        using var off = await client.GetAsync(EmbeddedTest.Tasks);
        server.SetEnabled(EmbeddedTest.TaskResource.GroupVersion, enabled: true);
        using var on = await client.GetAsync(EmbeddedTest.Tasks);

        Assert.That(((int)off.StatusCode, (int)on.StatusCode), Is.EqualTo((404, 200)));
    }
}
