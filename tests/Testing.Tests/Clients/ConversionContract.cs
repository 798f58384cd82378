using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KubeGen.Testing.Tests.Fleet;

/// <summary>
/// An object goes from one C# type of a resource to another by way of JSON, with the clientset's own metadata: what either doesn't know goes along,
/// and what only the second knows becomes known.
/// </summary>
public sealed class ConversionContract(ServerKind kind) : ClientContract(kind)
{
    // As a program of its own would, without a client.
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = ClientsetJsonResolver.Default };

    [Test]
    public async Task One_version_is_read_and_another_is_updated()
    {
        var expected = Lasting(await Launch("beagle"));

        var old = await Clientset.FleetV1beta1.Ships(Namespace).Get("beagle");
        old.Spec.Flag = "white";
        old.Spec.Hull!.Material = "elm";
        var ship = Convert<V1Beta1.Ship, V1.Ship>(old);
        ship.Spec.Hull!.Length += 1;
        ship.Spec.Masts![0].Name = "foremast";
        await ShipsV1.Update(ship);

        expected["spec"]!["flag"] = "white";
        expected["spec"]!["hull"]!["material"] = "elm";
        expected["spec"]!["hull"]!["length"] = 28;
        expected["spec"]!["masts"]![0]!["name"] = "foremast";
        AssertSame(await Stored("beagle"), expected);
    }

    [Test]
    public async Task There_and_back_is_the_same()
    {
        var expected = Lasting(await Launch("beagle"));

        var ship = await ShipsV1.Get("beagle");
        var back = Convert<V1Beta1.Ship, V1.Ship>(Convert<V1.Ship, V1Beta1.Ship>(ship));
        back.Metadata.Labels!["port"] = "away";
        await ShipsV1.Update(back);

        expected["metadata"]!["labels"]!["port"] = "away";
        AssertSame(await Stored("beagle"), expected);
    }

    [Test]
    public async Task A_projection_becomes_the_whole_type()
    {
        var expected = Lasting(await Launch("beagle"));

        var summary = (await Clientset.FleetV1.ShipSummaries(Namespace).List()).Items.Single();
        summary.Spec.Title = "Summarised";
        var ship = Convert<Summaries.Ship, V1.Ship>(summary);
        ship.Spec.Cabins!["crew"].Beds = 61;
        await ShipsV1.Update(ship);

        expected["spec"]!["title"] = "Summarised";
        expected["spec"]!["cabins"]!["crew"]!["beds"] = 61;
        AssertSame(await Stored("beagle"), expected);
    }

    [Test]
    public async Task The_clients_own_metadata_convert_too()
    {
        await Launch("beagle");
        var (client, ship) = (Clientset.FleetV1.RestClient, await ShipsV1.Get("beagle"));

        var element = JsonSerializer.SerializeToElement(ship, client.TypeInfo<V1.Ship>());
        var old = element.Deserialize(client.TypeInfo<V1Beta1.Ship>())!;

        Assert.That((old.Spec.Flag, old.Spec.Hull!.Material), Is.EqualTo(("red", "oak")));
        AssertSame(System.Text.Json.Nodes.JsonNode.Parse(client.Serialize(old))!, System.Text.Json.Nodes.JsonNode.Parse(element.GetRawText())!);
    }

    private static TTo Convert<TFrom, TTo>(TFrom from) =>
        JsonSerializer.SerializeToElement(from, Info<TFrom>()).Deserialize(Info<TTo>())!;

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
