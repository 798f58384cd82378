using System;

namespace KubeGen;

/// <summary>
/// The API group and version of every annotated type of a namespace: what <c>+groupName</c> in <c>doc.go</c> and the
/// package path are to client-gen.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GroupVersionAttribute : Attribute
{
    /// <summary>Gives the types of <see cref="Namespace"/> their group and version.</summary>
    /// <param name="group">The API group, such as <c>apps.onex.io</c>; the empty string is the core group, served below <c>/api</c>.</param>
    /// <param name="version">The API version, such as <c>v1beta1</c>.</param>
    public GroupVersionAttribute(string group, string version)
    {
        Group = group;
        Version = version;
    }

    /// <summary>The API group, such as <c>apps.onex.io</c>; the empty string is the core group. Stands for <c>+groupName</c>.</summary>
    public string Group { get; }

    /// <summary>The API version, such as <c>v1beta1</c>: the last segment of the Go package path.</summary>
    public string Version { get; }

    /// <summary>The namespace whose types are meant, without those below it. Absent, it means every type of the assembly that no other attribute claims.</summary>
    public string? Namespace { get; set; }

    /// <summary>
    /// The group's part of generated names, such as <c>Apps</c> in <c>AppsV1beta1Client</c>, where the group's first label does not
    /// serve: <c>+groupGoName</c>.
    /// </summary>
    public string? GroupName { get; set; }
}
