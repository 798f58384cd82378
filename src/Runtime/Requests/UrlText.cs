using System.Runtime.CompilerServices;
using System.Text;

namespace KubeGen;

/// <summary>The text of a query, or of a path with something to escape, while it is put together: on the stack, as long as it is short.</summary>
/// <param name="initial">Where it begins.</param>
internal ref struct UrlText(Span<char> initial)
{
    /// <summary>The length of nearly all of them.</summary>
    public const int Short = 256;

    private const string Digits = "0123456789ABCDEF";

    private DefaultInterpolatedStringHandler _text = new(0, 0, null, initial);

    // A query has many of these, and each would be compiled with it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Append(scoped ReadOnlySpan<char> text) => _text.AppendFormatted(text);

    /// <summary>Appends a character percent-encoded as Go writes it: each UTF-8 byte as <c>%</c> and two upper-case hexadecimal digits.</summary>
    public void AppendEncoded(Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
            Append(['%', Digits[b >> 4], Digits[b & 15]]);
    }

    /// <summary>The text; there is none afterwards.</summary>
    public string ToStringAndClear() => _text.ToStringAndClear();
}
