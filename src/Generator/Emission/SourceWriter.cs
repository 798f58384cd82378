using System;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Emission;

/// <summary>Prints indented C#.</summary>
internal sealed class SourceWriter
{
    private const int InitialCapacity = 8 << 10;

    private readonly StringBuilder _text = new(InitialCapacity);
    private int _depth;

    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
        return this;
    }

    /// <summary>Prints a block in braces under a heading.</summary>
    public SourceWriter Block(string heading, Action content)
    {
        Line(heading).Line("{");
        _depth++;
        content();
        _depth--;
        return Line("}");
    }

    /// <summary>Prints content indented once more than the line before it.</summary>
    public SourceWriter Indented(string line)
    {
        _depth++;
        Line(line);
        _depth--;
        return this;
    }

    /// <summary>Prints one documentation element, its text escaped.</summary>
    public SourceWriter Doc(string element, string text) => Line($"/// <{element}>{Escape(text)}</{element}>");

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), Encoding.UTF8);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
