using System;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Emission;

/// <summary>Prints indented C#.</summary>
internal sealed class SourceWriter
{
    private const int KeptCapacity = 32 << 10;

    // Thousands of files are printed one after the other, each of some thousand characters.
    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _text;
    private int _depth;

    public SourceWriter() => (_text, _spare) = (_spare ?? new(KeptCapacity), null);

    public SourceWriter Line() => EndLine();

    public SourceWriter Line(string line)
    {
        // A blank line is not indented.
        if (line.Length > 0)
            BeginLine().Append(line);
        return EndLine();
    }

    public SourceWriter Line([InterpolatedStringHandlerArgument("")] SourceLine line) => EndLine();

    /// <summary>Prints a block in braces under a heading.</summary>
    public SourceWriter Block(string heading, Action content) => Line(heading).Block(content);

    /// <inheritdoc cref="Block(string, Action)"/>
    public SourceWriter Block([InterpolatedStringHandlerArgument("")] SourceLine heading, Action content) => EndLine().Block(content);

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

    /// <summary>All that was printed; nothing can be printed after it.</summary>
    public SourceText ToSourceText()
    {
        var text = AsciiText.From(_text);
        if (_text.Capacity <= KeptCapacity)
            _spare = _text.Clear();
        return text;
    }

    /// <summary>Begins a line that <see cref="SourceLine"/> writes.</summary>
    internal StringBuilder BeginLine() => _text.Append(' ', _depth * 4);

    private SourceWriter EndLine()
    {
        _text.Append('\n');
        return this;
    }

    private SourceWriter Block(Action content)
    {
        Line("{");
        _depth++;
        content();
        _depth--;
        return Line("}");
    }

    /// <summary>Text as documentation spells it.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
