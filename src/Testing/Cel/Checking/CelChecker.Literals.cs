namespace KubeGen.Testing.Cel;

/// <summary>The types of list and map literals.</summary>
internal sealed partial class CelChecker
{
    private CelListLiteral List(CelListLiteral list)
    {
        var elements = list.Elements.Select(Check).ToList();
        CelType? joined = null;
        for (var i = 0; i < elements.Count; i++)
            joined = Join(joined, Unwrapped(elements[i], list.OptionalIndices.Contains(i)));
        return list with { Elements = elements, Type = new CelListType(joined ?? _types.Fresh()) };
    }

    private CelMapLiteral Map(CelMapLiteral map)
    {
        CelType? key = null, value = null;
        var entries = new List<CelMapEntry>();
        foreach (var entry in map.Entries)
        {
            var checkedKey = Check(entry.Key);
            key = Join(key, checkedKey.Type);
            var checkedValue = Check(entry.Value);
            value = Join(value, Unwrapped(checkedValue, entry.Optional));
            entries.Add(entry with { Key = checkedKey, Value = checkedValue });
        }

        return map with { Entries = entries, Type = new CelMapType(key ?? _types.Fresh(), value ?? _types.Fresh()) };
    }

    private CelType Unwrapped(CelExpression node, bool isOptional)
    {
        if (!isOptional || node.Type == CelType.Dyn)
            return node.Type;
        if (node.Type is CelOptionalType optional)
            return optional.Value;
        Mismatch(node, new CelOptionalType(node.Type), node.Type);
        return node.Type;
    }

    private CelType Join(CelType? previous, CelType current)
    {
        if (previous is null)
            return current;
        if (_types.Assign(previous, current))
            return CelSubstitutions.MostGeneral(previous, current);
        return CelType.Dyn;
    }
}
