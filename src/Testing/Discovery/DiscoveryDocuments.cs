using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The plain discovery documents: APIVersions, APIGroupList, APIGroup and APIResourceList.</summary>
internal sealed class DiscoveryDocuments(ResourceCatalog catalog)
{
    public static readonly string[] ResourceVerbs = ["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"];
    public static readonly string[] BuiltInVerbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];
    public static readonly string[] TerminatingVerbs = ["delete", "deletecollection", "get", "list", "watch"];
    public static readonly string[] SubresourceVerbs = ["get", "patch", "update"];

    public IEnumerable<string> Paths()
    {
        IEnumerable<string> groups = GroupVersions().SelectMany(group => (string[])[$"/apis/{group.Group}", .. group.Versions.Select(version => $"/apis/{group.Group}/{version}")]);
        return ["/api", "/api/v1", "/apis", .. groups, "/healthz", "/livez", "/openapi/v2", "/openapi/v3", "/readyz", "/version"];
    }

    public static JsonObject CoreVersions() => new()
    {
        ["kind"] = "APIVersions",
        ["versions"] = Strings(["v1"]),
        ["serverAddressByClientCIDRs"] = new JsonArray(),
    };

    public JsonObject Groups() => new()
    {
        ["kind"] = "APIGroupList",
        ["apiVersion"] = "v1",
        ["groups"] = new JsonArray([.. GroupVersions().Select(group => (JsonNode)GroupNode(group.Group, group.Versions))]),
    };

    public JsonObject? Group(string name)
    {
        var found = GroupVersions().FirstOrDefault(group => group.Group == name);
        if (found.Group is null)
            return null;
        var node = GroupNode(name, found.Versions);
        return new JsonObject { ["kind"] = "APIGroup", ["apiVersion"] = "v1", ["name"] = name, ["versions"] = node["versions"]!.DeepClone(), ["preferredVersion"] = node["preferredVersion"]!.DeepClone() };
    }

    public JsonObject? Resources(string group, string version)
    {
        var endpoints = Endpoints(group, version);
        return endpoints.Count == 0 ? null : new JsonObject
        {
            ["kind"] = "APIResourceList",
            ["apiVersion"] = "v1",
            ["groupVersion"] = endpoints[0].Version.ApiVersion,
            ["resources"] = new JsonArray([.. endpoints.SelectMany(ResourceNodes)]),
        };
    }

    /// <summary>The groups besides the core, each with its versions, the preferred one first.</summary>
    public IEnumerable<(string Group, IReadOnlyList<string> Versions)> GroupVersions() =>
        catalog.All.SelectMany(catalog.Enabled)
            .Where(endpoint => endpoint.Definition.Group.Length > 0)
            .GroupBy(endpoint => endpoint.Definition.Group)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(endpoint => endpoint.Version.Name).Distinct().Order(KubeVersion.Comparer)]));

    public IReadOnlyList<ResourceEndpoint> Endpoints(string group, string version) =>
        [.. catalog.All.SelectMany(catalog.Enabled)
            .Where(endpoint => endpoint.Definition.Group == group && endpoint.Version.Name == version)
            .OrderBy(endpoint => endpoint.Definition.Plural, StringComparer.Ordinal)];

    public static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    private static JsonObject GroupNode(string group, IReadOnlyList<string> versions) => new()
    {
        ["name"] = group,
        ["versions"] = new JsonArray([.. versions.Select(version => (JsonNode)VersionNode(group, version))]),
        ["preferredVersion"] = VersionNode(group, versions[0]),
    };

    private static JsonObject VersionNode(string group, string version) => new() { ["groupVersion"] = $"{group}/{version}", ["version"] = version };

    private static IEnumerable<JsonNode> ResourceNodes(ResourceEndpoint endpoint)
    {
        var definition = endpoint.Definition;
        var node = Node(definition.Plural, definition.Singular, definition.Namespaced, definition.Kind, VerbsOf(endpoint));
        if (definition.ShortNames.Count > 0)
            node["shortNames"] = Strings(definition.ShortNames);
        if (definition.Categories.Count > 0)
            node["categories"] = Strings(definition.Categories);
        if (!endpoint.IsBuiltIn)
            node["storageVersionHash"] = StorageVersionHash(definition);
        yield return node;
        if (endpoint.Status is not null)
            yield return Node($"{definition.Plural}/status", "", definition.Namespaced, definition.Kind, SubresourceVerbs);
        if (endpoint.Scale is null)
            yield break;
        var scale = Node($"{definition.Plural}/scale", "", definition.Namespaced, "Scale", SubresourceVerbs);
        (scale["group"], scale["version"]) = ("autoscaling", "v1");
        yield return scale;
    }

    private static string[] VerbsOf(ResourceEndpoint endpoint) =>
        endpoint.IsBuiltIn ? BuiltInVerbs : endpoint.RefuseCreation is null ? ResourceVerbs : TerminatingVerbs;

    private static JsonObject Node(string name, string singular, bool namespaced, string kind, string[] verbs) => new()
    {
        ["name"] = name,
        ["singularName"] = singular,
        ["namespaced"] = namespaced,
        ["kind"] = kind,
        ["verbs"] = Strings(verbs),
    };

    private static string StorageVersionHash(ResourceDefinition definition)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{definition.Group}/{definition.StorageVersion.Name}/{definition.Kind}"));
        return Convert.ToBase64String(hash.AsSpan(0, 8));
    }
}
