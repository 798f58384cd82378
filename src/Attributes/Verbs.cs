using System;

namespace KubeGen;

/// <summary>
/// The methods that client-gen generates for a resource, in the order in which it generates them.
/// See <see href="https://github.com/kubernetes/code-generator/blob/master/cmd/client-gen/generators/util/tags.go">util/tags.go</see>.
/// </summary>
[Flags]
public enum Verbs
{
    /// <summary>No verb. In <see cref="GenClientAttribute.OnlyVerbs"/> it leaves no default method, as <c>+genclient:onlyVerbs=</c> does.</summary>
    None = 0,

    /// <summary><c>create</c>: POST of a new object.</summary>
    Create = 1 << 0,

    /// <summary><c>update</c>: PUT of a whole object.</summary>
    Update = 1 << 1,

    /// <summary><c>updateStatus</c>: PUT of a whole object to the <c>status</c> subresource. Only for types with a member named <c>Status</c>.</summary>
    UpdateStatus = 1 << 2,

    /// <summary><c>delete</c>: DELETE of one object by name.</summary>
    Delete = 1 << 3,

    /// <summary><c>deleteCollection</c>: DELETE of every object that a list would return.</summary>
    DeleteCollection = 1 << 4,

    /// <summary><c>get</c>: GET of one object by name.</summary>
    Get = 1 << 5,

    /// <summary><c>list</c>: GET of the collection.</summary>
    List = 1 << 6,

    /// <summary><c>watch</c>: GET of the collection's changes as a stream.</summary>
    Watch = 1 << 7,

    /// <summary><c>patch</c>: PATCH of one object, with any patch type.</summary>
    Patch = 1 << 8,

    /// <summary><c>apply</c>: server-side apply, a PATCH of content type <c>application/apply-patch+yaml</c>.</summary>
    Apply = 1 << 9,

    /// <summary><c>applyStatus</c>: server-side apply of the <c>status</c> subresource. Only for types with a member named <c>Status</c>.</summary>
    ApplyStatus = 1 << 10,
}
