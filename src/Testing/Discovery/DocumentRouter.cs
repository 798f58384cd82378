using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Serves what is not a resource: discovery, health, version and OpenAPI.</summary>
internal sealed class DocumentRouter(DiscoveryDocuments discovery, AggregatedDiscovery aggregated, OpenApiV3 openApiV3, OpenApiV2 openApiV2)
{
    public Task Handle(ApiCall call)
    {
        var parts = call.Info.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => Json(call, new JsonObject { ["paths"] = new JsonArray([.. discovery.Paths().Select(path => (JsonNode)path)]) }),
            ["version"] => Json(call, VersionDocument.Make()),
            ["healthz" or "livez" or "readyz", ..] => ResponseWriter.Text(call, 200, call.Query.Has("verbose") ? $"[+]ping ok\n{parts[0]} check passed\n" : "ok"),
            ["api"] => Discovery(call, aggregated.Core, DiscoveryDocuments.CoreVersions),
            ["apis"] => Discovery(call, aggregated.Groups, discovery.Groups),
            ["api", "v1"] => Found(call, discovery.Resources("", "v1")),
            ["apis", var group] => Found(call, discovery.Group(group)),
            ["apis", var group, var version] => Found(call, discovery.Resources(group, version)),
            ["openapi", "v2"] => openApiV2.Write(call),
            ["openapi", "v3"] => Json(call, openApiV3.Index()),
            ["openapi", "v3", "api", "v1"] => Found(call, openApiV3.Document("", "v1")),
            ["openapi", "v3", "apis", var group, var version] => Found(call, openApiV3.Document(group, version)),
            _ => NotFound(call),
        };
    }

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

    private static Task Found(ApiCall call, JsonObject? document) => document is null ? NotFound(call) : Json(call, document);

    private static Task Json(ApiCall call, JsonObject document) =>
        ResponseWriter.Json(call, 200, document, OutputFormat.TryNegotiate(call.Accept, call.Pretty, transforms: false) ?? OutputFormat.Plain);

    private static Task NotFound(ApiCall call) => ResponseWriter.Text(call, 404, "404 page not found\n");
}
