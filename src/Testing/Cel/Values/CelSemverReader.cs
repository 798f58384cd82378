using System.Globalization;

namespace KubeGen.Testing.Cel;

/// <summary>Reads semantic versions, in the words of github.com/blang/semver where it can't.</summary>
internal static class CelSemverReader
{
    /// <summary>Reads a version; with <paramref name="normalize"/> also <c>v1</c> and <c>01.2</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static CelSemver Parse(string text, bool normalize) => Parse(normalize ? Normalize(text) : text);

    private static CelSemver Parse(string text)
    {
        if (text.Length == 0)
            throw new FormatException("Version string empty");
        var parts = text.Split('.', 3);
        if (parts.Length != 3)
            throw new FormatException("No Major.Minor.Patch elements found");
        var major = Number(parts[0], "Major");
        var minor = Number(parts[1], "Minor");
        var (rest, build) = Cut(parts[2], '+');
        var (patch, pre) = Cut(rest, '-');
        var number = Number(patch, "Patch");
        var labels = pre?.Split('.') ?? [];
        foreach (var label in labels)
            CheckPre(label);
        foreach (var label in build?.Split('.') ?? [])
            CheckBuild(label);
        return new CelSemver(major, minor, number, labels, build ?? "");
    }

    private static (string Before, string? After) Cut(string text, char at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, null) : (text[..index], text[(index + 1)..]);
    }

    private static ulong Number(string text, string name)
    {
        if (!text.All(char.IsAsciiDigit))
            throw new FormatException($"Invalid character(s) found in {name.ToLowerInvariant()} number {GoText.Quote(text)}");
        if (text.Length > 1 && text[0] == '0')
            throw new FormatException($"{name} number must not contain leading zeroes {GoText.Quote(text)}");
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"strconv.ParseUint: parsing {GoText.Quote(text)}: {(text.Length == 0 ? "invalid syntax" : "value out of range")}");
    }

    private static void CheckPre(string label)
    {
        if (label.Length == 0)
            throw new FormatException("Prerelease is empty");
        if (label.All(char.IsAsciiDigit) && label.Length > 1 && label[0] == '0')
            throw new FormatException($"Numeric PreRelease version must not contain leading zeroes {GoText.Quote(label)}");
        if (!label.All(IsLabel))
            throw new FormatException($"Invalid character(s) found in prerelease {GoText.Quote(label)}");
    }

    private static void CheckBuild(string label)
    {
        if (label.Length == 0)
            throw new FormatException("Build meta data is empty");
        if (!label.All(IsLabel))
            throw new FormatException($"Invalid character(s) found in build meta data {GoText.Quote(label)}");
    }

    private static bool IsLabel(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private static string Normalize(string text)
    {
        var parts = (text.StartsWith('v') ? text[1..] : text).Split('.', 3);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length <= 1)
                continue;
            var trimmed = parts[i].TrimStart('0');
            parts[i] = trimmed.Length == 0 || !char.IsAsciiDigit(trimmed[0]) ? "0" + trimmed : trimmed;
        }

        if (parts.Length < 3 && parts[^1].AsSpan().IndexOfAny('+', '-') >= 0)
            throw new FormatException("short version cannot contain PreRelease/Build meta data");
        return string.Join('.', parts.Concat(Enumerable.Repeat("0", 3 - parts.Length)));
    }
}
