using System.Diagnostics.CodeAnalysis;

namespace KubeGen;

/// <summary>An API group and version: what <c>apiVersion</c> says.</summary>
/// <param name="Group">The group; empty for the core group.</param>
/// <param name="Version">The version, such as <c>v1</c>.</param>
public readonly record struct GroupVersion(string Group, string Version) : IParsable<GroupVersion>
{
    /// <summary>The wire form: <c>apps/v1</c>, in the core group <c>v1</c>.</summary>
    public string ApiVersion => string.IsNullOrEmpty(Group) ? Version ?? "" : $"{Group}/{Version}";

    /// <summary>Reads the wire form. The empty string and <c>/</c> give the empty value, as in Go.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text has more than one slash.</exception>
    public static GroupVersion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var result) ? result : throw new FormatException($"unexpected GroupVersion string: {text}");
    }

    /// <summary>Reads the wire form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">What was read.</param>
    /// <returns>Whether the text is a group and version.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out GroupVersion result)
    {
        result = new("", "");
        if (text is null)
            return false;
        if (text is "" or "/")
            return true;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash != text.LastIndexOf('/'))
            return false;
        result = slash < 0 ? new("", text) : new(text[..slash], text[(slash + 1)..]);
        return true;
    }

    static GroupVersion IParsable<GroupVersion>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<GroupVersion>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GroupVersion result) => TryParse(s, out result);

    /// <summary>The wire form, <see cref="ApiVersion"/>.</summary>
    public override string ToString() => ApiVersion;
}
