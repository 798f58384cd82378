using System.Net;

namespace KubeGen.Testing.Cel;

/// <summary>IP addresses.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-ip-address-library">Kubernetes IP address library</seealso>
internal static class IpFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Function("ip", "string_to_ip", "string -> net.IP", static (string text) => Parse(text)),
        CelDeclare.Function("ip.isCanonical", "ip_is_canonical", "string -> bool", static (string text) => Parse(text).ToString() == text),
        CelDeclare.Function("isIP", "is_ip", "string -> bool", static (string text) => IsIp(text)),
        CelDeclare.Function("string", "ip_to_string", "net.IP -> string", static (CelIp ip) => ip.ToString()),
        CelDeclare.Method("family", "ip_family", "net.IP -> int", static (CelIp ip) => ip.IsV4 ? 4L : 6L),
        CelDeclare.Method("isUnspecified", "ip_is_unspecified", "net.IP -> bool", static (CelIp ip) => ip.Address.Equals(IPAddress.Any) || ip.Address.Equals(IPAddress.IPv6Any)),
        CelDeclare.Method("isLoopback", "ip_is_loopback", "net.IP -> bool", static (CelIp ip) => IPAddress.IsLoopback(ip.Address)),
        CelDeclare.Method("isLinkLocalMulticast", "ip_is_link_local_multicast", "net.IP -> bool", static (CelIp ip) => IsLinkLocalMulticast(ip)),
        CelDeclare.Method("isLinkLocalUnicast", "ip_is_link_local_unicast", "net.IP -> bool", static (CelIp ip) => IsLinkLocalUnicast(ip)),
        CelDeclare.Method("isGlobalUnicast", "ip_is_global_unicast", "net.IP -> bool", static (CelIp ip) => IsGlobalUnicast(ip)),
    ];

    private static CelIp Parse(string text)
    {
        try
        {
            return CelIp.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new CelEvaluationException(exception.Message);
        }
    }

    private static bool IsIp(string text)
    {
        try
        {
            return CelIp.Parse(text) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsLinkLocalMulticast(CelIp ip) => ip.Address.GetAddressBytes() switch
    {
        [224, 0, 0, _] => true,
        [0xff, var scope, ..] and { Length: 16 } => (scope & 0x0f) == 2,
        _ => false,
    };

    private static bool IsLinkLocalUnicast(CelIp ip) => ip.Address.GetAddressBytes() switch
    {
        [169, 254, _, _] => true,
        [0xfe, var next, ..] and { Length: 16 } => (next & 0xc0) == 0x80,
        _ => false,
    };

    private static bool IsGlobalUnicast(CelIp ip)
    {
        var bytes = ip.Address.GetAddressBytes();
        var isMulticast = ip.IsV4 ? (bytes[0] & 0xf0) == 0xe0 : bytes[0] == 0xff;
        return !isMulticast
            && !IsLinkLocalUnicast(ip)
            && !IPAddress.IsLoopback(ip.Address)
            && !ip.Address.Equals(IPAddress.Any)
            && !ip.Address.Equals(IPAddress.Broadcast)
            && !ip.Address.Equals(IPAddress.IPv6Any);
    }
}
