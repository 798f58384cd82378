using System.Text;

namespace KubeGen;

/// <summary>Percent-encoding as Go writes it: each UTF-8 byte as <c>%</c> and two upper-case hexadecimal digits.</summary>
internal static class PercentEncoding
{
    private const string Digits = "0123456789ABCDEF";

    public static void Append(StringBuilder builder, Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
            builder.Append('%').Append(Digits[b >> 4]).Append(Digits[b & 15]);
    }
}
