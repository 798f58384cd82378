namespace KubeGen.Package.Tests;

/// <summary>The property KubeGenKeepUnknownFields, from a user's project to what the program then does.</summary>
public class UnknownFieldsTests
{
    private string _directory = "";

    [OneTimeSetUp]
    public async Task NewProject()
    {
        _directory = await Feed.NewProject("console", "Unknown");
        await File.WriteAllTextAsync(Path.Combine(_directory, "Program.cs"), Program);
    }

    [Test]
    public async Task They_are_kept_by_themselves() => Assert.That(await Run(""), Is.EqualTo("""
        {"metadata":{"name":"a","newMeta":1},"spec":{"title":"t","hull":{"length":1,"newHull":[{}]},"masts":[{"name":"m","newMast":true}],"cabins":{"c":{"beds":2,"newCabin":"x"}},"newSpec":null},"newTop":{}}
        kept: newTop
        reads what it does not declare: True

        """));

    [Test]
    public async Task The_switch_drops_them_at_every_depth_and_what_is_not_declared_takes_no_memory() => Assert.That(await Run("-p:KubeGenKeepUnknownFields=false"), Is.EqualTo("""
        {"metadata":{"name":"a"},"spec":{"title":"t","hull":{"length":1},"masts":[{"name":"m"}],"cabins":{"c":{"beds":2}}}}
        kept: 
        reads what it does not declare: False

        """));

    private async Task<string> Run(string property) => (await Dotnet.Run(_directory, "run " + property)).ReplaceLineEndings("\n");

    private const string Program = """
        using System.Text;
        using System.Text.Json;
        using Demo;
        using KubeGen;
        using KubeGen.Json;

        [assembly: GroupVersion("fleet.io", "v1", Namespace = "Demo")]
        [assembly: Clientset(Namespace = "Demo")]

        const string Whole = "{\"metadata\":{\"name\":\"a\",\"newMeta\":1},\"spec\":{\"title\":\"t\",\"hull\":{\"length\":1,\"newHull\":[{}]},\"masts\":[{\"name\":\"m\",\"newMast\":true}],"
            + "\"cabins\":{\"c\":{\"beds\":2,\"newCabin\":\"x\"}},\"newSpec\":null},\"newTop\":{}}";
        using var http = new HttpClient { BaseAddress = new("http://localhost") };
        using var clientset = new Clientset(http);
        var client = clientset.FleetV1.RestClient;

        var ship = JsonSerializer.Deserialize(Whole, client.TypeInfo<Ship>())!;
        Console.WriteLine(Encoding.UTF8.GetString(client.Serialize(ship)));
        Console.WriteLine("kept: " + string.Join(',', (ship as IUnknownFields)?.UnknownFields?.Names ?? []));

        // A projection of an object of a megabyte. The first reading is for what a program makes once.
        var large = Encoding.UTF8.GetBytes("{\"metadata\":{\"name\":\"a\"},\"spec\":{\"title\":\"t\",\"cargo\":[" + string.Join(',', Enumerable.Repeat("{\"crate\":\"of something\"}", 40_000)) + "]}}");
        var info = client.TypeInfo<ShipTitle>();
        JsonSerializer.Deserialize(large, info);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var title = JsonSerializer.Deserialize(large, info)!.Spec.Title;
        Console.WriteLine($"reads what it does not declare: {GC.GetAllocatedBytesForCurrentThread() - before > 10_000 || title != "t"}");

        namespace Demo
        {
            [GenClient]
            public sealed partial class Ship : KubernetesObject { public ShipSpec Spec { get; set; } = new(); }

            public sealed partial class ShipSpec
            {
                public string? Title { get; set; }
                public Hull? Hull { get; set; }
                public List<Mast>? Masts { get; set; }
                public Dictionary<string, Cabin>? Cabins { get; set; }
            }

            public sealed partial class Hull { public int Length { get; set; } }

            public sealed partial record Mast(string Name);

            public partial class Cabin { public int Beds { get; set; } }

            [GenClient(ResourceName = "ships", ReadOnly = true)]
            public sealed partial class ShipTitle : KubernetesObject { public ShipTitleSpec Spec { get; set; } = new(); }

            public sealed partial class ShipTitleSpec { public string? Title { get; set; } }
        }
        """;
}
