using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Diagnostics;

/// <summary>Where a diagnostic belongs, without holding the syntax tree.</summary>
internal sealed record LocationInfo(string FilePath, TextSpan Span, LinePositionSpan LineSpan)
{
    public static LocationInfo? From(SyntaxNode? node) => node is null ? null : From(node.GetLocation());

    public static LocationInfo? From(Location location) =>
        location.SourceTree is { } tree ? new(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span) : null;

    /// <summary>
    /// The location in the compilation's own tree: <c>#pragma warning disable</c> and .editorconfig apply to a diagnostic only
    /// when its location has one.
    /// </summary>
    /// <param name="trees">The compilation's trees by their paths.</param>
    public Location In(ILookup<string, SyntaxTree> trees)
    {
        var tree = trees[FilePath].FirstOrDefault(tree => Span.End <= tree.Length && tree.GetLineSpan(Span).Span == LineSpan);
        return tree is null ? Location.Create(FilePath, Span, LineSpan) : Location.Create(tree, Span);
    }
}
