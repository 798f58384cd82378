using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The operations of a resource: their kinds and parameters, by which kubectl finds schemas and learns of field validation.</summary>
internal static class OpenApiPaths
{
    private static readonly string[] WriteParameters = ["dryRun", "fieldManager", "fieldValidation"];
    private static readonly string[] ListParameters =
        ["allowWatchBookmarks", "continue", "fieldSelector", "labelSelector", "limit", "resourceVersion", "resourceVersionMatch", "sendInitialEvents", "timeoutSeconds", "watch"];

    public static void Add(JsonObject paths, ResourceEndpoint endpoint)
    {
        var definition = endpoint.Definition;
        var root = definition.Group.Length == 0 ? $"/api/{endpoint.Version.Name}" : $"/apis/{definition.Group}/{endpoint.Version.Name}";
        var collection = definition.Namespaced ? $"{root}/namespaces/{{namespace}}/{definition.Plural}" : $"{root}/{definition.Plural}";
        if (definition.Namespaced)
            paths[$"{root}/{definition.Plural}"] = new JsonObject { ["get"] = Operation(endpoint, "list", ListParameters, OpenApiSchemas.ListName(endpoint)) };
        paths[collection] = new JsonObject
        {
            ["get"] = Operation(endpoint, "list", ListParameters, OpenApiSchemas.ListName(endpoint)),
            ["post"] = Operation(endpoint, "post", WriteParameters, OpenApiSchemas.Name(endpoint)),
            ["delete"] = Operation(endpoint, "deletecollection", ListParameters, OpenApiSchemas.StatusName),
        };
        paths[$"{collection}/{{name}}"] = Item(endpoint, OpenApiSchemas.Name(endpoint), withDelete: true);
        if (endpoint.Status is not null)
            paths[$"{collection}/{{name}}/status"] = Item(endpoint, OpenApiSchemas.Name(endpoint), withDelete: false);
        if (endpoint.Scale is not null)
            paths[$"{collection}/{{name}}/scale"] = Item(endpoint, OpenApiSchemas.ScaleName, withDelete: false);
    }

    private static JsonObject Item(ResourceEndpoint endpoint, string schema, bool withDelete)
    {
        var item = new JsonObject
        {
            ["get"] = Operation(endpoint, "get", ["resourceVersion"], schema),
            ["put"] = Operation(endpoint, "put", WriteParameters, schema),
            ["patch"] = Operation(endpoint, "patch", [.. WriteParameters, "force"], schema),
        };
        if (withDelete)
            item["delete"] = Operation(endpoint, "delete", ["dryRun", "gracePeriodSeconds", "orphanDependents", "propagationPolicy"], OpenApiSchemas.StatusName);
        return item;
    }

    private static JsonObject Operation(ResourceEndpoint endpoint, string action, IEnumerable<string> parameters, string schema) => new()
    {
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "OK",
                ["content"] = new JsonObject { [MediaTypes.Json] = new JsonObject { ["schema"] = OpenApiSchemas.Reference(schema) } },
            },
        },
        ["parameters"] = new JsonArray([.. parameters.Select(name => (JsonNode)new JsonObject
        {
            ["name"] = name,
            ["in"] = "query",
            ["schema"] = new JsonObject { ["type"] = "string", ["uniqueItems"] = true },
        })]),
        ["x-kubernetes-action"] = action,
        ["x-kubernetes-group-version-kind"] = OpenApiSchemas.Kind(endpoint),
    };
}
