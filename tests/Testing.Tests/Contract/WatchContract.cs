namespace KubeGen.Testing.Tests;

public sealed class WatchContract(ServerKind kind) : ContractTest(kind)
{
    [Test]
    public async Task A_watch_from_a_version_shows_what_came_after_it()
    {
        var created = await Create(Widget("a"));
        await Patch($"{Widgets}/a", MergePatch, """{"spec":{"size":"large"}}""");
        await Create(Widget("b"));
        await Delete($"{Widgets}/a");
        var events = await Watch($"resourceVersion={created.ResourceVersion}");

        Assert.That(Brief(events), Is.EqualTo(["MODIFIED a", "ADDED b", "DELETED a"]));
        Assert.That((string?)events[2]["object"]!["spec"]!["size"], Is.EqualTo("large"), "the last state");
        Assert.That(long.Parse((string)events[2]["object"]!["metadata"]!["resourceVersion"]!), Is.GreaterThan(long.Parse((string)events[1]["object"]!["metadata"]!["resourceVersion"]!)));
    }

    [Test]
    public async Task A_watch_without_a_version_begins_with_what_is_there()
    {
        await Create(Widget("a"));
        await Create(Widget("b"));

        Assert.That(Brief(await Watch("")), Is.EquivalentTo(["ADDED a", "ADDED b"]));
        Assert.That(Brief(await Watch("resourceVersion=0")), Is.EquivalentTo(["ADDED a", "ADDED b"]));
    }

    [Test]
    public async Task What_comes_to_match_is_added_and_what_ceases_to_is_deleted()
    {
        var created = await Create(Widget("a"));
        await Patch($"{Widgets}/a", MergePatch, """{"metadata":{"labels":{"on":"yes"}}}""");
        await Patch($"{Widgets}/a", MergePatch, """{"spec":{"color":"red"}}""");
        await Patch($"{Widgets}/a", MergePatch, """{"metadata":{"labels":null}}""");
        var labelled = await Watch($"resourceVersion={created.ResourceVersion}&labelSelector=on");
        await Patch($"{Widgets}/a", MergePatch, """{"spec":{"size":"large"}}""");
        var small = await Watch($"resourceVersion={created.ResourceVersion}&fieldSelector=spec.size%3Dsmall");

        Assert.That(Brief(labelled), Is.EqualTo(["ADDED a", "MODIFIED a", "DELETED a"]));
        Assert.That(Brief(small), Is.EqualTo(["MODIFIED a", "MODIFIED a", "MODIFIED a", "DELETED a"]));
    }

    [Test]
    public async Task Initial_events_end_with_a_bookmark()
    {
        await Create(Widget("a"));
        var events = await Watch("sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true");

        Assert.That(Brief(events), Is.EqualTo(["ADDED a", "BOOKMARK"]));
        Assert.That((string?)events[1]["object"]!["metadata"]!["annotations"]!["k8s.io/initial-events-end"], Is.EqualTo("true"));
        Assert.That((string?)events[1]["object"]!["kind"], Is.EqualTo("Widget"));
    }

    [Test]
    public async Task A_version_that_is_gone_is_an_error_event()
    {
        await Create(Widget("a"));
        var events = await Watch("resourceVersion=1");

        Assert.That(events.Select(item => (string?)item["type"]), Is.EqualTo(["ERROR"]));
        var status = events[0]["object"]!;
        Assert.That(((int?)status["code"], (string?)status["reason"]), Is.EqualTo((410, "Expired")));
        Assert.That((string?)status["message"], Does.StartWith("too old resource version: 1 ("));
    }

    [Test]
    public async Task A_watch_ends_soon_after_its_definition_changes()
    {
        await Define(Samples.Open(Group, "changing", "Changing"));
        var path = $"/apis/{Group}/v1/namespaces/{Namespace}/changing";
        using var begun = await Client.GetAsync($"{path}?watch=true&timeoutSeconds=60", HttpCompletionOption.ResponseHeadersRead);
        var watch = begun.Content.ReadAsStringAsync();
        await Patch($"{Definitions}/changing.{Group}", MergePatch, """{"spec":{"names":{"shortNames":["ch"]}}}""");

        Assert.That(await Task.WhenAny(watch, Task.Delay(TimeSpan.FromSeconds(30))), Is.SameAs(watch));
        Assert.That(await watch, Is.Empty);
        await Delete($"{Definitions}/changing.{Group}");
    }

    [Test]
    public async Task One_object_is_watched_by_name()
    {
        await Create(Widget("a"));
        await Create(Widget("b"));

        Assert.That(Brief(await Watch("fieldSelector=metadata.name%3Db")), Is.EqualTo(["ADDED b"]));
    }

    [Test]
    public async Task Events_may_be_tables()
    {
        await Create(Widget("a"));
        await Create(Widget("b"));
        var events = await Watch("resourceVersion=0", accept: "application/json;as=Table;v=v1;g=meta.k8s.io");

        Assert.That(events.Select(item => (string?)item["object"]!["kind"]), Is.EqualTo(["Table", "Table"]));
        Assert.That(events[0]["object"]!["columnDefinitions"], Is.Not.Null);
        Assert.That(events[1]["object"]!["columnDefinitions"], Is.Null);
        Assert.That((string?)events[0]["object"]!["rows"]![0]!["cells"]![1], Is.EqualTo("small"));
    }

    [Test]
    public async Task Options_that_make_no_sense_are_refused()
    {
        var answer = await Get($"{Widgets}?watch=true&sendInitialEvents=true");

        Assert.That((answer.Code, answer.Message), Is.EqualTo((422,
            "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan")));
    }
}
