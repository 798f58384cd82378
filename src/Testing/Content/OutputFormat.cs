namespace KubeGen.Testing;

/// <summary>How an answer is to be written.</summary>
/// <param name="MediaType">JSON or YAML; protobuf for what has a Go type.</param>
/// <param name="As">Table, PartialObjectMetadata or PartialObjectMetadataList; empty for the object itself.</param>
/// <param name="MetaVersion">The version of meta.k8s.io that it is in.</param>
/// <param name="Pretty">Indented.</param>
internal sealed record OutputFormat(string MediaType, string As, string MetaVersion, bool Pretty)
{
    public static readonly OutputFormat Plain = new(MediaTypes.Json, "", "", false);

    /// <summary>Chooses among what the client accepts.</summary>
    /// <param name="accept">The Accept header.</param>
    /// <param name="pretty">Whether a person is reading.</param>
    /// <param name="transforms">Whether tables and metadata can be had.</param>
    /// <param name="protobuf">Whether protobuf can be had of what is no metadata.</param>
    /// <exception cref="StatusError">406: nothing that the client accepts can be had.</exception>
    public static OutputFormat Negotiate(string accept, bool pretty, bool transforms, bool protobuf) =>
        TryNegotiate(accept, pretty, transforms, protobuf) ?? throw StatusErrors.NotAcceptable(MediaTypes.Supported);

    public static OutputFormat? TryNegotiate(string accept, bool pretty, bool transforms, bool protobuf)
    {
        if (accept.Length == 0)
            return Plain with { Pretty = pretty };
        foreach (var clause in AcceptClause.Parse(accept))
        {
            foreach (var mediaType in (ReadOnlySpan<string>)[MediaTypes.Json, MediaTypes.Yaml, MediaTypes.Protobuf])
            {
                if (clause.Allows(mediaType) && Transform(clause, mediaType, transforms, protobuf) is { } format)
                    return format with { Pretty = pretty || clause.Parameters.GetValueOrDefault("pretty") == "1" };
            }
        }

        return null;
    }

    private static OutputFormat? Transform(AcceptClause clause, string mediaType, bool transforms, bool protobuf)
    {
        var parameters = clause.Parameters;
        if (parameters.TryGetValue("stream", out var stream) && (stream != "watch" || mediaType == MediaTypes.Yaml))
            return null;
        var kind = parameters.GetValueOrDefault("as", "");
        var (group, version) = (parameters.GetValueOrDefault("g", ""), parameters.GetValueOrDefault("v", ""));
        if (kind.Length + group.Length + version.Length == 0)
            return mediaType == MediaTypes.Protobuf && !protobuf ? null : new OutputFormat(mediaType, "", "", false);
        var known = transforms && group == "meta.k8s.io" && version is ("v1" or "v1beta1") && kind is ("Table" or "PartialObjectMetadata" or "PartialObjectMetadataList");
        return known && (kind != "Table" || mediaType != MediaTypes.Protobuf) ? new OutputFormat(mediaType, kind, version, false) : null;
    }
}
