using System.Globalization;
using System.Text;

namespace KubeGen;

/// <summary>Says on each request whom it acts as.</summary>
internal sealed class ImpersonationHandler : DelegatingHandler
{
    private const string TokenCharacters = "!#$&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly List<KeyValuePair<string, string>> _headers = [];

    public ImpersonationHandler(ImpersonationConfig config, HttpMessageHandler inner)
        : base(inner)
    {
        if (config.UserName.Length == 0)
            throw new ArgumentException("requesting uid, groups or user-extra without impersonating a user", nameof(config));
        Add("Impersonate-User", [config.UserName]);
        Add("Impersonate-Uid", string.IsNullOrEmpty(config.Uid) ? [] : [config.Uid]);
        Add("Impersonate-Group", config.Groups);
        foreach (var (key, values) in config.Extra)
            Add("Impersonate-Extra-" + EscapeKey(key), values);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.NonValidated.Contains("Impersonate-User"))
        {
            foreach (var (name, value) in _headers)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        return base.SendAsync(request, cancellationToken);
    }

    private void Add(string name, IList<string> values)
    {
        // HttpClient writes several values of a header as one line; the server would take that for one value.
        if (values.Count > 1)
            throw new NotSupportedException($"{name} can't have more than one value: HttpClient joins them into one");
        foreach (var value in values)
            _headers.Add(new(name, value));
    }

    private static string EscapeKey(string key)
    {
        var escaped = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(key))
        {
            if (TokenCharacters.Contains((char)b, StringComparison.Ordinal))
                escaped.Append((char)b);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return escaped.ToString();
    }
}
