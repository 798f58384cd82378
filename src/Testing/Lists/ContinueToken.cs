using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Where the next page of a list starts: k8s.io/apiserver/pkg/storage/continue.go.</summary>
/// <param name="Revision">The snapshot's revision; -1 for the newest, whatever it is.</param>
/// <param name="Start">The first key, relative to the namespace that is listed.</param>
internal sealed record ContinueToken(long Revision, string Start)
{
    private const string Version = "meta.k8s.io/v1";

    public string Encode() =>
        Base64Url.EncodeToString(GoJson.WriteBytes(new JsonObject { ["v"] = Version, ["rv"] = Revision, ["start"] = Start }));

    /// <exception cref="StatusError">400: the text is no token.</exception>
    public static ContinueToken Decode(string text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (text.Contains('=', StringComparison.Ordinal) || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length))
            throw Invalid("continue key is not valid: illegal base64 data at input byte 0");
        JsonObject? token;
        try
        {
            token = JsonBody.Parse(bytes.AsSpan(0, length)) as JsonObject;
        }
        catch (FormatException problem)
        {
            throw Invalid($"continue key is not valid: {problem.Message}");
        }

        if (JsonValues.AsString(token?["v"]) != Version)
            throw Invalid("continue key is not valid: server does not recognize this encoded version \"" + (JsonValues.AsString(token?["v"]) ?? "") + "\"");
        var revision = JsonValues.TryInteger(token!["rv"], out var number) ? number : 0;
        if (revision == 0)
            throw Invalid("continue key is not valid: incorrect encoded start resourceVersion (version meta.k8s.io/v1)");
        var start = JsonValues.AsString(token["start"]) ?? "";
        return start.Length > 0 ? new ContinueToken(revision, start) : throw Invalid("continue key is not valid: encoded start key empty (version meta.k8s.io/v1)");
    }

    private static StatusError Invalid(string problem) => StatusError.BadRequest($"invalid continue token: {problem}");
}
