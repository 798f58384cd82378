using System.Runtime.CompilerServices;

namespace KubeGen.Generator.Tests.Support;

/// <summary>The sample's own sources.</summary>
internal static class Sample
{
    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository, "samples", "XXXTypes", path));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
