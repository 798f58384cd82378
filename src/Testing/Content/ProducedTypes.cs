namespace KubeGen.Testing;

/// <summary>What go-restful asks of the Accept header before a resource of the server's own is reached; it looks at no parameters.</summary>
internal static class ProducedTypes
{
    private static readonly string[] Streams = [$"{MediaTypes.Json};stream=watch", $"{MediaTypes.Protobuf};stream=watch"];

    /// <exception cref="StatusError">406: none of the types is accepted.</exception>
    public static void Check(string accept, bool isList)
    {
        var wanted = accept.Split(',').Select(MediaTypes.Bare);
        if (accept.Length > 0 && !wanted.Any(type => type == "*/*" || MediaTypes.Supported.Contains(type)))
            throw StatusErrors.NotProduced(isList ? [.. MediaTypes.Supported, .. Streams] : MediaTypes.Supported);
    }
}
