using System.Globalization;

namespace KubeGen.Testing;

/// <summary>Query parameters as Go reads them: names are case-sensitive, the first value counts.</summary>
internal sealed class QueryValues
{
    private readonly List<(string Name, string Value)> _values = [];

    public QueryValues(string query)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            _values.Add(at < 0 ? (Decode(pair), "") : (Decode(pair[..at]), Decode(pair[(at + 1)..])));
        }
    }

    public bool Has(string name) => _values.Exists(pair => pair.Name == name);

    public string Text(string name) => _values.Find(pair => pair.Name == name).Value ?? "";

    public IReadOnlyList<string> All(string name) => [.. _values.Where(pair => pair.Name == name).Select(pair => pair.Value)];

    /// <summary>A boolean as Kubernetes' conversion reads it: there at all is true, unless it says false or 0.</summary>
    public bool Flag(string name) => OptionalFlag(name) ?? false;

    public bool? OptionalFlag(string name) =>
        Has(name) ? !(Text(name).Equals("false", StringComparison.OrdinalIgnoreCase) || Text(name) == "0") : null;

    /// <exception cref="StatusError">400: the value is no integer.</exception>
    public long? OptionalInteger(string name)
    {
        if (!Has(name))
            return null;
        var text = Text(name);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        var digits = text.TrimStart('+', '-');
        var problem = digits.Length > 0 && digits.All(char.IsAsciiDigit) ? "value out of range" : "invalid syntax";
        throw StatusError.BadRequest($"strconv.ParseInt: parsing {GoText.Quote(text)}: {problem}");
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
