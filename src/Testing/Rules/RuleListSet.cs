using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>A list whose order means nothing to equality, and to which is added what it does not hold.</summary>
internal sealed class RuleListSet : RuleList
{
    public RuleListSet(JsonArray items, StructuralSchema schema) : base(items, schema)
    {
    }

    private RuleListSet(IReadOnlyList<Entry> items, StructuralSchema schema) : base(items, schema)
    {
    }

    public override object? Add(object? other)
    {
        var known = Identities();
        return new RuleListSet([.. Items, .. ListOf(other).Where(known.Add).Select(Entry.Of)], Schema);
    }

    public override bool CelEquals(object? other) => other is IReadOnlyList<object?> list && list.Count == Count && list.All(Identities().Contains);

    private HashSet<object?> Identities() => [.. Items.Select(item => item.Identity)];
}
