using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Compares two values of a type, as structured-merge-diff's TypedValue.Compare.</summary>
internal sealed class TypedComparison
{
    private readonly FieldSet _removed = new();
    private readonly FieldSet _modified = new();
    private readonly FieldSet _added = new();
    private readonly TypedErrors _errors = new();

    private TypedComparison()
    {
    }

    /// <exception cref="FormatException">Both sides are wrong in the same place.</exception>
    public static Comparison Compare(JsonNode? left, JsonNode? right, Atom type)
    {
        var walk = new TypedComparison();
        walk.Visit(Operand.Of(left), Operand.Of(right), type, []);
        return walk._errors.Any
            ? throw new FormatException(walk._errors.ToString())
            : new Comparison(walk._removed, walk._modified, walk._added);
    }

    private void Visit(Operand left, Operand right, Atom type, IReadOnlyList<PathElement> path)
    {
        var leftAtom = type.Deduce(left);
        var rightAtom = type.Deduce(right);
        if (right.Exists && left.Exists && !leftAtom.SameAs(rightAtom))
            Handle(left, right, leftAtom, path);
        var isLeaf = Handle(left, right, right.Exists ? rightAtom : leftAtom, path);
        if (isLeaf)
            return;
        if (!left.Exists)
            _added.Insert(path);
        else if (!right.Exists)
            _removed.Insert(path);
    }

    private bool Handle(Operand left, Operand right, Atom atom, IReadOnlyList<PathElement> path)
    {
        if (atom.Map is { } map)
            return HandleMap(left, right, map, path);
        if (atom.Scalar is { } scalar)
            return HandleScalar(left, right, scalar, path);
        return atom.List is { } list && HandleList(left, right, list, path);
    }

    private bool HandleScalar(Operand left, Operand right, ScalarType type, IReadOnlyList<PathElement> path)
    {
        var leftFault = TypedScalars.Fault(type, left);
        var rightFault = TypedScalars.Fault(type, right);
        if (leftFault is not null && rightFault is not null)
        {
            _errors.Add(string.Concat(path), "lhs: " + leftFault);
            _errors.Add(string.Concat(path), "rhs: " + rightFault);
            return false;
        }

        return Leaf(left, right, path);
    }

    private bool HandleMap(Operand left, Operand right, MapType map, IReadOnlyList<PathElement> path)
    {
        if (map.Atomic || (left.Map is null or { Count: 0 } && right.Map is null or { Count: 0 }))
            return Leaf(left, right, path);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        names.UnionWith((left.Map ?? []).Select(field => field.Key));
        names.UnionWith((right.Map ?? []).Select(field => field.Key));
        foreach (var name in names)
        {
            if (map.TypeOf(name) is { } type)
                Visit(Operand.Field(left.Map, name), Operand.Field(right.Map, name), type, [.. path, new PathElement.Field(name)]);
        }

        return false;
    }

    private bool HandleList(Operand left, Operand right, ListType list, IReadOnlyList<PathElement> path)
    {
        if (list.Atomic || (left.List is null or { Count: 0 } && right.List is null or { Count: 0 }))
            return Leaf(left, right, path);
        var leftItems = Group(left.List, list, path);
        var rightItems = Group(right.List, list, path);
        foreach (var element in new SortedSet<PathElement>([.. leftItems.Keys, .. rightItems.Keys]))
            CompareItems(leftItems.GetValueOrDefault(element) ?? [], rightItems.GetValueOrDefault(element) ?? [], list, [.. path, element]);
        return false;
    }

    private void CompareItems(List<JsonNode?> left, List<JsonNode?> right, ListType list, IReadOnlyList<PathElement> path)
    {
        if (left.Count <= 1 && right.Count <= 1)
        {
            Visit(First(left), First(right), list.Element, path);
        }
        else if (left.Count >= 2 && right.Count >= 2)
        {
            if (left.Count != right.Count || left.Zip(right).Any(pair => !JsonValues.ValueEquals(pair.First, pair.Second)))
                _modified.Insert(path);
        }
        else if (left.Count >= 2)
        {
            if (right.Count > 0)
                Visit(Operand.Absent, First(right), list.Element, path);
            _removed.Insert(path);
        }
        else
        {
            if (left.Count > 0)
                Visit(First(left), Operand.Absent, list.Element, path);
            _added.Insert(path);
        }
    }

    private SortedDictionary<PathElement, List<JsonNode?>> Group(JsonArray? items, ListType list, IReadOnlyList<PathElement> path)
    {
        var result = new SortedDictionary<PathElement, List<JsonNode?>>();
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var (element, fault) = ListItems.Identify(list, items![i]);
            if (element is null)
            {
                _errors.Add(string.Concat(path), string.Create(CultureInfo.InvariantCulture, $"element {i}: {fault}"));
                continue;
            }

            if (!result.TryGetValue(element, out var group))
                result.Add(element, group = []);
            group.Add(items[i]);
        }

        return result;
    }

    private bool Leaf(Operand left, Operand right, IReadOnlyList<PathElement> path)
    {
        if (!left.Exists)
            _added.Insert(path);
        else if (!right.Exists)
            _removed.Insert(path);
        else if (!JsonValues.ValueEquals(left.Node, right.Node))
            _modified.Insert(path);
        return true;
    }

    private static Operand First(List<JsonNode?> items) => items.Count > 0 ? Operand.Of(items[0]) : Operand.Absent;
}
