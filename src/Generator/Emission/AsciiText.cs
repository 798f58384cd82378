using System.Buffers;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Emission;

/// <summary>Text at a byte a character. The compiler holds the text of thousands of files at once, and nearly all that is emitted is ASCII.</summary>
internal sealed class AsciiText : SourceText
{
    private readonly byte[] _characters;

    private AsciiText(byte[] characters) => _characters = characters;

    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => _characters.Length;

    public override char this[int position] => (char)_characters[position];

    /// <summary>What was printed, at a byte a character where that is possible.</summary>
    public static SourceText From(StringBuilder text)
    {
        var characters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            text.CopyTo(0, characters, 0, text.Length);
            // In UTF-8, only ASCII has one byte for each.
            return Encoding.UTF8.GetByteCount(characters, 0, text.Length) == text.Length
                ? new AsciiText(Encoding.UTF8.GetBytes(characters, 0, text.Length))
                : SourceText.From(text.ToString(), Encoding.UTF8);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        Encoding.ASCII.GetChars(_characters, sourceIndex, count, destination, destinationIndex);

    public override string ToString(TextSpan span) => Encoding.ASCII.GetString(_characters, span.Start, span.Length);
}
