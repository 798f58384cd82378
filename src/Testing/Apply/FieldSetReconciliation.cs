namespace KubeGen.Testing;

/// <summary>Adapts a recorded set to a schema in which a list or map has become atomic since.</summary>
internal static class FieldSetReconciliation
{
    public static FieldSet Reconcile(FieldSet set, Atom type)
    {
        var remove = new FieldSet();
        Visit(set, type, isAtomic: false, [], remove);
        return remove.IsEmpty ? set : set.RecursiveDifference(remove).Union(remove);
    }

    private static void Visit(FieldSet? set, Atom type, bool isAtomic, IReadOnlyList<PathElement> path, FieldSet remove)
    {
        if (type.Map is { } map)
        {
            if (map.IsDeduced)
                return;
            if (!isAtomic && map.Atomic)
            {
                if (set is { IsEmpty: false })
                    remove.Insert(path);
            }
            else
            {
                VisitChildren(set, element => element is PathElement.Field field ? map.TypeOf(field.Name) : map.Element, path, remove);
            }
        }
        else if (type.Scalar is null && type.List is { } list)
        {
            if (!isAtomic && list.Atomic)
                remove.Insert(path);
            else
                VisitChildren(set, _ => list.Element, path, remove);
        }
    }

    private static void VisitChildren(FieldSet? set, Func<PathElement, Atom?> typeOf, IReadOnlyList<PathElement> path, FieldSet remove)
    {
        if (set is null)
            return;
        foreach (var element in new SortedSet<PathElement>([.. set.Children.Keys, .. set.Members]))
        {
            if (typeOf(element) is not { } type)
                continue;
            var hasChildren = set.Children.TryGetValue(element, out var children);
            Visit(children, type, set.Members.Contains(element) && !hasChildren, [.. path, element], remove);
        }
    }
}
