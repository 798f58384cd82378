namespace KubeGen.Testing;

/// <summary>The patches that a custom resource takes.</summary>
internal enum PatchKind
{
    Json,
    Merge,
    Apply,
}

internal static class PatchKinds
{
    private static readonly string[] MediaTypes = ["application/json-patch+json", "application/merge-patch+json", "application/apply-patch+yaml"];

    /// <summary>The kind of a Content-Type; its parameters do not count.</summary>
    /// <exception cref="StatusError">415: custom resources have no strategic merge patch.</exception>
    public static PatchKind Parse(string? contentType)
    {
        var mediaType = contentType ?? "";
        if (mediaType.IndexOf(';', StringComparison.Ordinal) is > 0 and var end)
            mediaType = mediaType[..end];
        var kind = Array.IndexOf(MediaTypes, mediaType);
        return kind >= 0 ? (PatchKind)kind : throw new StatusError(
            415,
            "UnsupportedMediaType",
            $"the body of the request was in an unknown format - accepted media types include: {string.Join(", ", MediaTypes)}");
    }
}
