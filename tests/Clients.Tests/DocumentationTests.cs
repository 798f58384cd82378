using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace KubeGen.Clients.Tests;

/// <summary>Every C# block of docs/testing.md is a part of a TestingDocs file, which is compiled and run here.</summary>
public sealed partial class DocumentationTests
{
    private static IEnumerable<TestCaseData> Blocks() =>
        CSharp().Matches(File.ReadAllText(Path.Combine(Here(), "../../docs/testing.md")).ReplaceLineEndings("\n"))
            .Select((match, index) => new TestCaseData(match.Groups["code"].Value).SetArgDisplayNames($"block {index + 1}"));

    [TestCaseSource(nameof(Blocks))]
    public void A_block_is_code_that_runs(string block)
    {
        var code = Flush(block);
        var sources = Directory.GetFiles(Here(), "TestingDocs*.cs");

        Assert.That(code, Is.Not.Empty);
        Assert.That(sources.Select(file => Flush(File.ReadAllText(file))), Has.Some.Contain(code), block);
    }

    /// <summary>The text without indentation, which a block has less of than its source.</summary>
    private static string Flush(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => line.Trim()));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
