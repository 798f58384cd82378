using System.Diagnostics.CodeAnalysis;

namespace KubeGen;

/// <summary>What happened to an object.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes">efficient detection of changes</see>.</remarks>
public enum WatchEventType
{
    /// <summary><c>ADDED</c>: it was created, or came to match the selector, or is one of the initial events.</summary>
    Added,

    /// <summary><c>MODIFIED</c>: it was changed.</summary>
    Modified,

    /// <summary><c>DELETED</c>: it was deleted, or no longer matches the selector. The object is its last state.</summary>
    Deleted,

    /// <summary><c>BOOKMARK</c>: nothing happened up to the resource version in the object's metadata, which alone is filled.</summary>
    Bookmark,
}

/// <summary>One event of a watch. The server's <c>ERROR</c> event is no event here but an <see cref="ApiException"/>.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
/// <param name="Type">What happened.</param>
/// <param name="Object">The object that it happened to.</param>
[SuppressMessage("Naming", "CA1720", Justification = "Object is the field's own name on the wire.")]
public readonly record struct WatchEvent<T>(WatchEventType Type, T Object);
