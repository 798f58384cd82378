namespace KubeGen.Runtime.Tests.Manifests;

/// <summary>Objects and manifests find their paths by apiVersion and kind.</summary>
public sealed class ManifestTests
{
    private static readonly Scheme Scheme = new(
        Resources.Widgets with { ObjectType = typeof(Widget) },
        new ApiResource("", "v1", "Namespace", "namespaces", Namespaced: false));

    [Test]
    public void A_manifest_finds_the_path_of_each_of_its_objects()
    {
        const string Manifest = """
            # two objects and an empty document
            apiVersion: v1
            kind: Namespace
            metadata:
              name: blue
            ---
            ---
            {"apiVersion": "example.com/v1", "kind": "Widget", "metadata": {"name": "a b", "namespace": "blue"}}
            ---
            apiVersion: example.com/v1
            kind: Widget
            metadata: {name: w}
            """;

        var objects = ManifestObject.Read(Manifest);

        Assert.That(objects.Select(o => Scheme.PathOf(o)), Is.EqualTo(new[]
        {
            "/api/v1/namespaces/blue",
            "/apis/example.com/v1/namespaces/blue/widgets/a%20b",
            "/apis/example.com/v1/namespaces/default/widgets/w",
        }));
        Assert.That(objects[2].Text.TrimEnd(), Is.EqualTo("apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}"));
        Assert.That(ManifestObject.Read(objects[0].Text), Has.Count.EqualTo(1));
    }

    [Test]
    public void An_object_finds_its_path_by_what_it_says_else_by_its_type()
    {
        var widget = new Widget { Metadata = new() { Name = "w", Namespace = "n" } };
        Assert.That(Scheme.PathOf(widget), Is.EqualTo("/apis/example.com/v1/namespaces/n/widgets/w"));
        (widget.ApiVersion, widget.Kind) = ("v1", "Namespace");
        Assert.That(Scheme.PathOf(widget), Is.EqualTo("/api/v1/namespaces/w"));
        (widget.ApiVersion, widget.Kind) = ("example.com/v2", "Widget");
        Assert.That(() => Scheme.PathOf(widget), Throws.TypeOf<NoKindMatchException>().With.Message.EqualTo("no matches for kind \"Widget\" in version \"example.com/v2\""));
    }

    [TestCase("kind: Widget\n", "line 1: '' of the Widget is no apiVersion")]
    [TestCase("a: 1\n---\nb: 2\n", "line 1: Object 'Kind' is missing")]
    [TestCase("apiVersion: a/b/c\nkind: Widget\n", "line 1: 'a/b/c' of the Widget is no apiVersion")]
    [TestCase("a: [\n", "the manifest is not valid YAML")]
    public void A_manifest_that_is_none_is_refused_with_its_line(string manifest, string message) =>
        Assert.That(() => ManifestObject.Read(manifest), Throws.TypeOf<FormatException>().With.Message.Contains(message));

    [Test]
    public void An_unknown_kind_and_a_missing_name_are_named()
    {
        Assert.That(() => Scheme.PathOf(ManifestObject.Read("apiVersion: apps/v1\nkind: Deployment\n")[0]),
            Throws.TypeOf<NoKindMatchException>().With.Message.EqualTo("no matches for kind \"Deployment\" in version \"apps/v1\""));
        Assert.That(() => Scheme.PathOf(ManifestObject.Read("apiVersion: v1\nkind: Namespace\n")[0]),
            Throws.TypeOf<RequestException>().With.Message.EqualTo("resource name may not be empty"));
    }
}
