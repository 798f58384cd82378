using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Where the next page of a list starts: k8s.io/apiserver/pkg/storage/continue.go.</summary>
/// <param name="Revision">The snapshot's revision; -1 for the newest, whatever it is.</param>
/// <param name="Start">The first key, relative to the namespace that is listed.</param>
internal sealed record ContinueToken(long Revision, string Start)
{
    private const string Version = "meta.k8s.io/v1";
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public string Encode() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $$"""{"v":"{{Version}}","rv":{{Revision}},"start":{{GoJson.Write(Start)}}}""")));

    /// <exception cref="StatusError">400: the text is no token.</exception>
    public static ContinueToken Decode(string text)
    {
        var bytes = Bytes(text);
        JsonObject? token;
        try
        {
            token = JsonBody.Parse(bytes) as JsonObject;
        }
        catch (FormatException problem)
        {
            throw Invalid($"continue key is not valid: {problem.Message}");
        }

        if (JsonValues.AsString(token?["v"]) != Version)
            throw Invalid("continue key is not valid: server does not recognize this encoded version " + JsonValues.AsString(token?["v"]));
        var revision = JsonValues.TryInteger(token!["rv"], out var number) ? number : 0;
        if (revision == 0)
            throw Invalid("continue key is not valid: incorrect encoded start resourceVersion (version meta.k8s.io/v1)");
        var start = JsonValues.AsString(token["start"]) ?? "";
        return start.Length > 0 ? new ContinueToken(revision, start) : throw Invalid("continue key is not valid: encoded start key empty (version meta.k8s.io/v1)");
    }

    private static byte[] Bytes(string text)
    {
        var illegal = text.AsSpan().IndexOfAnyExcept(Alphabet);
        if (illegal < 0 && text.Length % 4 != 1)
            return Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4));
        throw Invalid(string.Create(CultureInfo.InvariantCulture, $"continue key is not valid: illegal base64 data at input byte {(illegal < 0 ? text.Length : illegal)}"));
    }

    private static StatusError Invalid(string problem) => StatusError.BadRequest($"invalid continue token: {problem}");
}
