using System;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing;

/// <summary>
/// Reads the summary of a declaration's documentation from its text: the compiler parses documentation only for projects that
/// emit a documentation file, and references in it resolve only beside the declaration's own usings, so the words alone are taken.
/// </summary>
internal static class DocumentationReader
{
    public static string? Summary(SyntaxNode declaration)
    {
        var text = new StringBuilder("<doc>");
        foreach (var line in declaration.GetLeadingTrivia().ToFullString().Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("///", StringComparison.Ordinal))
                text.Append(trimmed, 3, trimmed.Length - 3).Append('\n');
        }

        try
        {
            var summary = XElement.Parse(text.Append("</doc>").ToString()).Element("summary");
            return summary is null ? null : NullIfEmpty(Words(summary));
        }
        catch (XmlException)
        {
            // The compiler warns the user of malformed documentation; a client without it is still right.
            return null;
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string Words(XElement element) =>
        string.Join(" ", string.Concat(element.Nodes().Select(Flatten)).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Flatten(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { FirstNode: null } reference => Reference(reference),
        XElement element => (element.Name.LocalName == "para" ? " " : "") + string.Concat(element.Nodes().Select(Flatten)),
        _ => "",
    };

    private static string Reference(XElement element)
    {
        var target = element.Attribute("cref") ?? element.Attribute("name") ?? element.Attribute("langword") ?? element.Attribute("href");
        if (target is null)
            return " ";
        return target.Name.LocalName == "cref" ? target.Value.Substring(target.Value.LastIndexOf('.') + 1) : target.Value;
    }
}
