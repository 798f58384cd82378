using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KubeGen.Testing;

/// <summary>Names and addresses as Go's net packages take them.</summary>
internal static class NetworkFormats
{
    public static bool IsIpv4(string text) => text.Contains('.', StringComparison.Ordinal) && (IsDottedQuad(text) || IsIpv6(text));

    public static bool IsIpv6(string text) =>
        text.Contains(':', StringComparison.Ordinal) && !text.Contains('%', StringComparison.Ordinal) && !text.StartsWith('[')
        && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    public static bool IsCidr(string text)
    {
        if (text.Split('/') is not [var address, var prefix] || prefix.Length is 0 or > 3 || !prefix.All(char.IsAsciiDigit))
            return false;
        var bits = int.Parse(prefix, CultureInfo.InvariantCulture);
        return (IsDottedQuad(address) && bits <= 32) || (IsIpv6(address) && bits <= 128);
    }

    public static bool IsMac(string text) =>
        GoRegex.Compile("^([0-9a-fA-F]{12}|[0-9a-fA-F]{16}|[0-9a-fA-F]{40})$").IsMatch(text)
        || (GoRegex.Compile("^[0-9a-fA-F]{2}([:-])").IsMatch(text)
            ? text.Split(text[2]) is { Length: 6 or 8 or 20 } bytes && bytes.All(part => part.Length == 2 && part.All(char.IsAsciiHexDigit))
            : text.Split('.') is { Length: 3 or 4 or 10 } words && words.All(part => part.Length == 4 && part.All(char.IsAsciiHexDigit)));

    public static bool IsHostname(string text) =>
        text.Length <= 255
        && text.Split('.').All(part => part.Length <= 63)
        && GoRegex.Compile(@"^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$").IsMatch(text);

    /// <summary>What url.ParseRequestURI takes: an absolute URI, or an absolute path.</summary>
    public static bool IsUri(string text)
    {
        if (text.Length == 0 || text.Any(letter => letter is < ' ' or '\x7f'))
            return false;
        var scheme = GoRegex.Compile("^[a-zA-Z][a-zA-Z0-9+.-]*:").Match(text).Length;
        var rest = text[scheme..];
        if (!rest.StartsWith('/'))
            return scheme > 0 || text == "*";
        if (GoRegex.Compile("%([^0-9a-fA-F]|$|[0-9a-fA-F]([^0-9a-fA-F]|$))").IsMatch(rest))
            return false;
        if (scheme == 0 || !rest.StartsWith("//", StringComparison.Ordinal))
            return true;
        var authority = rest[2..].Split('/', '?', '#')[0];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        return !host.Any(letter => letter is ' ' or '<' or '>' or '"' or '\\' or '^' or '`' or '{' or '|' or '}')
            && GoRegex.Compile(@"^(\[[^\]]*\]|[^:]*)(:[0-9]*)?$").IsMatch(host);
    }

    /// <summary>An address as mail.ParseAddress takes it, with or without a display name.</summary>
    public static bool IsEmail(string text)
    {
        const string Atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\U0010ffff-]+";
        const string Word = "(" + Atom + "|\"([^\"\\\\\\r\\n]|\\\\.)*\")";
        const string Address = "(" + Atom + "(\\." + Atom + ")*|\"([^\"\\\\\\r\\n]|\\\\.)+\")@(" + Atom + "(\\." + Atom + ")*|\\[[^\\[\\]\\\\]*\\])";
        return GoRegex.Compile("^[ \\t]*(" + Address + "|(" + Word + "[ \\t.]*)*<" + Address + ">)[ \\t]*$").IsMatch(text);
    }

    // Leading zeros are let pass, as they were before Go refused them.
    private static bool IsDottedQuad(string text) =>
        text.Split('.') is { Length: 4 } parts
        && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit) && int.TryParse(part, CultureInfo.InvariantCulture, out var value) && value <= 255);
}
