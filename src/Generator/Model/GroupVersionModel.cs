namespace KubeGen.Generator.Model;

/// <summary>The interface and client of one group version.</summary>
/// <param name="Name">The group's alias and the version, such as <c>AppsV1beta1</c>.</param>
/// <param name="ApiVersion">As Kubernetes prints it, such as <c>apps.onex.io/v1beta1</c>.</param>
/// <param name="Accessors">The resources, ordered as client-gen orders them.</param>
internal sealed record GroupVersionModel(
    string HintName,
    string Namespace,
    bool IsPublic,
    string Name,
    string ApiVersion,
    EquatableArray<AccessorModel> Accessors)
{
    public string Interface => Name + "Interface";

    public string Client => Name + "Client";
}

/// <summary>One resource, as its group version's client hands it out.</summary>
/// <param name="Namespace">The namespace of the resource's emitted types.</param>
internal sealed record AccessorModel(string Namespace, bool IsPublic, ResourceNames Names, bool Namespaced);
