namespace KubeGen.Testing;

/// <summary>Something that is allowed; whatever no rule allows is answered with 403.</summary>
/// <param name="Subject">The user or group that the rule is for; <c>*</c> for everyone.</param>
/// <param name="Verbs">get, list, watch, create, update, patch, delete, deletecollection; <c>*</c> for all.</param>
/// <param name="Resources">Resources as <c>minersets.apps.onex.io</c> or <c>minersets.apps.onex.io/status</c>; <c>*</c> for all.</param>
/// <param name="Namespace">The namespace; null for all, and for what is in none.</param>
public sealed record AccessRule(string Subject, IReadOnlyList<string> Verbs, IReadOnlyList<string> Resources, string? Namespace = null)
{
    internal bool Allows(TestUser user, RequestInfo info)
    {
        var resource = info.Subresource.Length == 0 ? info.GroupResource.ToString() : $"{info.GroupResource}/{info.Subresource}";
        return (Subject == "*" || Subject == user.Name || user.Groups.Contains(Subject))
            && (Verbs.Contains("*") || Verbs.Contains(info.Verb))
            && (Resources.Contains("*") || Resources.Contains(resource))
            && (Namespace is null || Namespace == info.Namespace);
    }
}
