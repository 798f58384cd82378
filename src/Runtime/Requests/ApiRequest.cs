namespace KubeGen;

/// <summary>
/// One request to the API server, ready to send: all of it is decided, nothing is done yet. <see cref="ApiRequestBuilder"/> makes it,
/// <see cref="RestClient"/> sends it.
/// </summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, escaped, from its first slash on; without the server's own base path.</param>
/// <param name="Query">The query, escaped, without its question mark; empty for none.</param>
/// <param name="Resource">The resource that is addressed.</param>
/// <param name="Verb">What is done, as error messages say it, such as <c>update</c>.</param>
public sealed record ApiRequest(HttpMethod Method, string Path, string Query, ApiResource Resource, string Verb)
{
    /// <summary>The <c>Accept</c> of JSON.</summary>
    public const string AcceptJson = "application/json, */*";

    /// <summary>The namespace; null or empty for none.</summary>
    public string? Namespace { get; init; }

    /// <summary>The object's name; null for the collection.</summary>
    public string? Name { get; init; }

    /// <summary>The subresource, such as <c>status</c>; null for the object itself.</summary>
    public string? Subresource { get; init; }

    /// <summary>The body; null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The body's <c>Content-Type</c>, sent as it is; null or empty for none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The <c>Accept</c> header.</summary>
    public string Accept { get; init; } = AcceptJson;

    /// <summary>The time after which the client gives up, the answer's body included; null for none of its own.</summary>
    public TimeSpan? ClientTimeout { get; init; }

    /// <summary>The request as one line: method, path and query.</summary>
    public override string ToString() => Query.Length == 0 ? $"{Method} {Path}" : $"{Method} {Path}?{Query}";
}
