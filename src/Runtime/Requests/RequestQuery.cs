using System.Globalization;
using System.Text;

namespace KubeGen;

/// <summary>The parameters of a query, written as Go's <c>url.Values.Encode</c> does: keys in order, values form-encoded.</summary>
internal sealed class RequestQuery
{
    private static readonly System.Buffers.SearchValues<char> Safe =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~");

    private SortedDictionary<string, List<string>>? _parameters;

    private SortedDictionary<string, List<string>> Parameters => _parameters ??= new(StringComparer.Ordinal);

    /// <summary>Adds a value, beside those that the key has.</summary>
    public void Add(string key, string value)
    {
        if (!Parameters.TryGetValue(key, out var values))
            Parameters.Add(key, values = []);
        values.Add(value);
    }

    /// <summary>Puts a value in the place of those that the key has.</summary>
    public void Set(string key, string value) => Parameters[key] = [value];

    /// <summary>Adds a value, unless it is null or empty.</summary>
    public void AddText(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Add(key, value);
    }

    /// <summary>Adds each value that is not empty.</summary>
    public void AddTexts(string key, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
            AddText(key, value);
    }

    /// <summary>Adds a number, unless it is null.</summary>
    public void AddNumber(string key, long? value)
    {
        if (value is { } number)
            Add(key, number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Adds <c>true</c> or <c>false</c>, unless the value is null.</summary>
    public void AddFlag(string key, bool? value)
    {
        if (value is { } flag)
            Add(key, flag ? "true" : "false");
    }

    public override string ToString() => _parameters is null ? "" : Encode(_parameters);

    private static string Encode(SortedDictionary<string, List<string>> parameters)
    {
        var text = new UrlText(stackalloc char[UrlText.Short]);
        var separator = "";
        foreach (var (key, values) in parameters)
        {
            foreach (var value in values)
            {
                text.Append(separator);
                AppendEscaped(ref text, key);
                text.Append("=");
                AppendEscaped(ref text, value);
                separator = "&";
            }
        }

        return text.ToStringAndClear();
    }

    private static void AppendEscaped(ref UrlText url, scoped ReadOnlySpan<char> text)
    {
        while (true)
        {
            var safe = text.IndexOfAnyExcept(Safe);
            if (safe < 0)
                break;
            url.Append(text[..safe]);
            _ = Rune.DecodeFromUtf16(text[safe..], out var rune, out var consumed);
            if (rune.Value == ' ')
                url.Append("+");
            else
                url.AppendEncoded(rune);
            text = text[(safe + consumed)..];
        }

        url.Append(text);
    }
}
