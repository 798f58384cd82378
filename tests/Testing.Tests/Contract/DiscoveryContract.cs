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

    [Test]
    public async Task An_OpenAPI_document_is_kept_by_its_hash()
    {
        const string Path = "/openapi/v3/apis/apiextensions.k8s.io/v1";
        var address = (string)(await Get("/openapi/v3")).Body["paths"]!["apis/apiextensions.k8s.io/v1"]!["serverRelativeURL"]!;
        using var current = await Client.GetAsync(address);
        using var known = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { current.Headers.ETag! } } };
        using var unchanged = await Client.SendAsync(known);
        var plain = await Get(Path);

        Assert.That((address, current.Headers.CacheControl!.ToString(), current.Headers.Vary.Single()), Is.EqualTo(($"{Path}?hash={current.Headers.ETag!.Tag.Trim('"')}", "public, immutable", "Accept")));
        Assert.That(((int)unchanged.StatusCode, plain.Code), Is.EqualTo((304, 200)));
    }

    [TestCase("/version", "text/html")]
    [TestCase("/version", "application/yaml")]
    [TestCase("/apis/apiextensions.k8s.io/v1", "text/html")]
    public async Task What_the_client_does_not_accept_is_not_sent(string path, string accept) =>
        Assert.That((await Get(path, accept)).Code, Is.EqualTo(406));

    [TestCase("/nothing")]
    [TestCase("/healthz/nothing")]
    public async Task An_unknown_path_is_answered_with_those_that_are_known(string path)
    {
        var answer = await Get(path);

        Assert.That((answer.Code, answer.Body["paths"]!.AsArray().Any(known => (string?)known == "/healthz")), Is.EqualTo((404, true)));
    }

    [Test]
    public async Task The_schema_of_a_definition_is_that_of_its_type()
    {
        const string Package = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1";
        var schemas = (await Get("/openapi/v3/apis/apiextensions.k8s.io/v1")).At("components")!["schemas"]!;

        Assert.That(schemas[$"{Package}.CustomResourceDefinition"]!["properties"]!.AsObject().Select(property => property.Key),
            Is.EquivalentTo(["apiVersion", "kind", "metadata", "spec", "status"]));
        var names = schemas[$"{Package}.CustomResourceDefinitionNames"]!;
        Assert.That(names["properties"]!.AsObject().Select(property => property.Key), Is.EquivalentTo(["plural", "singular", "shortNames", "kind", "listKind", "categories"]));
        Assert.That(names["required"]!.AsArray().Select(name => (string?)name), Is.EquivalentTo(["plural", "kind"]));
        Assert.That((string?)schemas[$"{Package}.CustomResourceDefinitionSpec"]!["properties"]!["versions"]!["items"]!["allOf"]![0]!["$ref"],
            Is.EqualTo($"#/components/schemas/{Package}.CustomResourceDefinitionVersion"));
        Assert.That((string?)schemas[$"{Package}.JSONSchemaProps"]!["properties"]!["maxLength"]!["format"], Is.EqualTo("int64"));
    }

    [TestCase("/healthz/ping", "ok")]
    [TestCase("/livez/etcd", "ok")]
    [TestCase("/livez", "ok")]
    public async Task A_health_check_says_ok(string path, string expected)
    {
        var answer = await Get(path);

        Assert.That((answer.Code, answer.ContentType, answer.Text), Is.EqualTo((200, "text/plain; charset=utf-8", expected)));
    }

    [Test]
    public async Task Verbose_health_names_the_checks()
    {
        var answer = await Get("/healthz?verbose&exclude=etcd");

        Assert.That(answer.Text, Does.StartWith("[+]ping ok\n[+]log ok\n[+]etcd excluded: ok\n").And.EndWith("healthz check passed\n"));
    }
}
