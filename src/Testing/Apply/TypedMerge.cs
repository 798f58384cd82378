using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Merges an applied value over a live one, as structured-merge-diff's TypedValue.Merge: where both have a leaf, the applied one is kept.</summary>
internal static class TypedMerge
{
    /// <summary>The merged copy; neither argument is changed.</summary>
    /// <exception cref="FormatException">Both sides are wrong in the same place, or a list's items cannot be told apart.</exception>
    public static JsonNode? Merge(JsonNode? live, JsonNode? applied, Atom type)
    {
        var errors = new TypedErrors();
        var merged = Visit(Operand.Of(live), Operand.Of(applied), type, "", errors);
        return errors.Any ? throw new FormatException(errors.ToString()) : merged.Node;
    }

    private static Operand Visit(Operand live, Operand applied, Atom type, string path, TypedErrors errors)
    {
        var liveAtom = type.Deduce(live);
        var appliedAtom = type.Deduce(applied);
        if (applied.Exists && live.Exists && !liveAtom.SameAs(appliedAtom))
            Handle(live, applied, liveAtom, path, errors);
        return Handle(live, applied, applied.Exists ? appliedAtom : liveAtom, path, errors);
    }

    private static Operand Handle(Operand live, Operand applied, Atom atom, string path, TypedErrors errors)
    {
        if (atom.Map is { } map)
            return HandleMap(live, applied, map, path, errors);
        if (atom.Scalar is { } scalar)
            return HandleScalar(live, applied, scalar, path, errors);
        return atom.List is { } list ? HandleList(live, applied, list, path, errors) : Operand.Absent;
    }

    private static Operand HandleScalar(Operand live, Operand applied, ScalarType type, string path, TypedErrors errors)
    {
        if (TypedScalars.Fault(type, live) is { } liveFault && TypedScalars.Fault(type, applied) is { } appliedFault)
        {
            errors.Add(path, "lhs: " + liveFault);
            errors.Add(path, "rhs: " + appliedFault);
            return Operand.Absent;
        }

        return Leaf(live, applied);
    }

    private static Operand HandleMap(Operand live, Operand applied, MapType map, string path, TypedErrors errors)
    {
        if (map.Atomic || (live.Map is null or { Count: 0 } && applied.Map is null or { Count: 0 }))
            return Leaf(live, applied);
        var result = new JsonObject();
        foreach (var name in (live.Map ?? []).Select(field => field.Key).Union((applied.Map ?? []).Select(field => field.Key)))
        {
            if (map.TypeOf(name) is not { } type)
                continue;
            var merged = Visit(Operand.Field(live.Map, name), Operand.Field(applied.Map, name), type, $"{path}.{name}", errors);
            if (merged.Exists)
                result[name] = merged.Node;
        }

        return result.Count > 0 ? Operand.Of(result) : Operand.Absent;
    }

    private static Operand HandleList(Operand live, Operand applied, ListType list, string path, TypedErrors errors)
    {
        if (list.Atomic || (live.List is null or { Count: 0 } && applied.List is null or { Count: 0 }))
            return Leaf(live, applied);
        var right = Index(applied.List, list, path, allowDuplicates: false, errors);
        var left = Index(live.List, list, path, allowDuplicates: true, errors);
        if (errors.Any)
            return Operand.Absent;

        var result = new JsonArray();
        foreach (var (element, liveItem, appliedItem) in Interleave(left, right))
        {
            // Upstream drops what is wrong within an item here: the object was validated before.
            var merged = Visit(liveItem, appliedItem, list.Element, path + element, new TypedErrors());
            if (merged.Exists)
                result.Add(merged.Node);
        }

        return result.Count > 0 ? Operand.Of(result) : Operand.Absent;
    }

    /// <summary>Live items keep their place; applied items keep their order among each other, which wins where both cannot be had.</summary>
    private static IEnumerable<(PathElement Element, Operand Live, Operand Applied)> Interleave(ItemIndex left, ItemIndex right)
    {
        var shared = new Queue<PathElement>(right.Order.Where(left.Observed.ContainsKey));
        shared.TryDequeue(out var nextShared);
        var mergedRight = new SortedSet<PathElement>();
        for (int l = 0, r = 0; l < left.Order.Count || r < right.Order.Count;)
        {
            if (l < left.Order.Count && r < right.Order.Count)
            {
                var element = left.Order[l];
                if (element.CompareTo(right.Order[r]) == 0)
                {
                    mergedRight.Add(element);
                    yield return (element, left.Find(element), right.Find(element));
                    l++;
                    r++;
                    shared.TryDequeue(out nextShared);
                    continue;
                }

                if (right.Observed.ContainsKey(element) && nextShared is not null && nextShared.CompareTo(element) != 0)
                {
                    l++;
                    continue;
                }
            }

            if (l < left.Order.Count)
            {
                var element = left.Order[l];
                if (!right.Observed.ContainsKey(element))
                {
                    yield return (element, Operand.Of(left.Items[l]), Operand.Absent);
                    l++;
                    continue;
                }

                if (mergedRight.Contains(element))
                    l++;
            }

            if (r < right.Order.Count)
            {
                var element = right.Order[r];
                mergedRight.Add(element);
                yield return (element, left.Find(element), right.Find(element));
                r++;
                if (nextShared is not null && nextShared.CompareTo(element) == 0)
                    shared.TryDequeue(out nextShared);
            }
        }
    }

    private static ItemIndex Index(JsonArray? items, ListType list, string path, bool allowDuplicates, TypedErrors errors)
    {
        var index = new ItemIndex([], [], []);
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var (element, fault) = ListItems.Identify(list, items![i]);
            if (element is null)
            {
                errors.Add(path, string.Create(CultureInfo.InvariantCulture, $"element {i}: {fault}"));
            }
            else if (index.Observed.TryAdd(element, Operand.Of(items[i])))
            {
                index.Add(element, items[i]);
            }
            else if (allowDuplicates)
            {
                // A value seen twice can't be merged with: the applied item replaces it.
                index.Observed[element] = Operand.Of(null);
                index.Add(element, items[i]);
            }
            else
            {
                errors.Add(path, $"duplicate entries for key {element}");
            }
        }

        return index;
    }

    private static Operand Leaf(Operand live, Operand applied)
    {
        var kept = applied.Exists ? applied : live;
        return kept.Exists ? Operand.Of(kept.Node?.DeepClone()) : Operand.Absent;
    }

    private sealed record ItemIndex(List<PathElement> Order, List<JsonNode?> Items, SortedDictionary<PathElement, Operand> Observed)
    {
        public void Add(PathElement element, JsonNode? item)
        {
            Order.Add(element);
            Items.Add(item);
        }

        public Operand Find(PathElement element) => Observed.GetValueOrDefault(element);
    }
}
