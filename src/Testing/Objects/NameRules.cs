using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KubeGen.Testing;

/// <summary>What names, label keys and label values may be: k8s.io/apimachinery/pkg/api/validate/content, with its messages.</summary>
internal static partial class NameRules
{
    private const string LabelFormat = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string SubdomainFormat = LabelFormat + "(\\." + LabelFormat + ")*";
    // Upstream counts bytes in both, and says so in its newer package alone.
    private const string Characters = "characters";
    private const string Bytes = "bytes";
    private const string KeyFormat = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

    public static IEnumerable<string> Subdomain(string value, string unit = Characters)
    {
        if (Encoding.UTF8.GetByteCount(value) > 253)
            yield return TooLong(253, unit);
        if (!SubdomainPattern().IsMatch(value))
        {
            yield return Explain("a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
                SubdomainFormat, "example.com");
        }
    }

    /// <summary>A DNS subdomain, or with <paramref name="prefix"/> what may stand before generated characters.</summary>
    public static IEnumerable<string> ObjectName(string value, bool prefix) => Subdomain(prefix ? MaskTrailingDash(value) : value);

    public static IEnumerable<string> NamespaceName(string value, bool prefix) => Label(prefix ? MaskTrailingDash(value) : value);

    public static IEnumerable<string> Label(string value)
    {
        if (Encoding.UTF8.GetByteCount(value) > 63)
            yield return TooLong(63, Characters);
        if (LabelPattern().IsMatch(value))
            yield break;
        yield return SubdomainPattern().IsMatch(value)
            ? "must not contain dots"
            : Explain("a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
                LabelFormat, "my-name", "123-abc");
    }

    /// <summary>A DNS-1035 label, which kinds (lower-cased) and resource names must be.</summary>
    public static IEnumerable<string> Dns1035Label(string value, bool prefix = false)
    {
        if (prefix)
            value = MaskTrailingDash(value);
        if (Encoding.UTF8.GetByteCount(value) > 63)
            yield return TooLong(63, Characters);
        if (!Dns1035Pattern().IsMatch(value))
        {
            yield return Explain("a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
                "[a-z]([-a-z0-9]*[a-z0-9])?", "my-name", "abc-123");
        }
    }

    /// <summary>A name that any path can hold.</summary>
    public static IEnumerable<string> PathSegment(string value, bool prefix)
    {
        if (!prefix && value is "." or "..")
        {
            yield return $"may not be '{value}'";
            yield break;
        }

        if (value.Contains('/', StringComparison.Ordinal))
            yield return "may not contain '/'";
        if (value.Contains('%', StringComparison.Ordinal))
            yield return "may not contain '%'";
    }

    public static IEnumerable<string> LabelKey(string value)
    {
        var parts = value.Split('/');
        if (parts.Length > 2)
        {
            yield return "a valid label key " + Explain("must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
                KeyFormat, "MyName", "my.name", "123-abc") + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
            yield break;
        }

        if (parts.Length == 2)
        {
            if (parts[0].Length == 0)
                yield return "prefix part must be non-empty";
            else
            {
                foreach (var message in Subdomain(parts[0], Bytes))
                    yield return "prefix part " + message;
            }
        }

        var name = parts[^1];
        if (name.Length == 0)
            yield return "name part must be non-empty";
        else if (Encoding.UTF8.GetByteCount(name) > 63)
            yield return "name part " + TooLong(63, Bytes);
        if (!KeyPattern().IsMatch(name))
        {
            yield return "name part " + Explain("must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
                KeyFormat, "MyName", "my.name", "123-abc");
        }
    }

    public static IEnumerable<string> LabelValue(string value)
    {
        if (Encoding.UTF8.GetByteCount(value) > 63)
            yield return TooLong(63, Bytes);
        if (value.Length > 0 && !KeyPattern().IsMatch(value))
        {
            yield return Explain("a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
                $"({KeyFormat})?", "MyValue", "my_value", "12345");
        }
    }

    private static string TooLong(int length, string unit) => string.Create(CultureInfo.InvariantCulture, $"must be no more than {length} {unit}");

    private static string Explain(string message, string pattern, params string[] examples) =>
        $"{message} (e.g. {string.Join(" or ", examples.Select(example => $"'{example}', "))}regex used for validation is '{pattern}')";

    private static string MaskTrailingDash(string value) =>
        value.Length > 1 && value[^1] == '-' ? value[..^2] + "a" : value;

    [GeneratedRegex("^" + LabelFormat + "\\z")]
    private static partial Regex LabelPattern();

    [GeneratedRegex("^" + SubdomainFormat + "\\z")]
    private static partial Regex SubdomainPattern();

    [GeneratedRegex("^[a-z]([-a-z0-9]*[a-z0-9])?\\z")]
    private static partial Regex Dns1035Pattern();

    [GeneratedRegex("^" + KeyFormat + "\\z")]
    private static partial Regex KeyPattern();
}
