using System.Diagnostics.CodeAnalysis;

namespace KubeGen;

/// <summary>A resource in a group and version: what a path says.</summary>
/// <param name="Group">The group; empty for the core group.</param>
/// <param name="Version">The version, such as <c>v1</c>.</param>
/// <param name="Resource">The resource, such as <c>deployments</c>.</param>
public readonly record struct GroupVersionResource(string Group, string Version, string Resource) : IParsable<GroupVersionResource>
{
    private const string Separator = ", Resource=";

    /// <summary>Group and version alone.</summary>
    public GroupVersion GroupVersion => new(Group, Version);

    /// <summary>Reads what <see cref="ToString"/> writes; the core group also without its slash.</summary>
    /// <param name="text">The text, such as <c>apps/v1, Resource=deployments</c>.</param>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static GroupVersionResource Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var result) ? result : throw new FormatException($"unexpected GroupVersionResource string: {text}");
    }

    /// <summary>Reads what <see cref="ToString"/> writes; the core group also without its slash.</summary>
    /// <param name="text">The text, such as <c>apps/v1, Resource=deployments</c>.</param>
    /// <param name="result">What was read.</param>
    /// <returns>Whether the text has this form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out GroupVersionResource result)
    {
        result = new("", "", "");
        var at = text?.IndexOf(Separator, StringComparison.Ordinal) ?? -1;
        if (at < 0 || !GroupVersion.TryParse(text![..at], out var groupVersion))
            return false;
        result = new(groupVersion.Group, groupVersion.Version, text[(at + Separator.Length)..]);
        return true;
    }

    static GroupVersionResource IParsable<GroupVersionResource>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<GroupVersionResource>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GroupVersionResource result) => TryParse(s, out result);

    /// <summary>Kubernetes' own form: <c>apps/v1, Resource=deployments</c>, in the core group <c>/v1, Resource=pods</c>.</summary>
    public override string ToString() => $"{Group}/{Version}{Separator}{Resource}";
}
