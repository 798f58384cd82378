using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FieldManagerTests
{
    private const string ApiVersion = "example.com/v1";
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    private static readonly ManagedTypes Types = ManagedTypes.ForDefinition("example.com", "Foo", [new ManagedVersion("v1", StructuralSchema.Parse(Parse("""
        {"type":"object","properties":{"spec":{"type":"object","properties":{"replicas":{"type":"integer","default":1},"name":{"type":"string"}}}}}
        """)))]);

    private readonly ManualTime _time = new();

    [Test]
    public void A_conflict_names_the_manager_the_field_and_the_version()
    {
        var live = Manager().Update(null, Resource("""{"replicas":1}"""), "kubectl");
        var error = Assert.Throws<StatusError>(() => Manager().Apply(live, Resource("""{"replicas":2}"""), "me", force: false))!;
        Assert.That(error.Message, Is.EqualTo("Apply failed with 1 conflict: conflict with \"kubectl\" using example.com/v1: .spec.replicas"));
        Assert.That((error.Code, error.Reason), Is.EqualTo((409, "Conflict")));
        Assert.That(error.Causes, Is.EqualTo(new[] { new ErrorCause("FieldManagerConflict", "conflict with \"kubectl\" using example.com/v1", ".spec.replicas") }));
    }

    [Test]
    public void An_apply_sets_the_defaults_of_what_it_creates_and_does_not_own_them()
    {
        var result = Manager(value => value["spec"]!["replicas"] ??= 1).Apply(null, Resource("""{"name":"x"}"""), "me", force: false);
        Assert.That(GoJson.Write(result["spec"]), Is.EqualTo("""{"name":"x","replicas":1}"""));
        Assert.That(GoJson.Write(result["metadata"]!["managedFields"]![0]!["fieldsV1"]), Is.EqualTo("""{"f:spec":{"f:name":{}}}"""));
    }

    [Test]
    public void Nothing_that_goes_in_is_changed()
    {
        var live = Manager().Update(null, Resource("""{"replicas":1}"""), "a");
        var applied = Resource("""{"replicas":2}""");
        var before = (GoJson.Write(live), GoJson.Write(applied));
        Manager().Apply(live, applied, "b", force: true);
        Manager().Update(live, applied, "c");
        Assert.That((GoJson.Write(live), GoJson.Write(applied)), Is.EqualTo(before));
    }

    [Test]
    public void A_write_that_only_moves_times_keeps_them()
    {
        var live = Manager().Update(null, Resource("""{"replicas":1}"""), "a");
        _time.Now += TimeSpan.FromSeconds(10);
        var same = Manager().Update(null, Resource("""{"replicas":1}"""), "a");
        ManagedFieldsOf.KeepTimesOfNoop(live, same);
        Assert.That(GoJson.Write(same), Is.EqualTo(GoJson.Write(live)));
    }

    [TestCase("""{"replicas":2}""", "a")]
    [TestCase("""{"replicas":1}""", "b")]
    public void A_write_that_changes_anything_else_moves_its_time(string spec, string manager)
    {
        var live = Manager().Update(null, Resource("""{"replicas":1}"""), "a");
        _time.Now += TimeSpan.FromSeconds(10);
        var changed = Manager().Update(null, Resource(spec), manager);
        ManagedFieldsOf.KeepTimesOfNoop(live, changed);
        Assert.That(changed["metadata"]!["managedFields"]![0]!["time"]!.GetValue<string>(), Is.EqualTo("2026-01-01T00:00:10Z"));
    }

    [Test]
    public void A_last_applied_annotation_that_would_be_too_large_is_dropped()
    {
        var live = Resource("""{"name":"x"}""");
        live["metadata"]!["annotations"] = new JsonObject { [LastApplied] = "{}", ["big"] = new string('x', 262_000) };
        live = Manager().Update(null, live, "client");
        Assert.That(Annotations(Manager().Apply(live, Resource("""{"name":"y"}"""), "kubectl", force: true))[LastApplied], Is.Not.Null);
        Assert.That(Annotations(Manager().Apply(live, Resource($$"""{"name":"{{new string('n', 500)}}"}"""), "kubectl", force: true))[LastApplied], Is.Null);
    }

    private static JsonObject Annotations(JsonObject resource) => resource["metadata"]!["annotations"]!.AsObject();

    private static JsonObject Resource(string spec) => new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = "Foo",
        ["metadata"] = new JsonObject { ["name"] = "foo" },
        ["spec"] = Parse(spec),
    };

    private static JsonObject Parse(string json) => JsonBody.Parse(Encoding.UTF8.GetBytes(json))!.AsObject();

    private FieldManager Manager(Action<JsonObject>? setDefaults = null) => new(Types, ApiVersion, "", ResetFields.None, _time, setDefaults);

    private sealed class ManualTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
