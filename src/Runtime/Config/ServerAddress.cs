namespace KubeGen;

/// <summary>The forms in which a server's address is written.</summary>
internal static class ServerAddress
{
    /// <summary>Reads a URL, or a host with or without a port. Without a scheme it is <c>https</c> where the client does TLS, else <c>http</c>.</summary>
    public static Uri Parse(string host, bool tls)
    {
        var text = host.Length == 0 ? "localhost" : host;
        if (!text.Contains("://", StringComparison.Ordinal))
            text = (tls ? "https://" : "http://") + text;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0)
            return uri;
        throw new ArgumentException($"host must be a URL or a host:port pair: {GoQuote.Quote(Redact(host))}", nameof(host));
    }

    /// <summary>The address without the user and password, and without the query, that a URL may have.</summary>
    public static string Redact(string host)
    {
        var end = host.AsSpan().IndexOfAny('?', '#');
        var text = end < 0 ? host : host[..end];
        var authority = text.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0;
        var at = text.LastIndexOf('@');
        return at < authority ? text : string.Concat(text.AsSpan(0, authority), text.AsSpan(at + 1));
    }
}
