using KubeGen;

namespace OneX.Apiextensions.V1;

/// <summary>CustomResourceDefinition tells an API server of a kind: as much of it as the tour needs.</summary>
[GenClient(NonNamespaced = true, OnlyVerbs = Verbs.Get | Verbs.Patch)]
public sealed partial class CustomResourceDefinition : KubernetesObject
{
    /// <summary>The observed state.</summary>
    public CustomResourceDefinitionStatus? Status { get; set; }
}

/// <summary>CustomResourceDefinitionStatus says whether the kind is served.</summary>
public sealed partial class CustomResourceDefinitionStatus
{
    /// <summary>The latest observations; <c>Established</c> means served.</summary>
    public IList<Condition>? Conditions { get; set; }
}
