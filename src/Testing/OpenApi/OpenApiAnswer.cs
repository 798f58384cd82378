using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Answers with an OpenAPI v3 document that clients keep by its hash: kube-openapi's handler3.</summary>
internal static class OpenApiAnswer
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public static string Hash(JsonObject document) => Convert.ToHexString(SHA512.HashData(GoJson.WriteBytes(document)));

    /// <summary>Writes a document: for good under its hash, or the way there from another hash.</summary>
    /// <exception cref="StatusError">406: the client accepts no JSON.</exception>
    public static Task Write(ApiCall call, JsonObject document, DateTimeOffset now)
    {
        var format = OutputFormat.Negotiate(call.Accept, call.Pretty, transforms: false, protobuf: false);
        var (request, response) = (call.Http.Request, call.Http.Response);
        var (hash, asked) = (Hash(document), call.Query.Text("hash"));
        (response.Headers.ETag, response.Headers.Vary) = ($"\"{hash}\"", "Accept");
        if (asked.Length > 0 && asked != hash)
        {
            response.StatusCode = 301;
            (response.Headers.CacheControl, response.Headers.Location) = ("no-cache, private", $"{call.Info.Path}?hash={hash}");
            return Task.CompletedTask;
        }

        var caching = asked.Length > 0 ? "public, immutable" : "no-cache, private";
        if (asked.Length > 0)
            response.Headers.Expires = (now + Lifetime).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        if (request.Headers.IfNoneMatch.ToString() != $"\"{hash}\"")
            return ResponseWriter.Json(call, 200, document, format, caching);
        (response.StatusCode, response.Headers.CacheControl) = (304, caching);
        return Task.CompletedTask;
    }
}
