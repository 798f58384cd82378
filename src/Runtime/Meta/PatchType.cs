namespace KubeGen;

/// <summary>The content type of a patch, which says how it is merged.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/using-api/api-concepts/#patch-and-apply">patch and apply</see>.</remarks>
/// <param name="contentType">The <c>Content-Type</c>, sent as it is.</param>
public readonly struct PatchType(string contentType) : IEquatable<PatchType>
{
    private readonly string? _contentType = contentType;

    /// <summary>RFC 6902, <c>application/json-patch+json</c>: a list of operations.</summary>
    public static PatchType JsonPatch { get; } = new("application/json-patch+json");

    /// <summary>RFC 7386, <c>application/merge-patch+json</c>: objects are merged, lists replaced, null removes.</summary>
    public static PatchType MergePatch { get; } = new("application/merge-patch+json");

    /// <summary><c>application/strategic-merge-patch+json</c>: lists are merged by key. Built-in resources only.</summary>
    public static PatchType StrategicMergePatch { get; } = new("application/strategic-merge-patch+json");

    /// <summary><c>application/apply-patch+yaml</c>: server-side apply.</summary>
    public static PatchType ApplyPatch { get; } = new("application/apply-patch+yaml");

    /// <summary><c>application/apply-patch+cbor</c>: server-side apply, in CBOR.</summary>
    public static PatchType ApplyCborPatch { get; } = new("application/apply-patch+cbor");

    /// <summary>The <c>Content-Type</c>; empty in the default value, which sends none.</summary>
    public string ContentType => _contentType ?? "";

    /// <summary>Whether both have one content type.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(PatchType left, PatchType right) => left.Equals(right);

    /// <summary>Whether the content types differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(PatchType left, PatchType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PatchType other) => string.Equals(ContentType, other.ContentType, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PatchType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ContentType.GetHashCode(StringComparison.Ordinal);

    /// <summary>The content type.</summary>
    public override string ToString() => ContentType;
}
