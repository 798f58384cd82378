using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Removes the fields and items of a set from a value.</summary>
internal static class TypedRemoval
{
    /// <summary>A copy without the paths of <paramref name="remove"/>; a map or list that is left empty becomes null, as upstream.</summary>
    public static JsonNode? Remove(JsonNode? node, FieldSet remove, Atom type)
    {
        var atom = type.Deduce(Operand.Of(node));
        if (atom.Map is { } map)
            return node is JsonObject fields && !map.Atomic ? RemoveFields(fields, remove, map) : null;
        if (atom.Scalar is not null)
            return node?.DeepClone();
        return node is JsonArray items && atom.List is { Atomic: false } list ? RemoveItems(items, remove, list) : null;
    }

    private static JsonObject? RemoveFields(JsonObject fields, FieldSet remove, MapType map)
    {
        var result = new JsonObject();
        foreach (var (name, value) in fields)
        {
            var element = new PathElement.Field(name);
            if (remove.Members.Contains(element))
                continue;
            var below = remove.WithPrefix(element);
            result[name] = below.IsEmpty || map.TypeOf(name) is not { } type ? value?.DeepClone() : Remove(value, below, type);
        }

        return result.Count > 0 ? result : null;
    }

    private static JsonArray? RemoveItems(JsonArray items, FieldSet remove, ListType list)
    {
        var result = new JsonArray();
        foreach (var item in items)
        {
            if (ListItems.Identify(list, item).Element is not { } element)
            {
                result.Add(item?.DeepClone());
                continue;
            }

            if (remove.Members.Contains(element))
                continue;
            var below = remove.WithPrefix(element);
            result.Add(below.IsEmpty ? item?.DeepClone() : Remove(item, below, list.Element));
        }

        return result.Count > 0 ? result : null;
    }
}
