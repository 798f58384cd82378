using System.Text;

namespace KubeGen.Testing.Tests.Fleet;

/// <summary>The metadata of objects without the objects.</summary>
public sealed class MetadataContract(ServerKind kind) : ClientContract(kind)
{
    // By its names alone: no C# type is needed.
    private MetadataClient Metadata => new(Clientset.FleetV1.RestClient, new ApiResource(Ships.Group, "v1", "Ship", "ships", Namespaced: true), Namespace);

    [Test]
    public async Task One_is_got()
    {
        var whole = await Launch("beagle");

        var partial = await Metadata.Get("beagle");

        Assert.That((partial.Kind, partial.ApiVersion), Is.EqualTo(("PartialObjectMetadata", "meta.k8s.io/v1")));
        Assert.That((partial.Metadata.Name, partial.Metadata.Uid), Is.EqualTo(("beagle", (string?)whole["metadata"]!["uid"])));
        Assert.That(Names(partial), Is.EqualTo(new[] { "kind", "apiVersion", "metadata" }));
    }

    [Test]
    public async Task A_list_is_of_metadata_alone()
    {
        await Launch("adventure");
        await Launch("beagle");

        var list = await Metadata.List(new() { LabelSelector = "port=home", Limit = 1 });
        var rest = await Metadata.List(new() { LabelSelector = "port=home", Limit = 1, Continue = list.Metadata.Continue });

        Assert.That(list.Kind, Is.EqualTo("PartialObjectMetadataList"));
        Assert.That(list.Items.Concat(rest.Items).Select(ship => (ship.Metadata.Name, ship.Metadata.Annotations!["note"])),
            Is.EqualTo(new[] { ("adventure", "<kept & whole>"), ("beagle", "<kept & whole>") }));
        Assert.That(list.Items.SelectMany(Names), Is.SubsetOf(new[] { "kind", "apiVersion", "metadata" }));
    }

    [Test]
    public async Task Changes_are_watched()
    {
        await Launch("beagle");
        var version = (await Metadata.List()).Metadata.ResourceVersion;

        var patched = await Metadata.Patch("beagle", PatchType.MergePatch, """{"metadata":{"labels":{"port":"away"}},"spec":{"title":"Patched"}}"""u8.ToArray());
        await Metadata.Delete("beagle", new() { Preconditions = new() { Uid = patched.Metadata.Uid } });

        var events = new List<string>();
        await foreach (var change in Metadata.Watch(new() { ResourceVersion = version, TimeoutSeconds = 10 }))
        {
            events.Add($"{change.Type} {change.Object.Kind} {change.Object.Metadata.Labels!["port"]}");
            if (events.Count == 2)
                break;
        }

        Assert.That(patched.Metadata.Labels!["port"], Is.EqualTo("away"));
        Assert.That(events, Is.EqualTo(new[] { "Modified PartialObjectMetadata away", "Deleted PartialObjectMetadata away" }));
    }

    [Test]
    public async Task What_is_patched_is_the_whole_object()
    {
        var expected = Lasting(await Launch("beagle"));

        await Metadata.Patch("beagle", PatchType.MergePatch, """{"spec":{"title":"Patched"}}"""u8.ToArray());

        expected["spec"]!["title"] = "Patched";
        AssertSame(await Stored("beagle"), expected);
    }

    [Test]
    public async Task A_collection_is_deleted_by_its_labels()
    {
        await Launch("adventure");
        await Launch("beagle");
        await Metadata.Patch("beagle", PatchType.MergePatch, """{"metadata":{"labels":{"port":"away"}}}"""u8.ToArray());

        await Metadata.DeleteCollection(listOptions: new() { LabelSelector = "port=home" });

        Assert.That((await Metadata.List()).Items.Select(ship => ship.Metadata.Name), Is.EqualTo(new[] { "beagle" }));
    }

    [Test]
    public void What_is_not_there_is_not_found() => Assert.That(
        async () => await Metadata.Get("nowhere"), Throws.InstanceOf<ApiException>().With.Property(nameof(ApiException.IsNotFound)).True);

    private IEnumerable<string> Names(PartialObjectMetadata partial) => System.Text.Json.Nodes.JsonNode.Parse(
        Encoding.UTF8.GetString(Clientset.FleetV1.RestClient.Serialize(partial)))!.AsObject().Select(member => member.Key);
}
