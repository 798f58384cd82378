using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace KubeGen;

/// <summary>
/// Escapes strings as Go's <c>encoding/json</c> does: quotes, backslashes, control characters, <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>, U+2028 and U+2029,
/// with lower-case digits and the short forms; invalid UTF-16 as <c>\ufffd</c>; everything else as it is.
/// </summary>
internal sealed class GoJsonEncoder : JavaScriptEncoder
{
    private const string Digits = "0123456789abcdef";
    private const int Replacement = 0xfffd;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(static c => (char)c), '"', '\\', '<', '>', '&', '\u2028', '\u2029']);

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0, sbyte.MaxValue + 1).Select(static c => (char)c).Where(static c => !Escaped.Contains(c))]);

    // Surrogates are candidates only: a whole pair goes out as it is.
    private static readonly SearchValues<char> Candidates = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c).Where(static c => Escaped.Contains(c) || char.IsSurrogate(c))]);

    private GoJsonEncoder()
    {
    }

    public static GoJsonEncoder Shared { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Escaped.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => FindFirst(new ReadOnlySpan<char>(text, textLength));

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        TryEscape(unicodeScalar, new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);

    // The base class can't tell a replacement character from what it replaces: Go escapes the second only.
    public override OperationStatus Encode(ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        (charsConsumed, charsWritten) = (0, 0);
        while (charsConsumed < source.Length)
        {
            var rest = source[charsConsumed..];
            var plain = FindFirst(rest);
            if (plain < 0)
                plain = rest.Length;
            if (plain > 0)
            {
                if (!rest[..plain].TryCopyTo(destination[charsWritten..]))
                    return OperationStatus.DestinationTooSmall;
                charsConsumed += plain;
                charsWritten += plain;
                continue;
            }

            var status = Rune.DecodeFromUtf16(rest, out var rune, out var consumed);
            if (status == OperationStatus.NeedMoreData && !isFinalBlock)
                return status;
            if (!TryEscape(status == OperationStatus.Done ? rune.Value : Replacement, destination[charsWritten..], out var written))
                return OperationStatus.DestinationTooSmall;
            charsConsumed += consumed;
            charsWritten += written;
        }

        return OperationStatus.Done;
    }

    private static int FindFirst(ReadOnlySpan<char> text)
    {
        // Nearly all texts are plain, and that is seen fastest.
        var from = text.IndexOfAnyExcept(Plain);
        while (from >= 0 && from < text.Length)
        {
            var at = text[from..].IndexOfAny(Candidates);
            if (at < 0)
                return -1;
            at += from;
            if (Rune.DecodeFromUtf16(text[at..], out _, out var consumed) != OperationStatus.Done || consumed == 1)
                return at;
            from = at + consumed;
        }

        return -1;
    }

    private static bool TryEscape(int scalar, Span<char> destination, out int written)
    {
        ReadOnlySpan<char> escape = scalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => ['\\', 'u', Digits[scalar >> 12 & 15], Digits[scalar >> 8 & 15], Digits[scalar >> 4 & 15], Digits[scalar & 15]],
        };
        written = escape.TryCopyTo(destination) ? escape.Length : 0;
        return written > 0;
    }
}
