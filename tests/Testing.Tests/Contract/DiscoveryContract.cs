namespace KubeGen.Testing.Tests;

public sealed class DiscoveryContract(ServerKind kind) : ContractTest(kind)
{
    [Test]
    public async Task A_group_has_its_versions()
    {
        var answer = await Get($"/apis/{Group}");

        Assert.That(((string?)answer.At("kind"), (string?)answer.At("name"), (string?)answer.At("preferredVersion.groupVersion")), Is.EqualTo(("APIGroup", Group, $"{Group}/v1")));
    }

    [Test]
    public async Task A_version_has_its_resources()
    {
        var answer = await Get($"/apis/{Group}/v1");
        var resources = answer.At("resources")!.AsArray().ToDictionary(resource => (string)resource!["name"]!, resource => resource!);

        Assert.That(resources.Keys, Is.EqualTo(["widgets", "widgets/status", "widgets/scale"]));
        Assert.That(resources["widgets"]["verbs"]!.ToJsonString(), Is.EqualTo("""["delete","deletecollection","get","list","patch","create","update","watch"]"""));
        Assert.That((resources["widgets"]["shortNames"]!.ToJsonString(), resources["widgets"]["categories"]!.ToJsonString(), (string?)resources["widgets"]["singularName"]),
            Is.EqualTo(("[\"wd\"]", "[\"all\"]", "widget")));
        Assert.That(((string?)resources["widgets/scale"]["group"], (string?)resources["widgets/scale"]["kind"]), Is.EqualTo(("autoscaling", "Scale")));
        Assert.That((string?)resources["widgets"]["storageVersionHash"], Is.Not.Empty);
    }

    [Test]
    public async Task What_is_not_served_is_not_found()
    {
        foreach (var path in (string[])["/apis/nobody.test", $"/apis/{Group}/v9", $"/apis/{Group}/v1/gadgets", $"/apis/{Group}/v9/widgets"])
        {
            var answer = await Get(path);
            Assert.That((answer.Code, answer.Text), Is.EqualTo((404, "404 page not found\n")), path);
        }
    }

    [Test]
    public async Task The_version_is_that_of_1_36()
    {
        var answer = await Get("/version");

        Assert.That(((string?)answer.At("major"), (string?)answer.At("minor")), Is.EqualTo(("1", "36")));
    }
}
