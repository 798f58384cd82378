namespace KubeGen.Testing.Cel;

/// <summary>URLs and their parts.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-url-library">Kubernetes URL library</seealso>
internal static class UrlFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Function("url", "string_to_url", "string -> kubernetes.URL", static (string text) => Parse(text)),
        CelDeclare.Function("isURL", "is_url_string", "string -> bool", static (string text) => Problem(text) is null),
        CelDeclare.Method("getScheme", "url_get_scheme", "kubernetes.URL -> string", static (CelUrl url) => url.Scheme),
        CelDeclare.Method("getHost", "url_get_host", "kubernetes.URL -> string", static (CelUrl url) => url.Host),
        CelDeclare.Method("getHostname", "url_get_hostname", "kubernetes.URL -> string", static (CelUrl url) => url.HostName),
        CelDeclare.Method("getPort", "url_get_port", "kubernetes.URL -> string", static (CelUrl url) => url.Port),
        CelDeclare.Method("getEscapedPath", "url_get_escaped_path", "kubernetes.URL -> string", static (CelUrl url) => url.EscapedPath),
        CelDeclare.Method("getQuery", "url_get_query", "kubernetes.URL -> map(string, list(string))", static (CelUrl url) =>
            CelMaps.Of(url.Parameters.Select(static p => ((object?)p.Key, (object?)p.ToList<object?>())))),
    ];

    /// <summary>What Go's net/url has against a text; null for nothing.</summary>
    public static string? Problem(string text)
    {
        try
        {
            return CelUrlReader.ReadRequest(text) is null ? "" : null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    private static CelUrl Parse(string text)
    {
        try
        {
            return CelUrlReader.ReadWithFragment(text);
        }
        catch (FormatException exception)
        {
            throw new CelEvaluationException($"URL parse error during conversion from string: {exception.Message}");
        }
    }
}
