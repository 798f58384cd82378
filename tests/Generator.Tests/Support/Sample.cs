using System.Runtime.CompilerServices;

namespace KubeGen.Generator.Tests.Support;

/// <summary>The sample's own sources.</summary>
internal static class Sample
{
    public static string Read(string path, [CallerFilePath] string thisFile = "") =>
        File.ReadAllText(Path.Combine(Repository(thisFile), "samples", "XXXTypes", path));

    /// <summary>The repository's root.</summary>
    public static string Repository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
