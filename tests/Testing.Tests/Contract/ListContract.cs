using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

public sealed class ListContract(ServerKind kind) : ContractTest(kind)
{
    [SetUp]
    public async Task CreateSome()
    {
        foreach (var (name, size) in ((string, string)[])[("a", "small"), ("b", "large"), ("c", "small")])
        {
            var widget = Widget(name, $$"""{"size":"{{size}}"}""");
            widget["metadata"]!["labels"] = new JsonObject { ["name"] = name, ["rank"] = $"{name[0] - 'a'}" };
            await Create(widget);
        }
    }

    [TestCase("name=a", "a")]
    [TestCase("name!=a", "bc")]
    [TestCase("name in (a,b)", "ab")]
    [TestCase("name notin (a,b)", "c")]
    [TestCase("name", "abc")]
    [TestCase("!name", "")]
    [TestCase("rank>0", "bc")]
    [TestCase("rank<1,name", "a")]
    [TestCase("name in (a,b),name!=a", "b")]
    public async Task A_label_selector_selects(string selector, string names)
    {
        var answer = await Get($"{Widgets}?labelSelector={Uri.EscapeDataString(selector)}");

        Assert.That(string.Concat(answer.Names), Is.EqualTo(names));
    }

    [TestCase("a b", "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt")]
    [TestCase("name in (a", "unable to parse requirement: found '', expected: ',' or ')'")]
    [TestCase("name=a,", "found '', expected: identifier after ','")]
    public async Task A_label_selector_that_cannot_be_read_is_refused(string selector, string message)
    {
        var answer = await Get($"{Widgets}?labelSelector={Uri.EscapeDataString(selector)}");

        Assert.That((answer.Code, answer.Reason, answer.Message), Is.EqualTo((400, "BadRequest", message)));
    }

    [TestCase("metadata.name=a", "a")]
    [TestCase("metadata.name!=a", "bc")]
    [TestCase("spec.size=small", "ac")]
    [TestCase("spec.size=small,metadata.name=c", "c")]
    [TestCase("metadata.namespace=elsewhere", "")]
    public async Task A_field_selector_selects(string selector, string names)
    {
        var answer = await Get($"{Widgets}?fieldSelector={Uri.EscapeDataString(selector)}");

        Assert.That(string.Concat(answer.Names), Is.EqualTo(names));
    }

    [Test]
    public async Task A_field_that_is_not_selectable_is_refused()
    {
        var answer = await Get($"{Widgets}?fieldSelector=spec.color%3Dred");

        Assert.That((answer.Code, answer.Message), Is.EqualTo((400, "field label not supported: spec.color")));
    }

    [Test]
    public async Task Pages_are_of_one_snapshot()
    {
        var first = await Get($"{Widgets}?limit=2");
        await Delete($"{Widgets}/c");
        await Create(Widget("d"));
        var second = await Get($"{Widgets}?limit=2&continue={first.At("metadata.continue")}");

        Assert.That((string.Concat(first.Names), (int?)first.At("metadata.remainingItemCount")), Is.EqualTo(("ab", 1)));
        Assert.That((string.Concat(second.Names), second.ResourceVersion, (string?)second.At("metadata.continue")), Is.EqualTo(("c", first.ResourceVersion, "")));
    }

    [Test]
    public async Task A_selector_hides_how_many_remain()
    {
        var answer = await Get($"{Widgets}?limit=1&labelSelector=name");

        Assert.That((answer.Names.Count(), answer.At("metadata.remainingItemCount"), ((string?)answer.At("metadata.continue"))!.Length > 0), Is.EqualTo((1, (JsonNode?)null, true)));
    }

    [Test]
    public async Task An_exact_version_is_listed_as_it_was()
    {
        var before = await Get(Widgets);
        await Delete($"{Widgets}/a");
        var exact = await Get($"{Widgets}?resourceVersion={before.ResourceVersion}&resourceVersionMatch=Exact");
        // The real server's cache may answer with any version that is not older: the one asked for must be that of the deletion.
        var after = await Get(Widgets);
        var fresh = await Get($"{Widgets}?resourceVersion={after.ResourceVersion}&resourceVersionMatch=NotOlderThan");

        Assert.That((string.Concat(exact.Names), exact.ResourceVersion), Is.EqualTo(("abc", before.ResourceVersion)));
        Assert.That(string.Concat(fresh.Names), Is.EqualTo("bc"));
    }

    [Test]
    public async Task One_named_object_is_listed_as_it_is_now_without_pages()
    {
        var before = await Get(Widgets);
        await Patch($"{Widgets}/a", MergePatch, """{"spec":{"color":"red"}}""");
        var answer = await Get($"{Widgets}?resourceVersion={before.ResourceVersion}&limit=1&fieldSelector=metadata.name%3Da");

        Assert.That((string.Concat(answer.Names), (string?)answer.At("metadata.continue")), Is.EqualTo(("a", "")));
        Assert.That((string?)answer.At("items.0.spec.color"), Is.EqualTo("red"));
    }

    [Test]
    public async Task A_version_that_is_not_there_yet_times_out()
    {
        var answer = await Get($"{Widgets}?resourceVersion=999999999");

        Assert.That((answer.Code, answer.Reason, (int?)answer.At("details.retryAfterSeconds")), Is.EqualTo((504, "Timeout", 1)));
        Assert.That(answer.Message, Does.StartWith("Timeout: Too large resource version: 999999999, current: "));
    }

    [TestCase("resourceVersionMatch=Exact", "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided")]
    [TestCase("resourceVersion=0&resourceVersionMatch=Exact", "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"")]
    [TestCase("sendInitialEvents=true", "ListOptions.meta.k8s.io \"\" is invalid: sendInitialEvents: Forbidden: sendInitialEvents is forbidden for list")]
    [TestCase("resourceVersion=x", "invalid resource version: resourceVersion: Invalid value: \"x\": strconv.ParseUint: parsing \"x\": invalid syntax")]
    [TestCase("limit=x", "strconv.ParseInt: parsing \"x\": invalid syntax")]
    [TestCase("continue=%21", "invalid continue token: continue key is not valid: illegal base64 data at input byte 0")]
    public async Task Options_that_make_no_sense_are_refused(string query, string message)
    {
        Assert.That((await Get($"{Widgets}?{query}")).Message, Is.EqualTo(message));
    }

    [Test]
    public async Task All_namespaces_are_listed_together()
    {
        var answer = await Get($"/apis/{Group}/v1/widgets?fieldSelector=metadata.namespace%3D{Namespace}");

        Assert.That(string.Concat(answer.Names), Is.EqualTo("abc"));
    }
}
