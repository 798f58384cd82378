using System.Globalization;
using System.Net;

namespace KubeGen.Testing.Cel;

/// <summary>Reads addresses as Go's net/netip does, and says what is wrong in its words.</summary>
/// <seealso href="https://pkg.go.dev/net/netip#ParseAddr">netip.ParseAddr</seealso>
internal static class CelIpReader
{
    /// <summary>An address and the zone behind its percent sign.</summary>
    internal readonly record struct Address(IPAddress Value, string Zone);

    /// <exception cref="FormatException">It is no address.</exception>
    public static Address Read(string text) => text.FirstOrDefault(static c => c is '.' or ':' or '%') switch
    {
        '.' => new(new IPAddress(V4(text, text)), ""),
        ':' => V6(text),
        '%' => throw Bad(text, "missing IPv6 address"),
        _ => throw Bad(text, "unable to parse IP"),
    };

    private static byte[] V4(string whole, string text)
    {
        var fields = new byte[4];
        var (value, field, digits) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (digits == 1 && value == 0)
                    throw Bad(whole, "IPv4 field has octet with leading zero");
                value = (value * 10) + (text[i] - '0');
                digits++;
                if (value > 255)
                    throw Bad(whole, "IPv4 field has value >255");
            }
            else if (text[i] == '.')
            {
                if (i == 0 || i == text.Length - 1 || text[i - 1] == '.')
                    throw Bad(whole, "IPv4 field must have at least one digit", text[i..]);
                if (field == 3)
                    throw Bad(whole, "IPv4 address too long");
                fields[field++] = (byte)value;
                (value, digits) = (0, 0);
            }
            else
            {
                throw Bad(whole, "unexpected character", text[i..]);
            }
        }

        if (field < 3)
            throw Bad(whole, "IPv4 address too short");
        fields[3] = (byte)value;
        return fields;
    }

    private static Address V6(string whole)
    {
        var percent = whole.IndexOf('%', StringComparison.Ordinal);
        var zone = percent < 0 ? "" : whole[(percent + 1)..];
        if (percent >= 0 && zone.Length == 0)
            throw Bad(whole, "zone must be a non-empty string");
        var rest = percent < 0 ? whole : whole[..percent];
        var head = new List<byte>();
        var ellipsis = -1;
        if (rest.StartsWith("::", StringComparison.Ordinal))
        {
            ellipsis = 0;
            rest = rest[2..];
        }

        while (head.Count < 16 && (rest.Length > 0 || ellipsis < 0 || head.Count > ellipsis))
        {
            if (Group(whole, ref rest, head, ellipsis) || rest.Length == 0)
                break;
            if (rest[0] == ':')
            {
                if (ellipsis >= 0)
                    throw Bad(whole, "multiple :: in address", rest);
                ellipsis = head.Count;
                rest = rest[1..];
                if (rest.Length == 0)
                    break;
            }
        }

        if (rest.Length > 0)
            throw Bad(whole, "trailing garbage after address", rest);
        if (head.Count < 16 && ellipsis < 0)
            throw Bad(whole, "address string too short");
        if (head.Count == 16 && ellipsis >= 0)
            throw Bad(whole, "the :: must expand to at least one field of zeros");
        if (ellipsis >= 0)
            head.InsertRange(ellipsis, new byte[16 - head.Count]);
        return new(new IPAddress([.. head]), zone);
    }

    /// <summary>Takes a group and the colon behind it; true where it was an IPv4 address, the end.</summary>
    private static bool Group(string whole, ref string rest, List<byte> head, int ellipsis)
    {
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiHexDigit(rest[digits]))
        {
            if (++digits > 4)
                throw Bad(whole, "each group must have 4 or less digits", rest);
        }

        if (digits == 0)
            throw Bad(whole, "each colon-separated field must have at least one digit", rest);
        if (digits < rest.Length && rest[digits] == '.')
        {
            if (ellipsis < 0 && head.Count != 12)
                throw Bad(whole, "embedded IPv4 address must replace the final 2 fields of the address", rest);
            if (head.Count > 12)
                throw Bad(whole, "too many hex fields to fit an embedded IPv4 at the end of the address", rest);
            head.AddRange(V4(whole, rest));
            rest = "";
            return true;
        }

        var value = int.Parse(rest.AsSpan(0, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        head.AddRange([(byte)(value >> 8), (byte)value]);
        rest = rest[digits..];
        if (rest.Length == 0)
            return false;
        if (rest[0] != ':')
            throw Bad(whole, "unexpected character, want colon", rest);
        if (rest.Length == 1)
            throw Bad(whole, "colon must be followed by more characters", rest);
        rest = rest[1..];
        return false;
    }

    private static FormatException Bad(string text, string message, string at = "") =>
        new($"ParseAddr({GoText.Quote(text)}): {message}{(at.Length > 0 ? $" (at {GoText.Quote(at)})" : "")}");
}
