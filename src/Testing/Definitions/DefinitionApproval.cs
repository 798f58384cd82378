using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The annotation that definitions in Kubernetes' own groups need: apihelpers.GetAPIApprovalState.</summary>
internal static class DefinitionApproval
{
    private const string Annotation = "api-approved.kubernetes.io";
    private const string Path = $"metadata.annotations[{Annotation}]";
    private const string Needed = $"protected groups must have approval annotation \"{Annotation}\"";
    private const string Help = "see https://github.com/kubernetes/enhancements/pull/1111";

    public static IEnumerable<FieldError> Validate(JsonObject crd, JsonObject? before)
    {
        if (!IsProtected(crd) || Fault(crd) is not { } fault || (before is not null && Fault(before) == fault))
            return [];
        return Text(crd) is { Length: > 0 } approval ? [FieldError.Invalid(Path, approval, fault)] : [FieldError.Required(Path, fault)];
    }

    /// <summary>Sets the condition of a definition in a protected group.</summary>
    /// <returns>Whether it changed.</returns>
    public static bool UpdateCondition(JsonObject crd, DateTimeOffset now)
    {
        if (!IsProtected(crd))
            return false;
        var (status, reason, message) = Text(crd) switch
        {
            "" => (false, "MissingAnnotation", Fault(crd)!),
            var text when text.StartsWith("unapproved", StringComparison.Ordinal) => (false, "UnapprovedAnnotation", $"not approved: {GoText.Quote(text)}"),
            var text => Fault(crd) is { } fault ? (false, "InvalidAnnotation", fault) : (true, "ApprovedAnnotation", $"approved in {text}"),
        };
        return new DefinitionNode(crd).SetCondition("KubernetesAPIApprovalPolicyConformant", status, reason, message, now);
    }

    private static bool IsProtected(JsonObject crd)
    {
        var group = new DefinitionNode(crd).Group;
        return group is "k8s.io" or "kubernetes.io" || group.EndsWith(".k8s.io", StringComparison.Ordinal) || group.EndsWith(".kubernetes.io", StringComparison.Ordinal);
    }

    private static string Text(JsonObject crd) => new ObjectMetaNode(crd).Annotations.GetValueOrDefault(Annotation, "");

    private static string? Fault(JsonObject crd)
    {
        var approval = Text(crd);
        if (approval.Length == 0)
            return $"{Needed}, {Help}";
        var isKnown = approval.StartsWith("unapproved", StringComparison.Ordinal) || (Uri.TryCreate(approval, UriKind.Absolute, out var url) && url.Host.Length > 0);
        return isKnown ? null : $"{Needed} with either a URL or a reason starting with \"unapproved\", {Help}";
    }
}
