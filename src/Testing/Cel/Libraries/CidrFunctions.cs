namespace KubeGen.Testing.Cel;

/// <summary>Network addresses.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-cidr-library">Kubernetes CIDR library</seealso>
internal static class CidrFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Function("cidr", "string_to_cidr", "string -> net.CIDR", static (string text) => Parse(text)),
        CelDeclare.Function("isCIDR", "is_cidr", "string -> bool", static (string text) => IsCidr(text)),
        CelDeclare.Function("string", "cidr_to_string", "net.CIDR -> string", static (CelCidr cidr) => cidr.ToString()),
        CelDeclare.Method("containsIP", "cidr_contains_ip_string", "net.CIDR, string -> bool", static (CelCidr cidr, string ip) => cidr.Contains(Ip(ip))),
        CelDeclare.Method("containsIP", "cidr_contains_ip_ip", "net.CIDR, net.IP -> bool", static (CelCidr cidr, CelIp ip) => cidr.Contains(ip)),
        CelDeclare.Method("containsCIDR", "cidr_contains_cidr_string", "net.CIDR, string -> bool", static (CelCidr cidr, string other) => cidr.Contains(Parse(other))),
        CelDeclare.Method("containsCIDR", "cidr_contains_cidr", "net.CIDR, net.CIDR -> bool", static (CelCidr cidr, CelCidr other) => cidr.Contains(other)),
        CelDeclare.Method("ip", "cidr_ip", "net.CIDR -> net.IP", static (CelCidr cidr) => cidr.Ip),
        CelDeclare.Method("masked", "cidr_masked", "net.CIDR -> net.CIDR", static (CelCidr cidr) => cidr.Masked),
        CelDeclare.Method("prefixLength", "cidr_prefix_length", "net.CIDR -> int", static (CelCidr cidr) => (long)cidr.PrefixLength),
    ];

    /// <summary>Upstream drops what is wrong with the address.</summary>
    private static CelIp Ip(string text)
    {
        try
        {
            return CelIp.Parse(text);
        }
        catch (FormatException)
        {
            throw CelErrors.NoSuchOverload();
        }
    }

    private static CelCidr Parse(string text)
    {
        try
        {
            return CelCidr.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new CelEvaluationException($"network address parse error during conversion from string: {exception.Message}");
        }
    }

    private static bool IsCidr(string text)
    {
        try
        {
            return CelCidr.Parse(text) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
