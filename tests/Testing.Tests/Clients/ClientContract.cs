using System.Text.Json.Nodes;
using KubeGen.Testing.Tests.Fleet.V1;

namespace KubeGen.Testing.Tests.Fleet;

/// <summary>A part of the contract that generated clients keep, with ships in each server.</summary>
public abstract class ClientContract(ServerKind kind) : ContractTest(kind)
{
    protected Clientset Clientset { get; private set; } = null!;

    /// <summary>The ships of this test alone.</summary>
    protected ShipInterface ShipsV1 => Clientset.FleetV1.Ships(Namespace);

    [OneTimeSetUp]
    public async Task DefineShips()
    {
        Clientset = new Clientset(Client);
        // For all parts of the contract, by the first.
        if ((await Get($"{Definitions}/ships.{Ships.Group}")).Code == 404)
            await Define(Ships.Definition);
    }

    [OneTimeTearDown]
    public void DisposeClientset() => Clientset?.Dispose();

    protected string Path(string name) => $"/apis/{Ships.Group}/v1/namespaces/{Namespace}/ships/{name}";

    /// <summary>Creates a whole ship, without any client that knows only some of it.</summary>
    protected async Task<JsonObject> Launch(string name)
    {
        var answer = await Send("POST", $"/apis/{Ships.Group}/v1/namespaces/{Namespace}/ships", Ships.Whole(name).ToJsonString());
        Assert.That(answer.Code, Is.EqualTo(201), answer.Text);
        return answer.Body;
    }

    /// <summary>What the server has, less what every write changes.</summary>
    protected async Task<JsonObject> Stored(string name) => Lasting((await Get(Path(name))).Body);

    protected static JsonObject Lasting(JsonObject ship)
    {
        var lasting = ship.DeepClone().AsObject();
        foreach (var field in new[] { "resourceVersion", "generation", "managedFields" })
            lasting["metadata"]!.AsObject().Remove(field);
        return lasting;
    }

    protected static void AssertSame(JsonNode actual, JsonNode expected) =>
        Assert.That(JsonNode.DeepEquals(actual, expected), () => $"{actual.ToJsonString()}\nis not\n{expected.ToJsonString()}");
}
