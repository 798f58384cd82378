using System.Text;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Tests;

/// <summary>Holds the C# of the documentation to what it says: each block is a file of a user's project.</summary>
/// <remarks>
/// A block that begins with <c>// Assembly: Name</c> is a project of its own, which the blocks after it reference;
/// with <c>, types only</c> behind the name, a project without the generator.
/// </remarks>
public class DocumentationTests
{
    private const string AssemblyMark = "// Assembly: ";
    private const string TypesOnlyMark = ", types only";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static IEnumerable<TestCaseData> Pages() => Descriptors.All.Select(descriptor => new TestCaseData(descriptor.Id));

    private static IEnumerable<TestCaseData> WarningPages() =>
        Descriptors.All.Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Warning).Select(descriptor => new TestCaseData(descriptor.Id));

    [TestCaseSource(nameof(Pages))]
    public void The_wrong_example_gets_the_pages_diagnostic_and_no_other_complaint(string id)
    {
        var run = Project(Example(id, "Wrong"));
        Assert.That(run.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { id }));
        Assert.That(Complaints(run, DiagnosticSeverity.Error), Is.Empty);
    }

    [TestCaseSource(nameof(Pages))]
    public void The_right_example_gets_clients_and_no_complaint(string id)
    {
        var run = Project(Example(id, "Right"));
        Assert.That(run.Diagnostics, Is.Empty);
        Assert.That(Complaints(run, DiagnosticSeverity.Warning), Is.Empty);
    }

    [TestCaseSource(nameof(Pages))]
    public void A_page_says_severity_and_category(string id)
    {
        var descriptor = Descriptors.All.Single(descriptor => descriptor.Id == id);
        Assert.That(File.ReadLines(Page(id)), Does.Contain($"Severity: {descriptor.DefaultSeverity}. Category: {descriptor.Category}."));
    }

    [TestCaseSource(nameof(WarningPages))]
    public void A_warnings_page_says_how_to_suppress_it_and_that_works(string id)
    {
        Assert.That(File.ReadAllText(Page(id)), Does.Contain($"`#pragma warning disable {id}`").And.Contain($"`dotnet_diagnostic.{id}.severity = none`"));
        var example = Example(id, "Wrong");
        Assert.That(Project([.. example[..^1], $"#pragma warning disable {id}\n" + example[^1]]).Diagnostics, Is.Empty);
    }

    [Test]
    public void Every_page_has_a_descriptor_and_its_line_in_the_list()
    {
        var pages = Directory.GetFiles(Path.GetDirectoryName(Page("KG0001"))!, "KG*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.That(pages, Is.EquivalentTo(Descriptors.All.Select(descriptor => descriptor.Id)));
        var rows = File.ReadLines(Page("README")).Where(line => line.StartsWith("| [KG", StringComparison.Ordinal));
        Assert.That(rows, Is.EqualTo(Descriptors.All.Select(descriptor =>
            $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.DefaultSeverity} | {descriptor.Title} |")));
    }

    [TestCase("docs/from-client-gen.md", 3)]
    [TestCase("docs/expansions.md", 3)]
    [TestCase("docs/undeclared-fields.md", 4)]
    public void A_documents_blocks_are_one_program_that_compiles(string document, int atLeast)
    {
        var blocks = Blocks(document).Where(block => block.Language == "csharp").Select(block => block.Text).ToArray();
        Assert.That(blocks, Has.Length.GreaterThanOrEqualTo(atLeast));
        AssertCompiles(Files("Document", [], blocks));
    }

    [Test]
    public void The_first_block_of_the_readme_is_a_program_that_compiles()
    {
        var block = Blocks("README.md").First(block => block.Language == "csharp");
        AssertCompiles(Files("Readme", [], block.Text));
    }

    private static void AssertCompiles(CSharpCompilation compilation)
    {
        var run = Generate.From(compilation);
        Assert.That(run.Result.GeneratedSources, Is.Not.Empty);
        Assert.That(run.Diagnostics, Is.Empty);
        Assert.That(Complaints(run, DiagnosticSeverity.Warning), Is.Empty);
    }

    // Examples have no documentation comments.
    private static IEnumerable<Diagnostic> Complaints(Generate run, DiagnosticSeverity atLeast) =>
        run.CompilerDiagnostics.Where(diagnostic => diagnostic.Severity >= atLeast && diagnostic.Id != "CS1591");

    /// <summary>Builds the blocks' projects in their order, and gives the last one's run.</summary>
    private static Generate Project(string[] blocks)
    {
        var references = new List<MetadataReference>();
        foreach (var block in blocks[..^1])
        {
            var name = block.Split('\n')[0];
            Assert.That(name, Does.StartWith(AssemblyMark));
            name = name[AssemblyMark.Length..];
            var typesOnly = name.EndsWith(TypesOnlyMark, StringComparison.Ordinal);
            var compilation = Files(typesOnly ? name[..^TypesOnlyMark.Length] : name, references, block);
            references.Add((typesOnly ? compilation : Generate.From(compilation).Output).ToReference());
        }

        return Generate.From(Files("Program", references, blocks[^1]));
    }

    private static CSharpCompilation Files(string assemblyName, IEnumerable<MetadataReference> references, params string[] files)
    {
        var compilation = Compile.Named(assemblyName, references,
            [("ImplicitUsings.cs", ImplicitUsings), .. files.Select((text, i) => ($"Block{i}.cs", text))]);
        var isProgram = compilation.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        return isProgram ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
    }

    private static string Page(string id) => Path.Combine(Sample.Repository, "docs", "diagnostics", id + ".md");

    private static string[] Example(string id, string heading)
    {
        var blocks = Blocks($"docs/diagnostics/{id}.md")
            .Where(block => block.Heading == heading && block.Language == "csharp").Select(block => block.Text).ToArray();
        Assert.That(blocks, Is.Not.Empty, $"{id} has no C# block under {heading}");
        return blocks;
    }

    private static List<Block> Blocks(string document)
    {
        const string Fence = "```";
        var blocks = new List<Block>();
        var (heading, language, text) = ("", (string?)null, new StringBuilder());
        foreach (var line in File.ReadLines(Path.Combine(Sample.Repository, document)))
        {
            if (language is null && line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
            }
            else if (language is null && line.StartsWith(Fence, StringComparison.Ordinal))
            {
                language = line[Fence.Length..];
            }
            else if (language is not null && line == Fence)
            {
                blocks.Add(new(heading, language, text.ToString()));
                language = null;
                text.Clear();
            }
            else if (language is not null)
            {
                text.Append(line).Append('\n');
            }
        }

        Assert.That(language, Is.Null, $"{document} ends inside a block");
        return blocks;
    }

    /// <summary>A fenced block, and the heading that it stands under.</summary>
    private sealed record Block(string Heading, string Language, string Text);
}
