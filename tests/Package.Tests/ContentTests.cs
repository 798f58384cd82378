using System.Xml.Linq;

namespace KubeGen.Package.Tests;

/// <summary>What is in the packages, and what is not.</summary>
public class ContentTests
{
    [Test]
    public void KubeGen_holds_the_generator_and_the_attributes_and_nothing_else() => Assert.That(Feed.Entries("KubeGen"), Is.EqualTo(new[]
    {
        "KubeGen.nuspec",
        "README.md",
        "analyzers/dotnet/cs/KubeGen.Generator.dll",
        "build/KubeGen.props",
        "build/KubeGen.targets",
        "lib/net10.0/KubeGen.Attributes.dll",
        "lib/net10.0/KubeGen.Attributes.xml",
    }));

    [TestCase("KubeGen.Runtime")]
    [TestCase("KubeGen.Testing")]
    public void A_library_holds_itself_its_documentation_and_its_symbols(string package)
    {
        Assert.That(Feed.Entries(package), Is.EqualTo(new[] { $"{package}.nuspec", "README.md", $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml" }));
        Assert.That(Feed.Entries(package, "snupkg"), Does.Contain($"lib/net10.0/{package}.pdb"));
    }

    [TestCase("KubeGen", "KubeGen.Runtime")]
    [TestCase("KubeGen.Runtime", "YamlDotNet")]
    [TestCase("KubeGen.Testing", "KubeGen.Runtime", "YamlDotNet")]
    public void No_dependency_leaks(string package, params string[] dependencies) =>
        Assert.That(Feed.Nuspec(package).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value), Is.EquivalentTo(dependencies));

    [TestCase("KubeGen")]
    [TestCase("KubeGen.Runtime")]
    [TestCase("KubeGen.Testing")]
    public void A_package_says_what_it_is_and_under_which_licence(string package)
    {
        var nuspec = Feed.Nuspec(package);
        Assert.Multiple(() =>
        {
            Assert.That(Text(nuspec, "license"), Is.EqualTo("Apache-2.0"));
            Assert.That(Text(nuspec, "readme"), Is.EqualTo("README.md"));
            Assert.That(Text(nuspec, "description"), Has.Length.GreaterThan(40));
            Assert.That(Text(nuspec, "version"), Is.EqualTo(Feed.Version));
        });
    }

    private static string? Text(XElement nuspec, string name) => nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
}
