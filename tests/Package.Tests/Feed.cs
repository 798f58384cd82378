using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace KubeGen.Package.Tests;

/// <summary>The packages, packed once for all tests into a feed of their own, beside a package cache of their own.</summary>
[SetUpFixture]
public class Feed
{
    public static string Root { get; } = Path.Combine(Path.GetTempPath(), "kubegen-package-tests-" + Guid.NewGuid().ToString("N"));

    public static string Version => "0.1.0-test";

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string Packages => Path.Combine(Root, "feed");

    [OneTimeSetUp]
    public async Task Pack()
    {
        Directory.CreateDirectory(Packages);
        foreach (var project in new[] { "Runtime/KubeGen.Runtime", "Testing/KubeGen.Testing", "KubeGen/KubeGen" })
            await Dotnet.Run(Repository, $"pack src/{project}.csproj -c Release -o \"{Packages}\" -p:Version={Version} -nologo -v q");
        await File.WriteAllTextAsync(Path.Combine(Root, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Root, "cache")}" /></config>
              <packageSources><add key="feed" value="{Packages}" /></packageSources>
            </configuration>
            """);
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Root, recursive: true);

    /// <summary>A new project of one of dotnet's templates, with a reference to the package.</summary>
    public static async Task<string> NewProject(string template, string name)
    {
        var directory = Path.Combine(Root, name);
        await Dotnet.Run(Root, $"new {template} -n {name} -o \"{directory}\" --no-restore");
        await Dotnet.Run(directory, $"add package KubeGen --version {Version}");
        return directory;
    }

    public static string[] Entries(string package, string extension = "nupkg")
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Packages, $"{package}.{Version}.{extension}"));
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
    }

    public static XElement Nuspec(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Packages, $"{package}.{Version}.nupkg"));
        using var stream = archive.GetEntry(package + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
