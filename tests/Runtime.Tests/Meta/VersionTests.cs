namespace KubeGen.Runtime.Tests.Meta;

/// <summary>Groups, versions, kinds and resources in Kubernetes' own forms and order.</summary>
public sealed class VersionTests
{
    [TestCase("v1", "", "v1")]
    [TestCase("apps/v1", "apps", "v1")]
    [TestCase("/v1", "", "v1")]
    [TestCase("apps/", "apps", "")]
    [TestCase("", "", "")]
    [TestCase("/", "", "")]
    public void GroupVersion_parses(string text, string group, string version) => Assert.That(GroupVersion.Parse(text), Is.EqualTo(new GroupVersion(group, version)));

    [Test]
    public void GroupVersion_refuses_a_second_slash()
    {
        Assert.That(Assert.Throws<FormatException>(() => GroupVersion.Parse("a/b/c"))!.Message, Is.EqualTo("unexpected GroupVersion string: a/b/c"));
        Assert.That(GroupVersion.TryParse(null, out _), Is.False);
    }

    [Test]
    public void They_print_as_in_Kubernetes()
    {
        Assert.That(new GroupVersion("apps", "v1").ToString(), Is.EqualTo("apps/v1"));
        Assert.That(new GroupVersion("", "v1").ToString(), Is.EqualTo("v1"));
        Assert.That(default(GroupVersion).ToString(), Is.EqualTo(""));
        Assert.That(new GroupVersionKind("apps", "v1", "Deployment").ToString(), Is.EqualTo("apps/v1, Kind=Deployment"));
        Assert.That(new GroupVersionKind("", "v1", "Pod").ToString(), Is.EqualTo("/v1, Kind=Pod"));
        Assert.That(new GroupVersionResource("apps", "v1", "deployments").ToString(), Is.EqualTo("apps/v1, Resource=deployments"));
        Assert.That(new GroupVersionResource("", "v1", "pods").ToString(), Is.EqualTo("/v1, Resource=pods"));
    }

    [TestCase("apps/v1, Kind=Deployment", "apps", "v1", "Deployment")]
    [TestCase("/v1, Kind=Pod", "", "v1", "Pod")]
    [TestCase("v1, Kind=Pod", "", "v1", "Pod")]
    public void Kinds_and_resources_parse(string text, string group, string version, string last)
    {
        Assert.That(GroupVersionKind.Parse(text), Is.EqualTo(new GroupVersionKind(group, version, last)));
        Assert.That(GroupVersionResource.Parse(text.Replace("Kind", "Resource", StringComparison.Ordinal)), Is.EqualTo(new GroupVersionResource(group, version, last)));
    }

    [TestCase("apps/v1")]
    [TestCase("")]
    [TestCase("a/b/c, Kind=D")]
    public void Other_forms_are_refused(string text)
    {
        Assert.Throws<FormatException>(() => GroupVersionKind.Parse(text));
        Assert.Throws<FormatException>(() => GroupVersionResource.Parse(text));
    }

    [Test]
    public void Versions_have_Kubernetes_order()
    {
        string[] ordered = ["v10", "v2", "v1", "v11beta2", "v10beta3", "v3beta1", "v12alpha1", "v11alpha2", "foo1", "foo10", "v1gamma1", "v99999999999999999999"];
        Assert.That(ordered.Reverse().Order(KubeVersion.Comparer), Is.EqualTo(ordered));
        Assert.That(KubeVersion.Comparer.Compare("v1", "v1"), Is.Zero);
    }

    [TestCase("v1", true)]
    [TestCase("v1beta10", true)]
    [TestCase("v1alpha1", true)]
    [TestCase("1", false)]
    [TestCase("v1beta", false)]
    [TestCase("v1\n", false)]
    [TestCase("V1", false)]
    public void Some_names_have_its_form(string version, bool form) => Assert.That(KubeVersion.IsKubeLike(version), Is.EqualTo(form));

    [Test]
    public void A_scheme_finds_by_kind_by_manifest_and_by_type()
    {
        var widgets = Resources.Widgets with { ObjectType = typeof(Widget) };
        var pods = new ApiResource("", "v1", "Pod", "pods", true);
        var scheme = new Scheme(widgets, pods);
        Assert.Multiple(() =>
        {
            Assert.That(scheme.Resources, Is.EqualTo(new[] { widgets, pods }));
            Assert.That(scheme.TryGetResource("v1", "Pod", out var found) ? found : null, Is.SameAs(pods));
            Assert.That(scheme.TryGetResource(new GroupVersionKind("example.com", "v1", "Widget"), out found) ? found : null, Is.SameAs(widgets));
            Assert.That(scheme.TryGetResource(typeof(Widget), out found) ? found : null, Is.SameAs(widgets));
            Assert.That(scheme.TryGetResource("v2", "Pod", out _), Is.False);
            Assert.That(scheme.TryGetResource(null, null, out _), Is.False);
        });
    }

    [Test]
    public void A_resource_knows_the_rest_of_itself()
    {
        var pods = new ApiResource("", "v1", "Pod", "pods", true);
        Assert.That((pods.ListKind, pods.SingularName, pods.PathPrefix, pods.QualifiedName), Is.EqualTo(("PodList", "pod", "/api/v1", "pods")));
        Assert.That((Resources.Widgets.PathPrefix, Resources.Widgets.QualifiedName), Is.EqualTo(("/apis/example.com/v1", "widgets.example.com")));
        Assert.That((pods with { Group = "core" }).PathPrefix, Is.EqualTo("/apis/core/v1"));
    }
}
