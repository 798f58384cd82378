using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KubeGen.Json;

namespace KubeGen.Runtime.Tests.Json;

/// <summary>Objects as Kubernetes' JSON.</summary>
public sealed class SeamTests
{
    private static readonly JsonSeam Seam = new(null);

    private static string Write<T>(T value) => Encoding.UTF8.GetString(Seam.Serialize(value));

    private static T Read<T>(string json) => JsonSerializer.Deserialize(json, Seam.TypeInfo<T>())!;

    [Test]
    public void Empty_metadata_have_no_fields() => Assert.That(
        Write(new ObjectMeta { Name = "", Labels = new Dictionary<string, string>(), Finalizers = [], OwnerReferences = [], Generation = 0 }), Is.EqualTo("{}"));

    [Test]
    public void Pointers_are_written_when_they_are_set() => Assert.That(Write(new ObjectMeta { DeletionGracePeriodSeconds = 0 }), Is.EqualTo("""{"deletionGracePeriodSeconds":0}"""));

    [Test]
    public void Metadata_come_back_as_they_went()
    {
        const string Json = """{"name":"n","generateName":"g","namespace":"ns","selfLink":"s","uid":"u","resourceVersion":"1","generation":2,"creationTimestamp":"2020-01-02T03:04:05Z","deletionTimestamp":"2020-01-02T03:04:06Z","deletionGracePeriodSeconds":0,"labels":{"a":"1","b":"2"},"annotations":{"k":"v"},"ownerReferences":[{"apiVersion":"v1","kind":"Pod","name":"p","uid":"x","controller":true,"blockOwnerDeletion":false}],"finalizers":["f"],"managedFields":[{"manager":"m","operation":"Apply","apiVersion":"v1","time":"2020-01-02T03:04:05Z","fieldsType":"FieldsV1","fieldsV1":{"f:spec":{".":{}}},"subresource":"status"}]}""";
        Assert.That(Write(Read<ObjectMeta>(Json)), Is.EqualTo(Json));
    }

    [Test]
    public void What_few_objects_have_is_each_copys_own()
    {
        var meta = new ObjectMeta { DeletionTimestamp = DateTimeOffset.UnixEpoch, DeletionGracePeriodSeconds = 1, SelfLink = "s" };
        var copy = Codecs.ObjectMeta.Copy(meta);
        (copy.DeletionTimestamp, copy.DeletionGracePeriodSeconds, copy.SelfLink) = (null, 2, null);
        Assert.That((meta.DeletionTimestamp, meta.DeletionGracePeriodSeconds, meta.SelfLink), Is.EqualTo((DateTimeOffset.UnixEpoch, 1, "s")));
        Assert.That((copy.DeletionTimestamp, copy.DeletionGracePeriodSeconds, copy.SelfLink), Is.EqualTo(((DateTimeOffset?)null, 2, (string?)null)));
    }

    [Test]
    public void Maps_are_written_in_the_order_of_their_keys()
    {
        var widget = new Widget { Metadata = { Annotations = new SortedDictionary<string, string> { ["b"] = "1", ["a"] = "2" } }, Spec = { Data = new() { ["z"] = "1", ["B"] = "2", ["a"] = "3" } } };
        Assert.That(Write(widget), Is.EqualTo("""{"metadata":{"annotations":{"a":"2","b":"1"}},"spec":{"data":{"B":"2","a":"3","z":"1"}}}"""));
        Assert.That(widget.Spec.Data!.Keys, Is.EqualTo(new[] { "z", "B", "a" }), "the caller's map is not touched");
    }

    [Test]
    public void Labels_are_written_in_the_order_of_their_keys([Values("Dictionary", "SortedDictionary", "read")] string kind, [Values(1, 2, 7, 8, 9, 40)] int count)
    {
        var random = new Random(count);
        var entries = Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"{(char)('A' + random.Next(58))}<{i}", i == 0 ? null! : $"é\"{i}")).ToArray();
        IDictionary<string, string> labels = kind switch
        {
            "Dictionary" => new Dictionary<string, string>(entries),
            "SortedDictionary" => new SortedDictionary<string, string>(new Dictionary<string, string>(entries), Comparer<string>.Create(static (a, b) => string.CompareOrdinal(b, a))),
            _ => Read<ObjectMeta>($$"""{"labels":{{JsonSerializer.Serialize(new Dictionary<string, string>(entries))}}}""").Labels!,
        };
        Assert.That(labels, Is.EquivalentTo(entries));
        var written = string.Join(',', entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{Write(entry.Key)}:{Write(entry.Value)}"));
        var meta = new ObjectMeta { Labels = labels };
        var copy = Codecs.ObjectMeta.Copy(meta);
        labels.Clear();
        Assert.That(Write(copy), Is.EqualTo("{\"labels\":{" + written + "}}"));
        Assert.That(Write(meta), Is.EqualTo("{}"));
    }

    [Test]
    public void Keys_of_maps_keep_their_case() =>
        Assert.That(Read<Widget>("""{"spec":{"data":{"Key":"v"}}}""").Spec.Data, Is.EqualTo(new Dictionary<string, string> { ["Key"] = "v" }));

    [Test]
    public void Null_metadata_and_items_are_read_as_empty()
    {
        var list = Read<KubernetesList<Widget>>("""{"metadata":null,"items":null}""");
        Assert.That((list.Items.Count, list.Metadata.ResourceVersion), Is.EqualTo((0, (string?)null)));
        Assert.That(Read<Widget>("""{"metadata":null}""").Metadata, Is.Not.Null);
    }

    [Test]
    public void A_list_is_written_kind_first() => Assert.That(
        Write(new KubernetesList<Widget> { ApiVersion = "v1", Kind = "WidgetList", Metadata = { ResourceVersion = "1" }, Items = { new() { Spec = { Text = "t" } } } }),
        Is.EqualTo("""{"kind":"WidgetList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[{"metadata":{},"spec":{"text":"t"}}]}"""));

    [Test]
    public void A_status_is_written_as_Kubernetes_writes_it()
    {
        const string Json = """{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"m","reason":"Invalid","details":{"name":"n","group":"g","kind":"k","uid":"u","causes":[{"reason":"r","message":"m","field":"f"}],"retryAfterSeconds":1},"code":422}""";
        Assert.That(Write(Read<Status>(Json)), Is.EqualTo(Json));
        Assert.That(Write(new Status()), Is.EqualTo("""{"metadata":{}}"""));
    }

    [Test]
    public void A_scale_says_zero_once_it_was_said()
    {
        Assert.That(Write(new Scale()), Is.EqualTo("""{"kind":"Scale","apiVersion":"autoscaling/v1","metadata":{},"spec":{}}"""), "a status that nobody set would be claimed by an apply");
        Assert.That(Write(new Scale { Spec = { Replicas = 0 } }), Does.Contain("\"spec\":{\"replicas\":0}"));
        var read = Read<Scale>("""{"spec":{},"status":{"replicas":2,"selector":"a=b"}}""");
        Assert.That((read.Spec.Replicas, read.Status!.Replicas, read.Status.Selector), Is.EqualTo((0, 2, "a=b")));
        Assert.That(Read<Scale>("""{"spec":{"replicas":3}}""").Spec.Replicas, Is.EqualTo(3));
    }

    [Test]
    public void Conditions_and_selectors()
    {
        Assert.That(
            Write(new Condition { Type = "Ready", Status = "True", LastTransitionTime = DateTimeOffset.UnixEpoch, ObservedGeneration = 0 }),
            Is.EqualTo("""{"type":"Ready","status":"True","lastTransitionTime":"1970-01-01T00:00:00Z","reason":"","message":""}"""));
        Assert.That(
            Write(new LabelSelector { MatchLabels = new Dictionary<string, string>(), MatchExpressions = [new() { Key = "a", Operator = "Exists", Values = [] }] }),
            Is.EqualTo("""{"matchExpressions":[{"key":"a","operator":"Exists"}]}"""));
    }

    [Test]
    public void Enums_go_by_their_wire_names()
    {
        Assert.That(Write(new Phases { Phase = Phase.PendingDeletion, Other = Phase.Running }), Is.EqualTo("""{"phase":"Pending-Deletion","other":"Running","own":2}"""));
        Assert.That(Write(new Phases { Phase = (Phase)9 }), Is.EqualTo("""{"phase":9,"own":2}"""));
        var read = Read<Phases>("""{"phase":"Running","other":"Pending-Deletion"}""");
        Assert.That((read.Phase, read.Other), Is.EqualTo((Phase.Running, Phase.PendingDeletion)));
        Assert.Throws<JsonException>(() => Read<Phases>("""{"phase":"Unheard"}"""));
        Assert.That(Read<Phases>("""{"other":null}""").Other, Is.Null);
    }

    [Test]
    public void The_users_metadata_are_asked_first_and_follow_the_conventions()
    {
        var seam = new JsonSeam(WidgetContext.Default);
        var widget = new Widget { Kind = "Widget", Metadata = { CreationTimestamp = DateTimeOffset.UnixEpoch }, Spec = { Text = "<" } };
        Assert.That(Encoding.UTF8.GetString(seam.Serialize(widget)), Is.EqualTo("""{"kind":"Widget","metadata":{"creationTimestamp":"1970-01-01T00:00:00Z"},"spec":{"text":"\u003c"}}"""));
        Assert.That(Encoding.UTF8.GetString(seam.Serialize(new Phases { Phase = Phase.PendingDeletion })), Is.EqualTo("""{"phase":"Pending-Deletion","own":2}"""));
        Assert.That(seam.TypeInfo<Widget>().OriginatingResolver, Is.SameAs(WidgetContext.Default));
        Assert.That(seam.TypeInfo<ObjectMeta>().OriginatingResolver, Is.Not.InstanceOf<DefaultJsonTypeInfoResolver>());
    }

    [Test]
    public void A_list_without_metadata_is_refused_before_it_is_asked_for()
    {
        var seam = new JsonSeam(null, reflection: false);
        Assert.Throws<NotSupportedException>(() => ListReader<UnknownList, PartialObjectMetadata>.Of(seam));
    }

    [Test]
    public void What_can_not_be_read_is_not_asked_for()
    {
        using var handler = new RecordingHandler();
        using var http = new HttpClient(handler) { BaseAddress = new("http://localhost") };
        using var client = new RestClient(http);
        var request = client.Request(HttpMethod.Get, Resources.Widgets, "get").Build();
        Assert.Multiple(() =>
        {
            Assert.ThrowsAsync<InvalidOperationException>(() => client.Send<Colliding>(request));
            Assert.ThrowsAsync<InvalidOperationException>(async () => await client.Watch<Colliding>(request).GetAsyncEnumerator().MoveNextAsync());
            Assert.ThrowsAsync<InvalidOperationException>(() => new ResourceClient<Widget, Colliding>(client, Resources.Widgets).List());
            Assert.That(handler.Requests, Is.Empty);
        });
    }

    [Test]
    public void Without_metadata_and_reflection_the_type_and_the_way_out_are_named()
    {
        var seam = new JsonSeam(null, reflection: false);
        var error = Assert.Throws<NotSupportedException>(() => seam.TypeInfo<Dictionary<string, Widget>>());
        Assert.That(error!.Message, Does.Contain("[JsonSerializable(typeof(Dictionary<String, Widget>))]"));
        error = Assert.Throws<NotSupportedException>(() => seam.TypeInfo<Widget>());
        Assert.That(error!.Message, Does.Contain("KubeGen.Runtime.Tests.Widget").And.Contain("[JsonSerializable(typeof(Widget))]").And.Contain("RestConfig.JsonTypeInfoResolver"));
        Assert.That(seam.Serialize(new Scale()), Is.Not.Empty);
        var withContext = new JsonSeam(WidgetContext.Default, reflection: false);
        Assert.That(withContext.Serialize(new Widget()), Is.Not.Empty);
        error = Assert.Throws<NotSupportedException>(() => withContext.Serialize(new Phases()));
        Assert.That(error!.Message, Does.Contain("SeamTests+Phase'").And.Contain("JsonStringEnumConverter<Phase>"));
    }

    public enum Phase
    {
        Running = 1,

        [JsonStringEnumMemberName("Pending-Deletion")]
        PendingDeletion = 2,
    }

    [JsonConverter(typeof(JsonNumberEnumConverter<Own>))]
    public enum Own
    {
        A = 2,
    }

    public sealed class Phases
    {
        public Phase Phase { get; set; }

        public Phase? Other { get; set; }

        public Own Own { get; set; } = Own.A;
    }

    private sealed class UnknownList : IKubernetesList<PartialObjectMetadata>
    {
        public string? ApiVersion { get; set; }

        public string? Kind { get; set; }

        public ListMeta Metadata { get; set; } = new();

        public IList<PartialObjectMetadata> Items { get; set; } = [];
    }

    // No metadata can be made of it.
    private sealed class Colliding
    {
        [JsonPropertyName("same")]
        public int First { get; set; }

        [JsonPropertyName("same")]
        public int Second { get; set; }
    }
}

[JsonSerializable(typeof(Widget))]
[JsonSerializable(typeof(SeamTests.Phases))]
internal sealed partial class WidgetContext : JsonSerializerContext;
