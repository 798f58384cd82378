using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The schemas of what has a Go type, named after its package.</summary>
internal static class KnownTypeSchemas
{
    /// <summary>Where a resource of the server's own has its type: <c>io.k8s.api.core.v1</c>.</summary>
    public static string Package(ResourceEndpoint endpoint) => endpoint.Definition.Group.Length == 0
        ? $"io.k8s.api.core.{endpoint.Version.Name}"
        : $"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.{endpoint.Version.Name}";

    /// <summary>The schema of a type, but for its metadata; those of the types that it is made of are added.</summary>
    public static JsonObject Of(KnownType type, string package, JsonObject schemas)
    {
        var schema = new JsonObject { ["type"] = "object" };
        var fields = type.Fields.Where(field => field.Name != "metadata").ToArray();
        if (fields.Length > 0)
            schema["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Property(field, package, schemas))));
        if (fields.Any(field => field.IsRequired))
            schema["required"] = DiscoveryDocuments.Strings(fields.Where(field => field.IsRequired).Select(field => field.Name));
        return schema;
    }

    private static JsonObject Property(KnownField field, string package, JsonObject schemas)
    {
        var value = Value(field.Type, package, schemas);
        return field.IsList ? new JsonObject { ["type"] = "array", ["items"] = value }
            : field.IsMap ? new JsonObject { ["type"] = "object", ["additionalProperties"] = value }
            : value;
    }

    private static JsonObject Value(string type, string package, JsonObject schemas)
    {
        switch (type)
        {
            case "string":
                return new JsonObject { ["type"] = "string" };
            case "bool":
                return new JsonObject { ["type"] = "boolean" };
            case "int32" or "int64":
                return new JsonObject { ["type"] = "integer", ["format"] = type };
            case "double":
                return new JsonObject { ["type"] = "number", ["format"] = type };
            case "bytes":
                return new JsonObject { ["type"] = "string", ["format"] = "byte" };
            case "Time":
                return new JsonObject { ["type"] = "string", ["format"] = "date-time" };
        }

        var name = $"{package}.{type}";
        if (!schemas.ContainsKey(name))
        {
            // First, for schemas that are made of themselves.
            schemas[name] = new JsonObject();
            if (KnownType.Find(type) is { } known && type is not ("JSONSchemaPropsOrArray" or "JSONSchemaPropsOrBool" or "JSONSchemaPropsOrStringArray"))
                schemas[name] = Of(known, package, schemas);
        }

        return new JsonObject { ["allOf"] = new JsonArray(OpenApiSchemas.Reference(name)) };
    }
}
