namespace KubeGen.Testing;

/// <summary>What a body is written in.</summary>
internal enum BodyFormat
{
    Json,
    Yaml,
    Protobuf,
}

internal static class BodyFormats
{
    /// <summary>The format that a Content-Type names; none is JSON.</summary>
    /// <param name="contentType">The header.</param>
    /// <param name="allowProtobuf">Whether protobuf can be read there.</param>
    /// <exception cref="StatusError">415: it is none that can be read.</exception>
    public static BodyFormat Of(string? contentType, bool allowProtobuf) => MediaTypes.Bare(contentType).ToLowerInvariant() switch
    {
        "" or MediaTypes.Json => BodyFormat.Json,
        MediaTypes.Yaml => BodyFormat.Yaml,
        MediaTypes.Protobuf when allowProtobuf => BodyFormat.Protobuf,
        _ => throw StatusErrors.UnsupportedMediaType(MediaTypes.Supported),
    };

    /// <exception cref="FormatException">The syntax is wrong.</exception>
    public static DecodedBody Decode(this BodyFormat format, byte[] body) => format switch
    {
        BodyFormat.Yaml => YamlBody.Decode(body),
        BodyFormat.Protobuf => new DecodedBody(ProtobufBody.Decode(body), []),
        _ => JsonBody.Decode(body),
    };
}
