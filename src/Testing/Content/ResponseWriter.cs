using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing;

/// <summary>Writes answers in the format that was negotiated.</summary>
internal static class ResponseWriter
{
    // Upstream's defaultGzipThresholdBytes.
    private const int CompressFrom = 128 * 1024;

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string NoCache = "no-cache, private";

    public static Task Json(ApiCall call, int code, JsonNode node, OutputFormat format, string caching = NoCache) => Json(call, code, GoJson.WriteBytes(node), format, caching);

    public static async Task Json(ApiCall call, int code, ReadOnlyMemory<byte> json, OutputFormat format, string caching = NoCache)
    {
        var response = call.Http.Response;
        response.StatusCode = code;
        response.ContentType = format.MediaType;
        response.Headers.CacheControl = caching;
        var body = Encode(json, format);
        var end = format is { MediaType: MediaTypes.Json, Pretty: false } ? "\n"u8.ToArray() : [];
        if (body.Length > CompressFrom && call.AcceptsGzip)
        {
            await Compressed(call, body, end).ConfigureAwait(false);
            return;
        }

        response.ContentLength = body.Length + end.Length;
        if (HttpMethods.IsHead(call.Http.Request.Method))
            return;
        await response.BodyWriter.WriteAsync(body, call.Aborted).ConfigureAwait(false);
        await response.BodyWriter.WriteAsync(end, call.Aborted).ConfigureAwait(false);
    }

    private static async Task Compressed(ApiCall call, ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> end)
    {
        var response = call.Http.Response;
        (response.Headers.ContentEncoding, response.Headers.Vary) = ("gzip", "Accept-Encoding");
        var gzip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
        {
            await gzip.WriteAsync(body, call.Aborted).ConfigureAwait(false);
            await gzip.WriteAsync(end, call.Aborted).ConfigureAwait(false);
        }
    }

    public static async Task Text(ApiCall call, int code, string text, bool maySniff = false)
    {
        var response = call.Http.Response;
        response.StatusCode = code;
        response.ContentType = "text/plain; charset=utf-8";
        if (!maySniff)
            response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = NoCache;
        await response.WriteAsync(text, call.Aborted).ConfigureAwait(false);
    }

    public static Task Error(ApiCall call, StatusError error)
    {
        if (error.RetryAfterSeconds > 0)
            call.Http.Response.Headers.RetryAfter = error.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        var format = OutputFormat.TryNegotiate(call.Accept, call.Pretty, transforms: false, protobuf: true) ?? OutputFormat.Plain;
        return Json(call, error.Code, StatusNode.Failure(error), format);
    }

    private static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> json, OutputFormat format)
    {
        if (format.MediaType == MediaTypes.Protobuf)
            return ProtobufBody.Encode((JsonObject)JsonBody.Parse(json.Span)!);
        if (format.MediaType == MediaTypes.Yaml)
            return Encoding.UTF8.GetBytes(YamlText.Write(JsonBody.Parse(json.Span)));
        if (!format.Pretty)
            return json;
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var document = JsonDocument.Parse(json))
        using (var writer = new Utf8JsonWriter(buffer, Indented))
            document.WriteTo(writer);
        return buffer.WrittenMemory;
    }
}
