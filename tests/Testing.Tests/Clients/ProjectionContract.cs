using System.Reflection;
using KubeGen.Testing.Tests.Fleet.V1;

namespace KubeGen.Testing.Tests.Fleet;

/// <summary>Smaller C# types of the same resource.</summary>
public sealed class ProjectionContract(ServerKind kind) : ClientContract(kind)
{
    [Test]
    public async Task One_is_read_as_what_it_declares()
    {
        await Launch("beagle");

        var ship = await Clientset.FleetV1.ShipTitles(Namespace).Get("beagle");

        Assert.That((ship.Kind, ship.Metadata.Name, ship.Spec.Title), Is.EqualTo(("Ship", "beagle", "Beagle")));
    }

    [Test]
    public async Task Lists_and_watches_are_too()
    {
        await Launch("beagle");
        await Launch("adventure");
        var titles = Clientset.FleetV1.ShipTitles(Namespace);

        var list = await titles.List(new() { LabelSelector = "port=home" });
        await Patch(Path("beagle"), MergePatch, """{"spec":{"title":"HMS Beagle"}}""");

        Assert.That(list.Items.Select(ship => (ship.Metadata.Name, ship.Spec.Title)), Is.EquivalentTo(new[] { ("adventure", "Beagle"), ("beagle", "Beagle") }));
        await foreach (var change in titles.Watch(new() { ResourceVersion = list.Metadata.ResourceVersion, TimeoutSeconds = 10 }))
        {
            Assert.That((change.Type, change.Object.Metadata.Name, change.Object.Spec.Title), Is.EqualTo((WatchEventType.Modified, "beagle", "HMS Beagle")));
            return;
        }

        Assert.Fail("no event in ten seconds");
    }

    [Test]
    public async Task One_with_the_kinds_name_is_written_and_leaves_the_rest_as_it_was()
    {
        var expected = Lasting(await Launch("beagle"));
        var summaries = Clientset.FleetV1.ShipSummaries(Namespace);

        var summary = await summaries.Get("beagle");
        summary.Spec.Title = "Written";
        await summaries.Update(summary);

        expected["spec"]!["title"] = "Written";
        AssertSame(await Stored("beagle"), expected);
    }

    [Test]
    public void Only_the_verbs_that_were_asked_for_are_there() => Assert.That(
        typeof(ShipTitleInterface).GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(method => method.Name), Is.EquivalentTo(["Get", "List", "Watch"]));
}
