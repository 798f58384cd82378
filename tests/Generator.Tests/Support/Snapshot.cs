using System.Runtime.CompilerServices;
using System.Text;

namespace KubeGen.Generator.Tests.Support;

/// <summary>
/// Compares texts with files in Verify's convention: <c>Class.Test#name.verified.cs</c> beside the test, and
/// <c>.received.cs</c> on a difference, which is accepted by renaming it.
/// </summary>
internal static class Snapshot
{
    public static void Verify(IEnumerable<(string Name, string Text)> texts, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var directory = Path.GetDirectoryName(testFile)!;
        var prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}#";
        var differences = new StringBuilder();
        var expected = Directory.GetFiles(directory, prefix + "*.verified.cs").ToHashSet();
        foreach (var (name, text) in texts)
        {
            var verified = Path.Combine(directory, $"{prefix}{name}.verified.cs");
            var received = Path.Combine(directory, $"{prefix}{name}.received.cs");
            File.Delete(received);
            if (expected.Remove(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
                continue;
            File.WriteAllText(received, text);
            differences.Append("\n  differs: ").Append(received);
        }

        foreach (var verified in expected)
            differences.Append("\n  no longer made: ").Append(verified);
        Assert.That(differences.ToString(), Is.Empty, "Compare each .received.cs with its .verified.cs, and rename it to accept it.");
    }
}
