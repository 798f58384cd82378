using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>/openapi/v3: one document for each group version, with what kubectl reads of it.</summary>
internal sealed class OpenApiV3(DiscoveryDocuments discovery)
{
    public JsonObject Index()
    {
        var paths = new JsonObject();
        foreach (var (group, version) in GroupVersions())
        {
            var path = group.Length == 0 ? $"api/{version}" : $"apis/{group}/{version}";
            var hash = OpenApiAnswer.Hash(Document(group, version)!);
            paths[path] = new JsonObject { ["serverRelativeURL"] = $"/openapi/v3/{path}?hash={hash}" };
        }

        return new JsonObject { ["paths"] = paths };
    }

    public JsonObject? Document(string group, string version)
    {
        var endpoints = discovery.Endpoints(group, version);
        if (endpoints.Count == 0)
            return null;
        var (paths, schemas) = (new JsonObject(), OpenApiSchemas.Common());
        foreach (var endpoint in endpoints)
        {
            OpenApiPaths.Add(paths, endpoint);
            OpenApiSchemas.Add(schemas, endpoint);
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.0",
            ["info"] = new JsonObject { ["title"] = "KubeGen.Testing", ["version"] = "v1.36.0" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private IEnumerable<(string Group, string Version)> GroupVersions() =>
        [("", "v1"), .. discovery.GroupVersions().SelectMany(group => group.Versions.Select(version => (group.Group, version)))];
}
