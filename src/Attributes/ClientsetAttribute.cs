using System;

namespace KubeGen;

/// <summary>
/// Names the assembly's clientset and says which types it serves. Without this attribute, an assembly that declares annotated types
/// gets a <c>Clientset</c> in its root namespace.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClientsetAttribute : Attribute
{
    /// <summary>The clientset's class name, <c>Clientset</c> by default: <c>--clientset-name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The clientset's namespace, the assembly's root namespace by default: <c>--output-pkg</c>.</summary>
    public string? Namespace { get; set; }

    /// <summary>
    /// One type of each referenced assembly whose annotated types get their clients here: <c>--input</c>. For assemblies that declare
    /// types only; one that has generated clients of its own brings them with it.
    /// </summary>
    public Type[]? Inputs { get; set; }
}
