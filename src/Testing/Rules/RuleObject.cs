using System.Text.Json.Nodes;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>An object of known properties.</summary>
internal sealed class RuleObject(JsonObject fields, StructuralSchema schema) : ICelObject, ICelEquality
{
    /// <summary>What is shown.</summary>
    public JsonObject Fields => fields;

    public bool TryGetField(string name, out object? value)
    {
        value = null;
        // A null in an object is as good as absent.
        if (PropertyName.Unescape(name) is not { } property || !schema.Properties.TryGetValue(property, out var type) || fields[property] is not { } node)
            return false;
        value = RuleValue.Of(node, type);
        return true;
    }

    public bool CelEquals(object? other)
    {
        if (other is not RuleObject @object || fields.Count != @object.Fields.Count)
            return false;
        foreach (var (name, node) in fields)
        {
            if (!schema.Properties.ContainsKey(name))
            {
                // As upstream: a field that only one of them has makes no difference.
                if (@object.Fields.TryGetPropertyValue(name, out var unknown) && !JsonValues.DeepEquals(node, unknown))
                    return false;
                continue;
            }

            var isThere = TryGetField(name, out var value);
            if (isThere != @object.TryGetField(name, out var otherValue) || (isThere && !CelEquality.AreEqual(value, otherValue)))
                return false;
        }

        return true;
    }
}
