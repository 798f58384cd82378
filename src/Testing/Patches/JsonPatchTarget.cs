using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>A document while a JSON patch is applied to it.</summary>
internal sealed class JsonPatchTarget(JsonObject document)
{
    public JsonNode Root { get; private set; } = document.DeepClone();

    /// <summary>Applies one operation; false where it does not apply.</summary>
    public bool TryApply(JsonPatchOperation operation) => operation.Op switch
    {
        "add" => TryAdd(operation.Path, operation.Value.Node),
        "remove" => TryRemove(operation.Path),
        "replace" => TryReplace(operation.Path, operation.Value.Node),
        "move" => TryGet(operation.From, out var moved) && TryRemove(operation.From) && TryAdd(operation.Path, moved),
        "copy" => TryGet(operation.From, out var copied) && TryAdd(operation.Path, copied),
        _ => TryTest(operation.Path, operation.Value),
    };

    private bool TryAdd(string pointer, JsonNode? value)
    {
        var (container, key) = Find(pointer);
        switch (container)
        {
            case JsonObject map:
                map[key] = value?.DeepClone();
                return true;
            case JsonArray list when key == "-":
                list.Add(value?.DeepClone());
                return true;
            case JsonArray list when TryIndex(key, list.Count + 1, out var index):
                list.Insert(index, value?.DeepClone());
                return true;
            default:
                return false;
        }
    }

    private bool TryRemove(string pointer)
    {
        var (container, key) = Find(pointer);
        if (container is JsonObject map)
            return map.Remove(key);
        if (container is not JsonArray list || !TryIndex(key, list.Count, out var index))
            return false;
        list.RemoveAt(index);
        return true;
    }

    private bool TryReplace(string pointer, JsonNode? value)
    {
        if (pointer.Length == 0)
        {
            // The library takes a scalar for the whole document without a word, and does nothing.
            if (value is JsonObject or JsonArray)
                Root = value.DeepClone();
            return true;
        }

        var (container, key) = Find(pointer);
        if (container is JsonObject map && map.ContainsKey(key))
        {
            map[key] = value?.DeepClone();
            return true;
        }

        if (container is not JsonArray list || !TryIndex(key, list.Count, out var index))
            return false;
        list[index] = value?.DeepClone();
        return true;
    }

    private bool TryTest(string pointer, Operand expected)
    {
        if (pointer.Length == 0)
            return expected.Exists && JsonValues.DeepEquals(Root, expected.Node);
        var (container, key) = Find(pointer);
        JsonNode? actual = null;
        if (container is JsonObject map)
            actual = map[key];
        else if (container is JsonArray list && TryIndex(key, list.Count, out var index))
            actual = list[index];
        else
            return false;

        // A value that is not there equals null.
        return JsonValues.DeepEquals(actual, expected.Node);
    }

    private bool TryGet(string pointer, out JsonNode? value)
    {
        var (container, key) = Find(pointer);
        value = null;
        if (container is JsonObject map)
            return map.TryGetPropertyValue(key, out value);
        if (container is not JsonArray list || !TryIndex(key, list.Count, out var index))
            return false;
        value = list[index];
        return true;
    }

    /// <summary>What holds the pointer's last step, and that step. What is before the first slash does not count.</summary>
    private (JsonNode? Container, string Key) Find(string pointer)
    {
        var steps = pointer.Split('/');
        if (steps.Length < 2)
            return (null, "");
        JsonNode? container = Root;
        foreach (var step in steps[1..^1].Select(Decode))
        {
            container = container switch
            {
                JsonObject map => map[step],
                JsonArray list when TryIndex(step, list.Count, out var index) => list[index],
                _ => null,
            };
        }

        return (container, Decode(steps[^1]));
    }

    /// <summary>An index below <paramref name="count"/>; negative ones count from the end.</summary>
    private static bool TryIndex(string key, int count, out int index)
    {
        if (!int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out index))
            return false;
        if (index < 0)
            index += count;
        return index >= 0 && index < count;
    }

    // In one pass, so that ~01 is ~1.
    private static string Decode(string step) => string.Join('~', step.Replace("~1", "/", StringComparison.Ordinal).Split("~0"));
}
