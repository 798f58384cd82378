using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

public sealed class ScaleManagedFieldsTests
{
    private static readonly Dictionary<string, IReadOnlyList<PathElement>?> Paths = new()
    {
        ["example.com/v1"] = FieldSet.Path("spec", "replicas"),
        ["example.com/v2"] = FieldSet.Path("spec", "count"),
        ["example.com/v3"] = null,
    };

    [Test]
    public void Owners_go_to_the_scale_and_back_as_by_the_go_package()
    {
        var cases = GoldenCases.Read("Apply/scale.jsonl").ToList();
        Assert.That(cases, Has.Count.EqualTo(80));
        Assert.Multiple(() =>
        {
            foreach (var test in cases)
            {
                var handler = new ScaleManagedFields(test["parent"] as JsonArray, "example.com/v1", Paths);
                Assert.That(GoJson.Write(handler.ToSubresource()), Is.EqualTo(GoJson.Write(test["toSubresource"])), GoJson.Write(test));
                Assert.That(GoJson.Write(handler.ToParent(test["scale"] as JsonArray)), Is.EqualTo(GoJson.Write(test["toParent"])), GoJson.Write(test));
            }
        });
    }
}
