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
        var trivia = declaration.GetLeadingTrivia().ToFullString();
        if (trivia.IndexOf("///", StringComparison.Ordinal) < 0)
            return null;
        var text = new StringBuilder("<doc>");
        foreach (var line in trivia.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("///", StringComparison.Ordinal))
                text.Append(trimmed, 3, trimmed.Length - 3).Append('\n');
        }

        var xml = text.Append("</doc>").ToString();
        if (Plain(xml) is { } plain)
            return NullIfEmpty(Words(plain));
        try
        {
            var summary = XElement.Parse(xml).Element("summary");
            return summary is null ? null : NullIfEmpty(Words(string.Concat(summary.Nodes().Select(Flatten))));
        }
        catch (XmlException)
        {
            // The compiler warns the user of malformed documentation; a client without it is still right.
            return null;
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    // A summary of nothing but words is the rule, and an XML reader dear.
    private static string? Plain(string xml)
    {
        const string Start = "<doc> <summary>";
        var end = xml.IndexOf("</summary>", StringComparison.Ordinal);
        return xml.StartsWith(Start, StringComparison.Ordinal) && end >= 0 && xml.IndexOfAny(['<', '>', '&'], Start.Length) == end
            && string.Equals(xml.Substring(end), "</summary>\n</doc>", StringComparison.Ordinal)
            ? xml.Substring(Start.Length, end - Start.Length)
            : null;
    }

    private static string Words(string text) =>
        string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

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
