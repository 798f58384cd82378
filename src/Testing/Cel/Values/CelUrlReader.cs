namespace KubeGen.Testing.Cel;

/// <summary>Reads URLs as Go's net/url does for a request line, and says what is wrong in its words.</summary>
/// <seealso href="https://pkg.go.dev/net/url#ParseRequestURI">url.ParseRequestURI</seealso>
internal static class CelUrlReader
{
    private const string HostCharacters = "-_.~!$&'()*+,;=:[]<>\"%";

    /// <summary>Reads an absolute URL, or an absolute path; a fragment is part of what stands before it.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static CelUrl ReadRequest(string text)
    {
        try
        {
            return Read(text);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"parse {GoText.Quote(text)}: {exception.Message}");
        }
    }

    /// <summary>Reads what <see cref="ReadRequest"/> takes, with its fragment apart.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static CelUrl ReadWithFragment(string text)
    {
        ReadRequest(text);
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? Read(text) : ReadRequest(text[..hash]) with { Fragment = text[(hash + 1)..] };
    }

    private static CelUrl Read(string text)
    {
        if (text.Any(static c => c is < ' ' or '\x7f'))
            throw new FormatException("net/url: invalid control character in URL");
        if (text.Length == 0)
            throw new FormatException("empty url");
        if (text == "*")
            return new CelUrl("", "", "", "", "*", "", "", text);
        var (scheme, afterScheme) = Scheme(text);
        var question = afterScheme.IndexOf('?', StringComparison.Ordinal);
        var rest = question < 0 ? afterScheme : afterScheme[..question];
        var url = new CelUrl(scheme, "", "", "", "", question < 0 ? "" : afterScheme[(question + 1)..], "", text);
        if (!rest.StartsWith('/'))
            return scheme.Length > 0 ? url with { Opaque = rest } : throw new FormatException("invalid URI for request");
        if (scheme.Length > 0 && rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            var authority = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? "" : rest[slash..];
            var at = authority.LastIndexOf('@');
            url = url with { Host = Host(scheme, authority[(at + 1)..]), UserInfo = at < 0 ? "" : UserInfo(authority[..at]) };
        }

        Escapes(rest);
        return url with { Path = rest };
    }

    private static (string Name, string After) Scheme(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':')
                return i == 0 ? throw new FormatException("missing protocol scheme") : (text[..i].ToLowerInvariant(), text[(i + 1)..]);
            var fits = char.IsAsciiLetter(text[i]) || (i > 0 && (char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.'));
            if (!fits)
                break;
        }

        return ("", text);
    }

    private static string UserInfo(string text)
    {
        if (!text.All(static c => char.IsAsciiLetterOrDigit(c) || "-._:~!$&'()*+,;=%@".Contains(c, StringComparison.Ordinal)))
            throw new FormatException("net/url: invalid userinfo");
        Escapes(text);
        return text;
    }

    private static string Host(string scheme, string host)
    {
        var open = host.LastIndexOf('[');
        if (open > 0)
            throw new FormatException("invalid IP-literal");
        if (open == 0)
            return Literal(host);
        var colon = scheme is "http" or "https" ? host.IndexOf(':', StringComparison.Ordinal) : host.LastIndexOf(':');
        if (colon >= 0)
            Port(host[colon..]);
        return Unescaped(host);
    }

    private static string Literal(string host)
    {
        var close = host.LastIndexOf(']');
        if (close < 0)
            throw new FormatException("missing ']' in host");
        var port = host[(close + 1)..];
        Port(port);
        var name = Unescaped(host[1..close]);
        CelIpReader.Address read;
        try
        {
            read = CelIpReader.Read(name);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"invalid host: {exception.Message}");
        }

        return new CelIp(read.Value).IsV4 ? throw new FormatException("invalid IP-literal") : $"[{name}]{port}";
    }

    private static void Port(string port)
    {
        if (port.Length > 0 && (port[0] != ':' || port.AsSpan(1).IndexOfAnyExceptInRange('0', '9') >= 0))
            throw new FormatException($"invalid port {GoText.Quote(port)} after host");
    }

    private static string Unescaped(string host)
    {
        for (var i = 0; i < host.Length; i++)
        {
            if (host[i] == '%' && (CelUrlEscapes.Broken(host[i..Math.Min(i + 3, host.Length)]) is not null || (host[i + 1] < '8' && host.AsSpan(i, 3) is not "%25")))
                throw new FormatException($"invalid URL escape {GoText.Quote(host[i..Math.Min(i + 3, host.Length)])}");
            if (host[i] < 0x80 && !char.IsAsciiLetterOrDigit(host[i]) && !HostCharacters.Contains(host[i], StringComparison.Ordinal))
                throw new FormatException($"invalid character {GoText.Quote(host[i].ToString())} in host name");
        }

        return CelUrlEscapes.Decode(host, plusIsSpace: false);
    }

    private static void Escapes(string text)
    {
        if (CelUrlEscapes.Broken(text) is { } broken)
            throw new FormatException($"invalid URL escape {GoText.Quote(broken)}");
    }
}
