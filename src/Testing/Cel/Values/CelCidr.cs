using System.Globalization;
using System.Net;

namespace KubeGen.Testing.Cel;

/// <summary>A network address: an IP address and how many bits of it are the network's.</summary>
internal sealed record CelCidr(CelIp Ip, int PrefixLength) : ICelOpaque
{
    public static readonly CelType OpaqueType = new CelOpaqueType("net.CIDR");

    public CelType Type => OpaqueType;

    /// <summary>The same with the host's bits zero.</summary>
    public CelCidr Masked
    {
        get
        {
            var bytes = Ip.Address.GetAddressBytes();
            for (var bit = PrefixLength; bit < Ip.Bits; bit++)
                bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
            return this with { Ip = new CelIp(new IPAddress(bytes)) };
        }
    }

    public bool Contains(CelIp ip) => ip.IsV4 == Ip.IsV4 && (this with { Ip = ip }).Masked.Ip == Masked.Ip;

    public bool Contains(CelCidr other) => PrefixLength <= other.PrefixLength && Contains(other.Ip);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ip}/{PrefixLength}");

    /// <exception cref="FormatException">It is none, or its address is IPv4 in IPv6.</exception>
    public static CelCidr Parse(string text)
    {
        CelCidr result;
        try
        {
            result = Read(text);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"network address parse error during conversion from string: netip.ParsePrefix({GoText.Quote(text)}): {exception.Message}");
        }

        return result.Ip.Address.IsIPv4MappedToIPv6 ? throw new FormatException($"IPv4-mapped IPv6 address {GoText.Quote(text)} is not allowed") : result;
    }

    private static CelCidr Read(string text)
    {
        var slash = text.LastIndexOf('/');
        if (slash < 0)
            throw new FormatException("no '/'");
        var read = CelIpReader.Read(text[..slash]);
        if (read.Zone.Length > 0)
            throw new FormatException("IPv6 zones cannot be present in a prefix");
        var digits = text[(slash + 1)..];
        if ((digits.Length > 1 && digits[0] is < '1' or > '9') || !int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bits))
            throw new FormatException($"bad bits after slash: {GoText.Quote(digits)}");
        var ip = new CelIp(read.Value);
        return bits < 0 || bits > ip.Bits ? throw new FormatException("prefix length out of range") : new CelCidr(ip, bits);
    }
}
