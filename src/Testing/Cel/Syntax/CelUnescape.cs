using System.Globalization;
using System.Text;

namespace KubeGen.Testing.Cel;

/// <summary>The value of a string or bytes literal. The lexer has seen to its form.</summary>
internal static class CelUnescape
{
    /// <exception cref="FormatException">An escape is no character.</exception>
    public static string String(string literal) =>
        Body(literal, out var isRaw) is var body && isRaw ? body : new StringBuilder().AppendJoin("", Pieces(body, isBytes: false).Select(static p => p.Text)).ToString();

    /// <summary>The value of what follows the prefix b.</summary>
    /// <exception cref="FormatException">An escape is no byte.</exception>
    public static byte[] Bytes(string literal) =>
        Body(literal, out var isRaw) is var body && isRaw
            ? Encoding.UTF8.GetBytes(body)
            : [.. Pieces(body, isBytes: true).SelectMany(static p => p.Byte is { } value ? [value] : Encoding.UTF8.GetBytes(p.Text))];

    private static string Body(string literal, out bool isRaw)
    {
        var text = literal.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        isRaw = text[0] is 'r' or 'R';
        text = isRaw ? text[1..] : text;
        var quote = text.Length >= 6 && text[1] == text[0] && text[2] == text[0] ? 3 : 1;
        return text[quote..^quote];
    }

    private static IEnumerable<(string Text, byte? Byte)> Pieces(string body, bool isBytes)
    {
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\')
            {
                var length = char.IsHighSurrogate(body[i]) && i + 1 < body.Length ? 2 : 1;
                yield return (body.Substring(i, length), null);
                i += length - 1;
                continue;
            }

            var kind = body[++i];
            if (Simple(kind) is { } simple)
            {
                yield return (simple.ToString(), null);
                continue;
            }

            var isOctal = char.IsAsciiDigit(kind);
            var digits = kind switch { 'u' => 4, 'U' => 8, _ => 2 };
            if (isBytes && digits > 2)
                throw new FormatException("unable to unescape string");
            var number = isOctal
                ? Convert.ToUInt32(body.Substring(i, 3), 8)
                : uint.Parse(body.AsSpan(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            i += digits;
            yield return isBytes ? ("", (byte)number)
                : Rune.TryCreate(number, out var rune) ? (rune.ToString(), null)
                : throw new FormatException("invalid unicode code point");
        }
    }

    private static char? Simple(char kind) => kind switch
    {
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        '\\' or '\'' or '"' or '`' or '?' => kind,
        _ => null,
    };
}
