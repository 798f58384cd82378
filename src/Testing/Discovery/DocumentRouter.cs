using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Serves what is not a resource: discovery, health, version and OpenAPI.</summary>
internal sealed class DocumentRouter(DiscoveryDocuments discovery, AggregatedDiscovery aggregated, OpenApiV3 openApiV3, OpenApiV2 openApiV2, TimeProvider time)
{
    private static readonly string[] HealthChecks = ["ping", "log", "etcd"];

    public Task Handle(ApiCall call)
    {
        var parts = call.Info.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => ResponseWriter.Json(call, 200, Paths(), OutputFormat.Plain),
            ["version"] => Version(call),
            ["healthz" or "livez" or "readyz"] => ResponseWriter.Text(call, 200, call.Query.Has("verbose") ? Health(call, parts[0]) : "ok"),
            ["healthz" or "livez" or "readyz", var check] when HealthChecks.Contains(check) => ResponseWriter.Text(call, 200, "ok", maySniff: true),
            ["api"] => Discovery(call, aggregated.Core, DiscoveryDocuments.CoreVersions),
            ["apis"] => Discovery(call, aggregated.Groups, discovery.Groups),
            ["api", "v1"] => Found(call, discovery.Resources("", "v1")),
            ["apis", var group] => Found(call, discovery.Group(group)),
            ["apis", var group, var version] => Found(call, discovery.Resources(group, version)),
            ["openapi", "v2"] => openApiV2.Write(call),
            ["openapi", "v3"] => Json(call, openApiV3.Index(), protobuf: false),
            ["openapi", "v3", "api", "v1"] => OpenApi(call, openApiV3.Document("", "v1")),
            ["openapi", "v3", "apis", var group, var version] => OpenApi(call, openApiV3.Document(group, version)),
            ["api" or "apis", ..] => NotFound(call),
            _ => ResponseWriter.Json(call, 404, Paths(), OutputFormat.Plain),
        };
    }

    private static string Health(ApiCall call, string endpoint)
    {
        var excluded = call.Query.All("exclude");
        var lines = HealthChecks.Select(check => $"[+]{check} {(excluded.Contains(check) ? "excluded: ok" : "ok")}\n");
        return $"{string.Concat(lines)}{endpoint} check passed\n";
    }

    private JsonObject Paths() => new() { ["paths"] = new JsonArray([.. discovery.Paths().Select(path => (JsonNode)path)]) };

    private static Task Version(ApiCall call) => call.Info.Path.EndsWith('/') ? throw StatusErrors.UnknownPath()
        : call.Http.Request.Method != "GET" ? throw StatusErrors.MethodNotAllowed()
        : OutputFormat.TryNegotiate(call.Accept, call.Pretty, transforms: false, protobuf: false) is { MediaType: MediaTypes.Json } format
        ? ResponseWriter.Json(call, 200, VersionDocument.Make(), format)
        : throw StatusErrors.NotProduced(MediaTypes.Json);

    private static Task Discovery(ApiCall call, Func<string, JsonObject> aggregate, Func<JsonObject> plain)
    {
        foreach (var clause in AcceptClause.Parse(call.Accept))
        {
            if (clause.Parameters.GetValueOrDefault("as") == "APIGroupDiscoveryList" && clause.Parameters.GetValueOrDefault("g") == "apidiscovery.k8s.io"
                && clause.Parameters.GetValueOrDefault("v") is "v2" or "v2beta1" && clause.Allows(MediaTypes.Json))
            {
                var version = clause.Parameters["v"];
                var format = OutputFormat.Plain with { MediaType = $"application/json;g=apidiscovery.k8s.io;v={version};as=APIGroupDiscoveryList" };
                return ResponseWriter.Json(call, 200, aggregate(version), format);
            }
        }

        return Json(call, plain());
    }

    private Task OpenApi(ApiCall call, JsonObject? document) => document is null ? NotFound(call) : OpenApiAnswer.Write(call, document, time.GetUtcNow());

    private static Task Found(ApiCall call, JsonObject? document) => document is null ? NotFound(call) : Json(call, document);

    private static Task Json(ApiCall call, JsonObject document, bool protobuf = true) =>
        ResponseWriter.Json(call, 200, document, OutputFormat.Negotiate(call.Accept, call.Pretty, transforms: false, protobuf));

    private static Task NotFound(ApiCall call) => call.Info.Path.StartsWith("/apis/apiextensions.k8s.io/", StringComparison.Ordinal)
        ? throw StatusErrors.UnknownPath() : ResponseWriter.Text(call, 404, "404 page not found\n");
}
