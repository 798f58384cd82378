using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace KubeGen;

/// <summary>
/// Escapes strings as Go's <c>encoding/json</c> does: quotes, backslashes, control characters, <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>, U+2028 and U+2029,
/// with lower-case digits and the short forms; invalid UTF-16 as <c>\ufffd</c>; everything else as it is.
/// </summary>
internal sealed class GoJsonEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(AllEscaped());

    private GoJsonEncoder()
    {
    }

    public static GoJsonEncoder Shared { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Escaped.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        for (var from = 0; ;)
        {
            var at = span[from..].IndexOfAny(Escaped);
            if (at < 0)
                return -1;
            at += from;
            // A surrogate is a candidate only: a whole pair goes out as it is.
            if (!char.IsSurrogate(span[at]) || Rune.DecodeFromUtf16(span[at..], out _, out _) != OperationStatus.Done)
                return at;
            from = at + 2;
        }
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        numberOfCharactersWritten = 0;
        if (!WillEncode(unicodeScalar))
            return new Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
        var escape = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => string.Create(CultureInfo.InvariantCulture, $"\\u{unicodeScalar:x4}"),
        };
        if (!escape.TryCopyTo(target))
            return false;
        numberOfCharactersWritten = escape.Length;
        return true;
    }

    private static char[] AllEscaped() =>
    [
        .. Enumerable.Range(0, ' ').Select(static c => (char)c),
        '"', '\\', '<', '>', '&', '\u2028', '\u2029', '\ufffd',
        .. Enumerable.Range(0xd800, 0x800).Select(static c => (char)c),
    ];
}
