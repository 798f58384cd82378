namespace KubeGen.Testing;

/// <summary>A resource or kind of a group, printed as Kubernetes prints it: <c>minersets.apps.onex.io</c>, <c>namespaces</c>.</summary>
internal readonly record struct GroupResource(string Group, string Resource)
{
    public override string ToString() => Group.Length == 0 ? Resource : $"{Resource}.{Group}";
}
