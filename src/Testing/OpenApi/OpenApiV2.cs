using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>/openapi/v2 as JSON: the same schemas under <c>definitions</c>.</summary>
internal sealed class OpenApiV2(DiscoveryDocuments discovery)
{
    public Task Write(ApiCall call)
    {
        var format = OutputFormat.TryNegotiate(call.Accept, call.Pretty, transforms: false, protobuf: false) ?? throw StatusErrors.NotAcceptable(MediaTypes.Json);
        var schemas = OpenApiSchemas.Common();
        var paths = new JsonObject();
        foreach (var (group, versions) in discovery.GroupVersions().Prepend(("", ["v1"])))
        {
            foreach (var endpoint in versions.SelectMany(version => discovery.Endpoints(group, version)))
            {
                OpenApiPaths.Add(paths, endpoint);
                OpenApiSchemas.Add(schemas, endpoint);
            }
        }

        var text = GoJson.Write(new JsonObject
        {
            ["swagger"] = "2.0",
            ["info"] = new JsonObject { ["title"] = "KubeGen.Testing", ["version"] = "v1.36.0" },
            ["paths"] = paths,
            ["definitions"] = schemas,
        }).Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return ResponseWriter.Json(call, 200, System.Text.Encoding.UTF8.GetBytes(text), format);
    }
}
