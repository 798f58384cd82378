using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KubeGen.Testing.Cel;

/// <summary>An IP address.</summary>
internal sealed record CelIp(IPAddress Address) : ICelOpaque
{
    public static readonly CelType OpaqueType = new CelOpaqueType("net.IP");

    public CelType Type => OpaqueType;

    public bool IsV4 => Address.AddressFamily == AddressFamily.InterNetwork;

    public int Bits => IsV4 ? 32 : 128;

    public override string ToString() => IsV4 ? Address.ToString() : V6(Address.GetAddressBytes());

    /// <summary>RFC 5952: the longest run of zero groups is left out, the first of two as long.</summary>
    private static string V6(byte[] bytes)
    {
        var groups = bytes.Chunk(2).Select(static pair => ((pair[0] << 8) | pair[1]).ToString("x", CultureInfo.InvariantCulture)).ToList();
        var (start, length) = (0, 1);
        for (var i = 0; i < groups.Count; i++)
        {
            var run = groups.Skip(i).TakeWhile(static g => g == "0").Count();
            if (run > length)
                (start, length) = (i, run);
        }

        return length == 1
            ? string.Join(':', groups)
            : $"{string.Join(':', groups.Take(start))}::{string.Join(':', groups.Skip(start + length))}";
    }

    /// <exception cref="FormatException">It is no address, or one with a zone or an IPv4 address in IPv6.</exception>
    public static CelIp Parse(string text)
    {
        CelIpReader.Address read;
        try
        {
            read = CelIpReader.Read(text);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"IP Address {GoText.Quote(text)} parse error during conversion from string: {exception.Message}");
        }

        if (read.Zone.Length > 0)
            throw new FormatException($"IP address {GoText.Quote(text)} with zone value is not allowed");
        return read.Value.IsIPv4MappedToIPv6
            ? throw new FormatException($"IPv4-mapped IPv6 address {GoText.Quote(text)} is not allowed")
            : new CelIp(read.Value);
    }
}
