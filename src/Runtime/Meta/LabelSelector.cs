using KubeGen.Json;

namespace KubeGen;

/// <summary>Selects objects by their labels: all requirements must hold. An empty one selects everything, null nothing.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/label-selector/">LabelSelector</see>.</remarks>
public sealed class LabelSelector : IUnknownFields
{
    /// <summary>Labels that an object must have with these very values.</summary>
    public IDictionary<string, string>? MatchLabels { get; set; }

    /// <summary>Further requirements.</summary>
    public IList<LabelSelectorRequirement>? MatchExpressions { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}

/// <summary>A requirement on one label.</summary>
public sealed class LabelSelectorRequirement : IUnknownFields
{
    /// <summary>The label's key.</summary>
    public string Key { get; set; } = "";

    /// <summary><c>In</c>, <c>NotIn</c>, <c>Exists</c> or <c>DoesNotExist</c>.</summary>
    public string Operator { get; set; } = "";

    /// <summary>The values of <c>In</c> and <c>NotIn</c>; empty for the other operators.</summary>
    public IList<string>? Values { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }
}
