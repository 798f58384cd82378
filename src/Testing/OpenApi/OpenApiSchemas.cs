using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The schemas of OpenAPI documents.</summary>
internal static class OpenApiSchemas
{
    public const string StatusName = "io.k8s.apimachinery.pkg.apis.meta.v1.Status";
    public const string ScaleName = "io.k8s.api.autoscaling.v1.Scale";
    private const string ObjectMetaName = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";
    private const string ListMetaName = "io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta";

    private const string ApiVersionText =
        "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. "
        + "More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources";

    private const string KindText =
        "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. "
        + "More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds";

    public static string Name(ResourceEndpoint endpoint)
    {
        var definition = endpoint.Definition;
        if (endpoint.IsBuiltIn)
            return $"{KnownTypeSchemas.Package(endpoint)}.{definition.Kind}";
        return $"{string.Join('.', definition.Group.Split('.').Reverse())}.{endpoint.Version.Name}.{definition.Kind}";
    }

    public static string ListName(ResourceEndpoint endpoint) => Name(endpoint) + "List";

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    public static JsonObject Kind(ResourceEndpoint endpoint) =>
        new() { ["group"] = endpoint.Definition.Group, ["kind"] = endpoint.Definition.Kind, ["version"] = endpoint.Version.Name };

    public static JsonObject Common() => new()
    {
        [ObjectMetaName] = ObjectMeta(),
        [ListMetaName] = Properties("ListMeta describes metadata that synthetic resources must have.", ("continue", Text()), ("remainingItemCount", Integer()), ("resourceVersion", Text()), ("selfLink", Text())),
        [StatusName] = Properties("Status is a return value for calls that don't return other objects.", ("apiVersion", Text(ApiVersionText)), ("kind", Text(KindText)),
            ("code", Integer()), ("message", Text()), ("reason", Text()), ("status", Text()), ("metadata", Reference(ListMetaName))),
        [ScaleName] = Properties("Scale represents a scaling request for a resource.", ("apiVersion", Text(ApiVersionText)), ("kind", Text(KindText)), ("metadata", Reference(ObjectMetaName)),
            ("spec", Properties("", ("replicas", Integer()))), ("status", Properties("", ("replicas", Integer()), ("selector", Text())))),
    };

    public static void Add(JsonObject schemas, ResourceEndpoint endpoint)
    {
        var schema = endpoint.IsBuiltIn ? KnownTypeSchemas.Of(KnownType.Get(endpoint.Definition.Kind), KnownTypeSchemas.Package(endpoint), schemas)
            : endpoint.Version.OpenApiSchema?.DeepClone().AsObject() ?? new JsonObject { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true };
        if (schema["properties"] is not JsonObject properties)
            schema["properties"] = properties = [];
        properties["apiVersion"] = Text(ApiVersionText);
        properties["kind"] = Text(KindText);
        properties["metadata"] = new JsonObject
        {
            ["allOf"] = new JsonArray(Reference(ObjectMetaName)),
            ["description"] = "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata",
        };
        schema["x-kubernetes-group-version-kind"] = new JsonArray(Kind(endpoint));
        schemas[Name(endpoint)] = schema;

        var listKind = Kind(endpoint);
        listKind["kind"] = endpoint.Definition.ListKind;
        var list = Properties($"{endpoint.Definition.ListKind} is a list of {endpoint.Definition.Kind}", ("apiVersion", Text(ApiVersionText)), ("kind", Text(KindText)),
            ("items", new JsonObject { ["type"] = "array", ["items"] = Reference(Name(endpoint)) }), ("metadata", Reference(ListMetaName)));
        list["required"] = new JsonArray("items");
        list["x-kubernetes-group-version-kind"] = new JsonArray(listKind);
        schemas[ListName(endpoint)] = list;
    }

    private static JsonObject ObjectMeta() => Properties(
        "ObjectMeta is metadata that all persisted resources must have, which includes all objects users must create.",
        ("annotations", Map()), ("creationTimestamp", Time()), ("deletionGracePeriodSeconds", Integer()), ("deletionTimestamp", Time()),
        ("finalizers", List(Text())), ("generateName", Text()), ("generation", Integer()), ("labels", Map()),
        ("managedFields", List(new JsonObject { ["type"] = "object" })), ("name", Text()), ("namespace", Text()),
        ("ownerReferences", List(new JsonObject { ["type"] = "object" })), ("resourceVersion", Text()), ("selfLink", Text()), ("uid", Text()));

    private static JsonObject Properties(string description, params (string Name, JsonObject Schema)[] properties)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject([.. properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))]) };
        if (description.Length > 0)
            schema["description"] = description;
        return schema;
    }

    private static JsonObject Text(string description = "") =>
        description.Length == 0 ? new() { ["type"] = "string" } : new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Integer() => new() { ["type"] = "integer", ["format"] = "int64" };

    private static JsonObject Time() => new() { ["type"] = "string", ["format"] = "date-time" };

    private static JsonObject Map() => new() { ["type"] = "object", ["additionalProperties"] = Text() };

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };
}
