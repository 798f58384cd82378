using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing;

/// <summary>One request as the verbs see it.</summary>
internal sealed class ApiCall(HttpContext http, RequestInfo info, QueryValues query)
{
    // What a strict decoder of YAML begins its list of errors with.
    private const string YamlErrors = "yaml: unmarshal errors:\n";

    private readonly HashSet<string> _warned = [];

    public HttpContext Http { get; } = http;

    public RequestInfo Info { get; } = info;

    public QueryValues Query { get; } = query;

    public string UserAgent => Http.Request.Headers.UserAgent.ToString();

    public string Accept => string.Join(',', Http.Request.Headers.Accept.AsEnumerable());

    /// <summary>Whether a person is reading: asked for, or a browser or command-line tool that did not say otherwise.</summary>
    public bool Pretty => Query.Text("pretty") is { Length: > 0 } asked
        ? asked is "1" or "t" or "T" or "true" or "TRUE" or "True"
        : UserAgent.StartsWith("curl", StringComparison.Ordinal) || UserAgent.StartsWith("Wget", StringComparison.Ordinal)
            || UserAgent.StartsWith("Mozilla/5.0", StringComparison.Ordinal);

    public bool AcceptsGzip => Http.Request.Headers.AcceptEncoding.ToString().Split(',').Any(encoding => encoding.Trim() == "gzip");

    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>Adds a Warning header, once for each text; as upstream, a text with control characters is lost.</summary>
    public void Warn(string text)
    {
        if (text.StartsWith(YamlErrors, StringComparison.Ordinal))
        {
            foreach (var line in text[YamlErrors.Length..].Split('\n'))
                Warn(line.Trim());
            return;
        }

        if (!text.Any(char.IsControl) && _warned.Add(text))
            Http.Response.Headers.Append("Warning", $"299 - \"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
    }

    /// <summary>How the answer about a resource is to be written.</summary>
    /// <exception cref="StatusError">406: not as the client wants it.</exception>
    public OutputFormat Negotiate(ResourceEndpoint endpoint) => OutputFormat.Negotiate(Accept, Pretty, transforms: true, protobuf: endpoint.IsBuiltIn);

    public WriteContext Writing(bool dryRun) => new(Info.Namespace, dryRun, Warn);
}
