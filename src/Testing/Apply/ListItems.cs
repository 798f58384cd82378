using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Names the items of associative lists.</summary>
internal static class ListItems
{
    /// <summary>The item's path element, or what keeps it from having one.</summary>
    public static (PathElement? Element, string? Fault) Identify(ListType list, JsonNode? item)
    {
        if (list.Atomic)
            return (null, "invalid indexing of non-associative list");
        return list.Keys.Count > 0 ? IdentifyByKeys(list, item) : IdentifyByValue(item);
    }

    private static (PathElement? Element, string? Fault) IdentifyByKeys(ListType list, JsonNode? item)
    {
        if (item is null)
            return (null, "associative list with keys may not have a null element");
        if (item is not JsonObject map)
            return (null, "associative list with keys may not have non-map elements");
        var fields = new List<KeyValuePair<string, JsonNode?>>();
        foreach (var key in list.Keys)
        {
            if (map.TryGetPropertyValue(key, out var value))
                fields.Add(new(key, value));
            else if (list.Element.Map is not { } elementMap)
                return (null, $"couldn't find default value for {key}: associative list may not have non-map types");
            else if (elementMap.Defaults.TryGetValue(key, out var byDefault))
                fields.Add(new(key, byDefault));
        }

        if (fields.Count == 0)
        {
            var keys = string.Join(' ', list.Keys.Select(GoText.Quote));
            return (null, $"associative list with keys has an element that omits all key fields [{keys}] (and doesn't have default values for any key fields)");
        }

        fields.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return (new PathElement.Key(fields), null);
    }

    private static (PathElement? Element, string? Fault) IdentifyByValue(JsonNode? item) => item switch
    {
        JsonObject => (null, "associative list without keys has an element that's a map type"),
        JsonArray => (null, "not supported: associative list with lists as elements"),
        null => (null, "associative list without keys has an element that's an explicit null"),
        _ => (new PathElement.Value(item), null),
    };
}
