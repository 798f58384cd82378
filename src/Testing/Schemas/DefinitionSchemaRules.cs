using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The rules for the schema of a definition's version that have nothing to do with being structural. Works on the schema as written.</summary>
internal static class DefinitionSchemaRules
{
    private static readonly string[] Types = ["array", "boolean", "integer", "number", "object", "string"];
    private static readonly string[] ListTypes = ["atomic", "set", "map"];
    private static readonly string[] MapTypes = ["atomic", "granular"];

    /// <summary>The errors of a version's schema.</summary>
    /// <param name="schema">The schema as written.</param>
    /// <param name="path">Its path.</param>
    /// <param name="scope">The schema's rules; null where it is not structural, which leaves their expressions unread.</param>
    public static IReadOnlyList<FieldError> Validate(JsonObject schema, string path, RuleScope? scope)
    {
        var errors = new List<FieldError>();
        var context = new Context(scope, []);
        Visit(schema, path, isRoot: true, context, errors);
        return [.. errors, .. context.RuleErrors];
    }

    private static void Visit(JsonNode? node, string path, bool isRoot, Context context, List<FieldError> errors)
    {
        if (node is not JsonObject schema)
            return;
        var known = errors.Count;
        var alternative = context with { Scope = null };
        CheckUnsupported(schema, path, context, errors);
        VisitFields(schema, path, isRoot, context, errors);
        Visit(schema["not"], $"{path}.not", false, alternative, errors);
        foreach (var name in (ReadOnlySpan<string>)["allOf", "oneOf", "anyOf"])
        {
            for (var i = 0; schema[name] is JsonArray alternatives && i < alternatives.Count; i++)
                Visit(alternatives[i], FieldPath.Index($"{path}.{name}", i), false, alternative, errors);
        }

        VisitItems(schema, path, context, errors);
        CheckMapType(schema, path, errors);
        CheckListType(schema, path, errors);
        errors.AddRange(DefinitionRules.CheckTexts(schema, path));
        // What is wrong with a schema would be told again, and worse, by its expressions.
        if (errors.Count == known && context.Scope is { Schema.Validations.Count: > 0 } scope)
            context.RuleErrors.AddRange(DefinitionRules.CheckExpressions(scope, path, context.Uncorrelatable));
    }

    private static void VisitItems(JsonObject schema, string path, Context context, List<FieldError> errors)
    {
        var below = context with { Scope = context.Scope?.Items };
        if (Text(schema, "x-kubernetes-list-type") != "map")
            below = below with { Uncorrelatable = context.Uncorrelatable ?? path };
        Visit(schema["items"], $"{path}.items", false, below, errors);
    }

    private static void VisitFields(JsonObject schema, string path, bool isRoot, Context context, List<FieldError> errors)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        if (schema["additionalProperties"] is { } additional)
        {
            if (properties.Count > 0 && JsonValues.AsBoolean(additional) != true)
                errors.Add(FieldError.Forbidden($"{path}.additionalProperties", "additionalProperties and properties are mutual exclusive"));
            var below = context.InsideMetadata ? context with { ForbidDefaults = "inside additionalProperties applying to object metadata" } : context;
            Visit(additional, $"{path}.additionalProperties", false, below with { Scope = context.Scope?.AdditionalProperties }, errors);
        }

        foreach (var (name, property) in properties.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            var below = context with { Scope = context.Scope?.Property(name) };
            if (Pruning.IsMetaField(name) && (isRoot || Flag(schema, "x-kubernetes-embedded-resource")))
                below = below with { InsideMetadata = true, ForbidDefaults = isRoot ? $"in top-level {name}" : context.ForbidDefaults };
            Visit(property, FieldPath.Key($"{path}.properties", name), false, below, errors);
        }
    }

    private static void CheckUnsupported(JsonObject schema, string path, Context context, List<FieldError> errors)
    {
        var type = Text(schema, "type");
        if (type is { Length: > 0 } && !Types.Contains(type))
            errors.Add(FieldError.NotSupported($"{path}.type", type, Types));
        if (schema["default"] is not null && context.ForbidDefaults is { } reason)
            errors.Add(FieldError.Forbidden($"{path}.default", $"must not be set {reason}"));
        foreach (var name in (ReadOnlySpan<string>)["id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref"])
        {
            if (schema[name] is not null)
                errors.Add(FieldError.Forbidden($"{path}.{name}", $"{name} is not supported"));
        }

        if (type == "null")
            errors.Add(FieldError.Forbidden($"{path}.type", "type cannot be set to null, use nullable as an alternative"));
        if (schema["items"] is JsonArray)
            errors.Add(FieldError.Forbidden($"{path}.items", "items must be a schema object and not an array"));
        if (context.InsideMetadata && Flag(schema, "x-kubernetes-embedded-resource"))
            errors.Add(FieldError.Forbidden($"{path}.x-kubernetes-embedded-resource", "must not be used inside of resource meta"));
        if (Flag(schema, "uniqueItems"))
            errors.Add(FieldError.Forbidden($"{path}.uniqueItems", "uniqueItems cannot be set to true since the runtime complexity becomes quadratic"));
        if (JsonValues.AsBoolean(schema["x-kubernetes-preserve-unknown-fields"]) == false)
            errors.Add(FieldError.Invalid($"{path}.x-kubernetes-preserve-unknown-fields", false, "must be true or undefined"));
    }

    private static void CheckMapType(JsonObject schema, string path, List<FieldError> errors)
    {
        if (Text(schema, "x-kubernetes-map-type") is not { } mapType)
            return;
        RequireType(schema, "object", "must be object if x-kubernetes-map-type is specified", path, errors);
        if (!MapTypes.Contains(mapType))
            errors.Add(FieldError.NotSupported($"{path}.x-kubernetes-map-type", mapType, MapTypes));
    }

    private static void CheckListType(JsonObject schema, string path, List<FieldError> errors)
    {
        var listType = Text(schema, "x-kubernetes-list-type");
        var listTypePath = $"{path}.x-kubernetes-list-type";
        var items = schema["items"] as JsonObject;
        if (listType is not null && !RequireType(schema, "array", "must be array if x-kubernetes-list-type is specified", path, errors))
            CheckSetItems(listType, items, path, errors);
        if (listType is not null && !ListTypes.Contains(listType))
            errors.Add(FieldError.NotSupported(listTypePath, listType, ListTypes));
        const string WithKeys = "must be map if x-kubernetes-list-map-keys is non-empty";
        if (schema["x-kubernetes-list-map-keys"] is JsonArray { Count: > 0 } && listType != "map")
            errors.Add(listType is null ? FieldError.Required(listTypePath, WithKeys) : FieldError.Invalid(listTypePath, listType, WithKeys));
        if (listType is "set" or "map" && items is not null && Flag(items, "nullable"))
            errors.Add(FieldError.Forbidden($"{path}.items.nullable", $"cannot be nullable when x-kubernetes-list-type is {listType}"));
        if (listType == "map")
            ListMapRules.Check(schema, items, path, errors);
    }

    private static void CheckSetItems(string listType, JsonObject? items, string path, List<FieldError> errors)
    {
        const string Detail = "must be atomic as item of a list with x-kubernetes-list-type=set";
        if (listType != "set" || items is null)
            return;
        var itemListType = items["x-kubernetes-list-type"];
        if (Text(items, "type") == "array" && JsonValues.AsString(itemListType) is not (null or "atomic"))
            errors.Add(FieldError.Invalid($"{path}.items.x-kubernetes-list-type", itemListType, Detail));
        if (Text(items, "type") == "object" && Text(items, "x-kubernetes-map-type") != "atomic")
            errors.Add(FieldError.Invalid($"{path}.items.x-kubernetes-map-type", itemListType, Detail));
    }

    private static bool RequireType(JsonObject schema, string type, string detail, string path, List<FieldError> errors)
    {
        var actual = Text(schema, "type") ?? "";
        if (actual == type)
            return false;
        errors.Add(actual.Length == 0 ? FieldError.Required($"{path}.type", detail) : FieldError.Invalid($"{path}.type", actual, detail));
        return true;
    }

    private static string? Text(JsonObject schema, string name) => JsonValues.AsString(schema[name]);

    private static bool Flag(JsonObject schema, string name) => JsonValues.AsBoolean(schema[name]) ?? false;

    /// <summary>Where in a resource a schema is.</summary>
    /// <param name="Scope">The schema's rules; null where there can be none.</param>
    /// <param name="RuleErrors">Where the errors of expressions go, which come last.</param>
    private sealed record Context(RuleScope? Scope, List<FieldError> RuleErrors)
    {
        /// <summary>Below apiVersion, kind or metadata of a resource.</summary>
        public bool InsideMetadata { get; init; }

        /// <summary>Why no default may be set; null where one may.</summary>
        public string? ForbidDefaults { get; init; }

        /// <summary>The list around the schema whose items are not known again after an update; null for none.</summary>
        public string? Uncorrelatable { get; init; }
    }
}
