using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGen.Testing.Tests.Fleet.V1;

namespace KubeGen.Testing.Tests.Fleet;

/// <summary>What the C# types don't know, at any depth, is still on the server after they were read, changed and written.</summary>
public sealed class UnknownFieldsContract(ServerKind kind) : ClientContract(kind)
{
    private static readonly Dictionary<string, Func<UnknownFieldsContract, string, Task<Ship>>> Sources = new()
    {
        ["a get"] = (test, name) => test.ShipsV1.Get(name),
        ["a list"] = async (test, name) => (await test.ShipsV1.List()).Items.Single(ship => ship.Metadata.Name == name),
        ["a page of a list"] = async (test, name) => (await test.ShipsV1.List(new() { Limit = 1 })).Items.Single(),
        ["a watch"] = async (test, name) => await test.FirstEvent(new() { FieldSelector = "metadata.name=" + name }),
        ["a change that is watched"] = async (test, name) =>
        {
            var version = (await test.ShipsV1.Get(name)).Metadata.ResourceVersion;
            await test.Patch(test.Path(name), MergePatch, """{"spec":{"flag":"blue"}}""");
            await test.Patch(test.Path(name), MergePatch, """{"spec":{"flag":"red"}}""");
            return await test.FirstEvent(new() { ResourceVersion = version }, skip: 1);
        },
        ["a patch"] = (test, name) => test.ShipsV1.Patch(name, PatchType.MergePatch, "{}"u8.ToArray()),
        ["an update"] = async (test, name) => await test.ShipsV1.Update(await test.ShipsV1.Get(name)),
        ["a deep copy"] = async (test, name) => (await test.ShipsV1.Get(name)).DeepCopy(),
        ["a deep copy of a list"] = async (test, name) =>
        {
            var list = await test.ShipsV1.List();
            var copy = list.Items.Select(ship => ship.DeepCopy()).Single();
            list.Items[0].Spec.Masts!.Clear();
            return copy;
        },
        ["a JSON text of it"] = async (test, name) =>
        {
            var client = test.Clientset.FleetV1.RestClient;
            return JsonSerializer.Deserialize(client.Serialize(await test.ShipsV1.Get(name)), client.TypeInfo<Ship>())!;
        },
    };

    private static IEnumerable<string> SourceNames => Sources.Keys;

    [TestCaseSource(nameof(SourceNames))]
    public async Task They_survive_an_update_of_what_is_known_from(string source)
    {
        var expected = Lasting(await Launch("beagle"));

        var ship = await Sources[source](this, "beagle");
        ship.Spec.Title = "HMS Beagle";
        ship.Spec.Hull!.Length = 28;
        ship.Spec.Masts![1].Name = "mizzen";
        ship.Spec.Cabins!["captain"].Beds = 2;
        ship.Metadata.Labels!["port"] = "away";
        var answer = await ShipsV1.Update(ship);

        expected["spec"]!["title"] = "HMS Beagle";
        expected["spec"]!["hull"]!["length"] = 28;
        expected["spec"]!["masts"]![1]!["name"] = "mizzen";
        expected["spec"]!["cabins"]!["captain"]!["beds"] = 2;
        expected["metadata"]!["labels"]!["port"] = "away";
        AssertSame(await Stored("beagle"), expected);
        AssertSame(Lasting(Json(answer)), expected);
    }

    [Test]
    public async Task They_survive_an_update_of_the_status()
    {
        await Launch("beagle");
        await Patch(Path("beagle") + "/status", MergePatch, """{"status":{"phase":"Docked","position":{"north":[51,28],"at":{"sea":false}}}}""");
        var expected = await Stored("beagle");

        var ship = await ShipsV1.Get("beagle");
        ship.Status!.Phase = "Sailing";
        await ShipsV1.UpdateStatus(ship);

        expected["status"]!["phase"] = "Sailing";
        AssertSame(await Stored("beagle"), expected);
    }

    [Test]
    public async Task They_are_created_with_a_copy_under_another_name()
    {
        var expected = Lasting(await Launch("beagle"))["spec"]!;

        var copy = (await ShipsV1.Get("beagle")).DeepCopy();
        copy.Metadata = new() { Name = "second" };
        await ShipsV1.Create(copy);

        AssertSame((await Stored("second"))["spec"]!, expected);
    }

    [Test]
    public async Task They_go_with_what_holds_them()
    {
        var expected = Lasting(await Launch("beagle"));

        var ship = await ShipsV1.Get("beagle");
        ship.Spec.Masts!.RemoveAt(0);
        ship.Spec.Cabins!.Remove("crew");
        ship.Spec.Hull = new() { Length = 30 };
        await ShipsV1.Update(ship);

        expected["spec"]!["masts"]!.AsArray().RemoveAt(0);
        expected["spec"]!["cabins"]!.AsObject().Remove("crew");
        expected["spec"]!["hull"] = new JsonObject { ["length"] = 30 };
        AssertSame(await Stored("beagle"), expected);
    }

    private JsonObject Json(Ship ship) => JsonNode.Parse(Encoding.UTF8.GetString(Clientset.FleetV1.RestClient.Serialize(ship)))!.AsObject();

    private async Task<Ship> FirstEvent(ListOptions options, int skip = 0)
    {
        await foreach (var change in ShipsV1.Watch(options with { TimeoutSeconds = 10 }))
        {
            if (skip-- == 0)
                return change.Object;
        }

        throw new AssertionException("no event in ten seconds");
    }
}
