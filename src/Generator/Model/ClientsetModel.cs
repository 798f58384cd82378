namespace KubeGen.Generator.Model;

/// <summary>The assembly's clientset.</summary>
internal sealed record ClientsetModel(
    string HintName,
    string Namespace,
    bool IsPublic,
    string Name,
    EquatableArray<GroupVersionModel> GroupVersions)
{
    public string Interface => Name + "Interface";

    public string JsonResolver => Name + "JsonResolver";
}

/// <summary>All that is emitted for one assembly.</summary>
internal sealed record AssemblyModel(
    EquatableArray<ResourceModel> Resources,
    EquatableArray<GroupVersionModel> GroupVersions,
    ClientsetModel? Clientset,
    EquatableArray<Diagnostics.DiagnosticInfo> Diagnostics);
