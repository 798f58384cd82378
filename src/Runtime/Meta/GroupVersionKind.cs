using System.Diagnostics.CodeAnalysis;

namespace KubeGen;

/// <summary>A kind in a group and version: what <c>apiVersion</c> and <c>kind</c> say.</summary>
/// <param name="Group">The group; empty for the core group.</param>
/// <param name="Version">The version, such as <c>v1</c>.</param>
/// <param name="Kind">The kind, such as <c>Deployment</c>.</param>
public readonly record struct GroupVersionKind(string Group, string Version, string Kind) : IParsable<GroupVersionKind>
{
    private const string Separator = ", Kind=";

    /// <summary>Group and version alone.</summary>
    public GroupVersion GroupVersion => new(Group, Version);

    /// <summary>Reads what <see cref="ToString"/> writes; the core group also without its slash.</summary>
    /// <param name="text">The text, such as <c>apps/v1, Kind=Deployment</c>.</param>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static GroupVersionKind Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var result) ? result : throw new FormatException($"unexpected GroupVersionKind string: {text}");
    }

    /// <summary>Reads what <see cref="ToString"/> writes; the core group also without its slash.</summary>
    /// <param name="text">The text, such as <c>apps/v1, Kind=Deployment</c>.</param>
    /// <param name="result">What was read.</param>
    /// <returns>Whether the text has this form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out GroupVersionKind result)
    {
        result = new("", "", "");
        var at = text?.IndexOf(Separator, StringComparison.Ordinal) ?? -1;
        if (at < 0 || !GroupVersion.TryParse(text![..at], out var groupVersion))
            return false;
        result = new(groupVersion.Group, groupVersion.Version, text[(at + Separator.Length)..]);
        return true;
    }

    static GroupVersionKind IParsable<GroupVersionKind>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<GroupVersionKind>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GroupVersionKind result) => TryParse(s, out result);

    /// <summary>Kubernetes' own form: <c>apps/v1, Kind=Deployment</c>, in the core group <c>/v1, Kind=Pod</c>.</summary>
    public override string ToString() => $"{Group}/{Version}{Separator}{Kind}";
}
