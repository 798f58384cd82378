namespace KubeGen.Testing.Tests;

public sealed class ScaleContract(ServerKind kind) : ContractTest(kind)
{
    [Test]
    public async Task The_scale_shows_replicas_and_selector()
    {
        var widget = (await Create(Widget("a", """{"size":"small","replicas":2}"""))).Body;
        widget["status"] = System.Text.Json.Nodes.JsonNode.Parse("""{"replicas":1,"selector":"app=a"}""");
        var stored = await Put($"{Widgets}/a/status", widget);
        var scale = await Get($"{Widgets}/a/scale");

        Assert.That(((string?)scale.At("apiVersion"), (string?)scale.At("kind"), scale.ResourceVersion), Is.EqualTo(("autoscaling/v1", "Scale", stored.ResourceVersion)));
        Assert.That(((int?)scale.At("spec.replicas"), (int?)scale.At("status.replicas"), (string?)scale.At("status.selector")), Is.EqualTo((2, 1, "app=a")));
    }

    [Test]
    public async Task An_update_of_the_scale_sets_the_replicas()
    {
        await Create(Widget("a"));
        var scale = (await Get($"{Widgets}/a/scale")).Body;
        scale["spec"]!["replicas"] = 5;
        var answer = await Put($"{Widgets}/a/scale", scale);
        var widget = await Get($"{Widgets}/a");

        Assert.That((answer.Code, (int?)answer.At("spec.replicas")), Is.EqualTo((200, 5)), answer.Text);
        Assert.That(((int?)widget.At("spec.replicas"), (long?)widget.At("metadata.generation"), widget.ResourceVersion), Is.EqualTo((5, 2L, answer.ResourceVersion)));
    }

    [Test]
    public async Task A_patch_of_the_scale_sets_the_replicas()
    {
        await Create(Widget("a"));
        var answer = await Patch($"{Widgets}/a/scale", MergePatch, """{"spec":{"replicas":7}}""");

        Assert.That((answer.Code, (int?)answer.At("spec.replicas")), Is.EqualTo((200, 7)), answer.Text);
    }

    [Test]
    public async Task Negative_replicas_are_refused()
    {
        await Create(Widget("a"));
        var answer = await Patch($"{Widgets}/a/scale", MergePatch, """{"spec":{"replicas":-1}}""");

        Assert.That((answer.Code, answer.Reason), Is.EqualTo((422, "Invalid")));
        Assert.That(answer.Causes, Does.Contain("FieldValueInvalid .spec.replicas: Invalid value: -1: should be a non-negative integer"));
    }

    [TestCase("""{"kind":"Scale","apiVersion":"autoscaling/v1","metadata":{"name":"a"},"spec":{"replicas":"1"}}""")]
    [TestCase("""{"kind":"Scale","apiVersion":"extensions/v1beta1","metadata":{"name":"a"},"spec":{"replicas":1}}""")]
    [TestCase("{")]
    public async Task A_body_that_is_no_scale_is_refused(string body)
    {
        await Create(Widget("a"));
        var answer = await Send("PUT", $"{Widgets}/a/scale", body);

        Assert.That((answer.Code, answer.Message), Is.EqualTo(
            (400, "no kind is registered for the type v1.Scale in scheme \"pkg/apiserver/customresource_handler.go:781\"")));
    }

    [Test]
    public async Task A_patch_that_makes_no_scale_is_refused()
    {
        await Create(Widget("a"));
        var answer = await Patch($"{Widgets}/a/scale", MergePatch, """{"spec":{"replicas":"3"}}""");

        Assert.That(answer.Code, Is.EqualTo(422));
        Assert.That(answer.Message, Does.EndWith("json: cannot unmarshal string into Go struct field ScaleSpec.spec.replicas of type int32"));
    }

    [Test]
    public async Task A_refused_patch_shows_the_scale_in_the_order_of_its_type()
    {
        await Create(Widget("a"));
        var answer = await Patch($"{Widgets}/a/scale", MergePatch, """{"spec":{"replicas":"3"}}""");

        Assert.That(answer.Message, Does.Contain("""{\"kind\":\"Scale\",\"apiVersion\":\"autoscaling/v1\",\"metadata\":{\"name\":\"a\","""));
    }

    [Test]
    public async Task An_apply_to_the_scale_of_what_nobody_owns_fails()
    {
        await Create(Widget("a"));
        await Patch($"{Widgets}/a", MergePatch, """{"metadata":{"managedFields":[{}]}}""");
        var scale = """{"kind":"Scale","apiVersion":"autoscaling/v1","metadata":{"name":"a"},"spec":{"replicas":3}}""";
        var answer = await Patch($"{Widgets}/a/scale?fieldManager=m", ApplyPatch, scale);

        Assert.That((answer.Code, answer.Message), Is.EqualTo((500,
            "failed to create manager for existing fields: failed to convert live object (/; autoscaling/v1, Kind=Scale) to proper version: "
            + "request to convert CR to an invalid group/version: autoscaling/v1")));
    }
}
