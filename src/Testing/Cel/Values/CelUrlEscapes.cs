using System.Globalization;
using System.Text;

namespace KubeGen.Testing.Cel;

/// <summary>Percent escapes of URLs, as Go's net/url reads and writes them.</summary>
internal static class CelUrlEscapes
{
    private const string Unreserved = "-_.~";

    /// <summary>The first escape that is none; null where all are.</summary>
    public static string? Broken(string text)
    {
        for (var at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                return text[at..Math.Min(at + 3, text.Length)];
        }

        return null;
    }

    public static bool AreValid(string text) => Broken(text) is null;

    public static string Decode(string text, bool plusIsSpace)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else if (text[i] == '+' && plusIsSpace)
            {
                bytes.Add((byte)' ');
            }
            else
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>Whether a path can stand as it was written.</summary>
    public static bool IsPath(string path) => path.All(static c => char.IsAsciiLetterOrDigit(c) || (Unreserved + "!$&'()*+,;=:@[]%/").Contains(c, StringComparison.Ordinal));

    public static string EncodePath(string path)
    {
        var result = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(path))
        {
            var c = (char)unit;
            if (char.IsAsciiLetterOrDigit(c) || (Unreserved + "$&+,/:;=@").Contains(c, StringComparison.Ordinal))
                result.Append(c);
            else
                result.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return result.ToString();
    }
}
