using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>Cases that were run through Kubernetes' own Go packages, one a line.</summary>
internal static class GoldenCases
{
    public static IEnumerable<JsonObject> Read(string file) =>
        File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, file))
            .Select(line => JsonBody.Parse(System.Text.Encoding.UTF8.GetBytes(line))!.AsObject());
}
