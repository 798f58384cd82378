using System.Text.Json.Nodes;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>An object of additional properties, all of one schema.</summary>
internal sealed class RuleMap(JsonObject entries, StructuralSchema values) : ICelMap, ICelEquality
{
    public int Count => entries.Count;

    public IEnumerable<object?> Keys => entries.Select(entry => entry.Key).Order(StringComparer.Ordinal);

    public bool TryGet(object? key, out object? value)
    {
        value = null;
        if (key is not string name || !entries.TryGetPropertyValue(name, out var node))
            return false;
        value = RuleValue.Of(node, values);
        return true;
    }

    public bool CelEquals(object? other) => other is ICelMap map && map.Count == Count
        && Keys.All(key => TryGet(key, out var value) && map.TryGet(key, out var otherValue) && CelEquality.AreEqual(value, otherValue));
}
