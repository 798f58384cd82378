namespace KubeGen.Testing;

/// <summary>
/// A set of field paths, as structured-merge-diff's fieldpath.Set: members end here, children go on below an element.
/// Every operation gives a new set; sets are shared and never changed once built.
/// </summary>
internal sealed class FieldSet
{
    public static readonly FieldSet Empty = new();

    public SortedSet<PathElement> Members { get; } = [];

    public SortedDictionary<PathElement, FieldSet> Children { get; } = [];

    public bool IsEmpty => Members.Count == 0 && Children.Values.All(child => child.IsEmpty);

    public static FieldSet Of(params IEnumerable<IReadOnlyList<PathElement>> paths)
    {
        var result = new FieldSet();
        foreach (var path in paths)
            result.Insert(path);
        return result;
    }

    /// <summary>The path of nested fields.</summary>
    public static IReadOnlyList<PathElement> Path(params IEnumerable<string> names) => [.. names.Select(name => new PathElement.Field(name))];

    /// <summary>Adds a path while a set is being built; the empty path is no member of any set.</summary>
    public void Insert(IReadOnlyList<PathElement> path)
    {
        if (path.Count == 0)
            return;
        var set = this;
        for (var i = 0; i < path.Count - 1; i++)
        {
            if (!set.Children.TryGetValue(path[i], out var child))
                set.Children.Add(path[i], child = new FieldSet());
            set = child;
        }

        set.Members.Add(path[^1]);
    }

    public bool Has(IReadOnlyList<PathElement> path)
    {
        if (path.Count == 0)
            return false;
        var set = this;
        for (var i = 0; i < path.Count - 1; i++)
        {
            if (!set.Children.TryGetValue(path[i], out set))
                return false;
        }

        return set.Members.Contains(path[^1]);
    }

    public FieldSet WithPrefix(PathElement element) => Children.GetValueOrDefault(element) ?? Empty;

    public FieldSet Union(FieldSet other)
    {
        var result = new FieldSet();
        result.Members.UnionWith(Members);
        result.Members.UnionWith(other.Members);
        foreach (var (element, child) in Children)
            result.Children[element] = other.Children.TryGetValue(element, out var theirs) ? child.Union(theirs) : child;
        foreach (var (element, child) in other.Children)
            result.Children.TryAdd(element, child);
        return result;
    }

    public FieldSet Intersection(FieldSet other)
    {
        var result = new FieldSet();
        result.Members.UnionWith(Members);
        result.Members.IntersectWith(other.Members);
        foreach (var (element, child) in Children)
        {
            if (other.Children.TryGetValue(element, out var theirs) && child.Intersection(theirs) is { IsEmpty: false } both)
                result.Children.Add(element, both);
        }

        return result;
    }

    public FieldSet Difference(FieldSet other) => Subtract(other, recursive: false);

    /// <summary>As <see cref="Difference"/>, but a member of <paramref name="other"/> takes all that is below it along.</summary>
    public FieldSet RecursiveDifference(FieldSet other) => Subtract(other, recursive: true);

    /// <summary>All paths, members of a level before what is below it.</summary>
    public IEnumerable<IReadOnlyList<PathElement>> Paths() => Paths([]);

    /// <summary>Adds every named field that only has children as a member too, where the type declares it.</summary>
    public FieldSet EnsureNamedFieldsAreMembers(Atom? type)
    {
        var result = new FieldSet();
        result.Members.UnionWith(Members);
        foreach (var (element, child) in Children)
        {
            Atom? below = null;
            if (element is PathElement.Field field && type?.Map is { } map)
            {
                if (map.Fields.ContainsKey(field.Name))
                    result.Members.Add(element);
                below = map.TypeOf(field.Name);
            }
            else if (element is PathElement.Key)
            {
                below = type?.List?.Element;
            }

            result.Children.Add(element, child.EnsureNamedFieldsAreMembers(below));
        }

        return result;
    }

    private FieldSet Subtract(FieldSet other, bool recursive)
    {
        var result = new FieldSet();
        result.Members.UnionWith(Members);
        result.Members.ExceptWith(other.Members);
        foreach (var (element, child) in Children)
        {
            if (recursive && other.Members.Contains(element))
                continue;
            if (!other.Children.TryGetValue(element, out var theirs))
                result.Children.Add(element, child);
            else if (child.Subtract(theirs, recursive) is { IsEmpty: false } rest)
                result.Children.Add(element, rest);
        }

        return result;
    }

    private IEnumerable<IReadOnlyList<PathElement>> Paths(IReadOnlyList<PathElement> prefix)
    {
        foreach (var member in Members)
            yield return [.. prefix, member];
        foreach (var (element, child) in Children)
        {
            foreach (var path in child.Paths([.. prefix, element]))
                yield return path;
        }
    }
}
