using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>APIGroupDiscoveryList: everything in one document.</summary>
internal sealed class AggregatedDiscovery(DiscoveryDocuments discovery)
{
    public JsonObject Core(string version) => List(version, [Group("", ["v1"])]);

    public JsonObject Groups(string version) => List(version, discovery.GroupVersions().Select(group => Group(group.Group, group.Versions)));

    private static JsonObject List(string version, IEnumerable<JsonObject> groups) => new()
    {
        ["kind"] = "APIGroupDiscoveryList",
        ["apiVersion"] = $"apidiscovery.k8s.io/{version}",
        ["metadata"] = new JsonObject(),
        ["items"] = new JsonArray([.. groups]),
    };

    private JsonObject Group(string group, IReadOnlyList<string> versions) => new()
    {
        ["metadata"] = group.Length == 0 ? new JsonObject() : new JsonObject { ["name"] = group },
        ["versions"] = new JsonArray([.. versions.Select(version => (JsonNode)new JsonObject
        {
            ["version"] = version,
            ["resources"] = new JsonArray([.. discovery.Endpoints(group, version).Select(Resource)]),
            ["freshness"] = "Current",
        })]),
    };

    private static JsonNode Resource(ResourceEndpoint endpoint)
    {
        var definition = endpoint.Definition;
        var node = new JsonObject
        {
            ["resource"] = definition.Plural,
            ["responseKind"] = Kind(definition.Group, endpoint.Version.Name, definition.Kind),
            ["scope"] = definition.Namespaced ? "Namespaced" : "Cluster",
            ["singularResource"] = definition.Singular,
            ["verbs"] = DiscoveryDocuments.Strings(DiscoveryDocuments.ResourceVerbs),
        };
        if (definition.ShortNames.Count > 0)
            node["shortNames"] = DiscoveryDocuments.Strings(definition.ShortNames);
        if (definition.Categories.Count > 0)
            node["categories"] = DiscoveryDocuments.Strings(definition.Categories);
        var subresources = new JsonArray();
        if (endpoint.Status is not null)
            subresources.Add((JsonNode)Subresource("status", Kind(definition.Group, endpoint.Version.Name, definition.Kind)));
        if (endpoint.Scale is not null)
            subresources.Add((JsonNode)Subresource("scale", Kind("autoscaling", "v1", "Scale")));
        if (subresources.Count > 0)
            node["subresources"] = subresources;
        return node;
    }

    private static JsonObject Kind(string group, string version, string kind) => new() { ["group"] = group, ["version"] = version, ["kind"] = kind };

    private static JsonObject Subresource(string name, JsonObject kind) => new()
    {
        ["subresource"] = name,
        ["responseKind"] = kind,
        ["verbs"] = DiscoveryDocuments.Strings(DiscoveryDocuments.SubresourceVerbs),
    };
}
