using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The set of the fields that a value has: what its applier comes to own.</summary>
internal static class TypedFieldSet
{
    public static FieldSet Extract(JsonNode? node, Atom type)
    {
        var set = new FieldSet();
        Visit(node, type, [], set);
        return set;
    }

    private static void Visit(JsonNode? node, Atom type, IReadOnlyList<PathElement> path, FieldSet set)
    {
        var atom = type.Deduce(Operand.Of(node));
        if (atom.Map is { } map)
            VisitMap(node, map, path, set);
        else if (atom.Scalar is not null)
            set.Insert(path);
        else if (atom.List is { } list)
            VisitList(node, list, path, set);
    }

    private static void VisitMap(JsonNode? node, MapType map, IReadOnlyList<PathElement> path, FieldSet set)
    {
        if (map.Atomic)
        {
            set.Insert(path);
            return;
        }

        foreach (var (name, value) in node as JsonObject ?? [])
        {
            IReadOnlyList<PathElement> field = [.. path, new PathElement.Field(name)];
            if (map.TypeOf(name) is { } type)
                Visit(value, type, field, set);
            if (value is null or JsonObject { Count: 0 } || !map.Fields.ContainsKey(name))
                set.Insert(field);
        }
    }

    private static void VisitList(JsonNode? node, ListType list, IReadOnlyList<PathElement> path, FieldSet set)
    {
        if (list.Atomic)
        {
            set.Insert(path);
            return;
        }

        var items = (node as JsonArray ?? []).Select(item => (Item: item, ListItems.Identify(list, item).Element)).ToList();
        var seen = new SortedSet<PathElement>();
        var duplicates = new SortedSet<PathElement>();
        foreach (var (_, element) in items)
        {
            if (element is not null && !seen.Add(element))
                duplicates.Add(element);
        }

        foreach (var (item, element) in items)
        {
            if (element is null)
                continue;
            IReadOnlyList<PathElement> itemPath = [.. path, element];
            // Items that are there twice have no fields to tell apart: they are owned as one.
            if (!duplicates.Contains(element))
                Visit(item, list.Element, itemPath, set);
            set.Insert(itemPath);
        }
    }
}
