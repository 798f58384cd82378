using System;

namespace KubeGen;

/// <summary>
/// Generates a typed client for the annotated resource type: what <c>+genclient</c> is to client-gen.
/// The type's group and version come from a <see cref="GroupVersionAttribute"/> for its namespace, or from
/// <see cref="Group"/> and <see cref="Version"/> here, which win.
/// </summary>
/// <remarks>Upstream: <see href="https://github.com/kubernetes/code-generator/blob/master/cmd/client-gen/generators/util/tags.go">util/tags.go</see>.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class GenClientAttribute : Attribute
{
    /// <summary>The API group of this type alone, such as <c>apps.onex.io</c>; the empty string is the core group. Wins over <see cref="GroupVersionAttribute"/>. Stands for <c>+groupName</c>.</summary>
    public string? Group { get; set; }

    /// <summary>The API version of this type alone, such as <c>v1beta1</c>. Wins over <see cref="GroupVersionAttribute"/>.</summary>
    public string? Version { get; set; }

    /// <summary>
    /// The resource's path segment, where client-gen's plural rule gives another: <c>+resourceName</c>.
    /// Only the path changes: accessor and interface keep their names.
    /// </summary>
    public string? ResourceName { get; set; }

    /// <summary>
    /// The type's plural in accessor and getter, and lower-cased in the path, where client-gen's rule gives another:
    /// this type's entry of <c>--plural-exceptions</c>, such as <c>Endpoints</c> for <c>Endpoints</c>.
    /// </summary>
    public string? Plural { get; set; }

    /// <summary>The resource is cluster-scoped: <c>+genclient:nonNamespaced</c>.</summary>
    public bool NonNamespaced { get; set; }

    /// <summary>No <c>UpdateStatus</c> and <c>ApplyStatus</c>, although the type has a member named <c>Status</c>: <c>+genclient:noStatus</c>.</summary>
    public bool NoStatus { get; set; }

    /// <summary>No methods at all, those of <see cref="GenClientMethodAttribute"/> included: <c>+genclient:noVerbs</c>.</summary>
    public bool NoVerbs { get; set; }

    /// <summary>Only the methods that read: <c>Get</c>, <c>List</c> and <c>Watch</c>. Stands for <c>+genclient:readonly</c>.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Only these default methods: <c>+genclient:onlyVerbs=</c>. Wins over <see cref="SkipVerbs"/>; methods of <see cref="GenClientMethodAttribute"/> stay.</summary>
    public Verbs OnlyVerbs { get; set; }

    /// <summary>All default methods but these: <c>+genclient:skipVerbs=</c>.</summary>
    public Verbs SkipVerbs { get; set; }
}
