using System.Text.Json.Nodes;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>A list whose items are known by their keys: equal in any order, and added to by key.</summary>
internal sealed class RuleListMap : RuleList
{
    private readonly IReadOnlyList<string> _keys;

    public RuleListMap(JsonArray items, StructuralSchema schema, IReadOnlyList<string> keys)
        : base(items, schema) =>
        // As upstream, which looks the escaped names up.
        _keys = [.. keys.Select(key => PropertyName.Escape(key) ?? key)];

    private RuleListMap(IReadOnlyList<Entry> items, StructuralSchema schema, IReadOnlyList<string> keys) : base(items, schema) => _keys = keys;

    public override object? Add(object? other)
    {
        var items = Items.ToList();
        var known = new Dictionary<string, int>();
        for (var i = 0; i < items.Count; i++)
            known[KeyOf(items[i])] = i;
        foreach (var item in ListOf(other).Select(Entry.Of))
        {
            if (known.TryGetValue(KeyOf(item), out var index))
                items[index] = item;
            else
                items.Add(item);
        }

        return new RuleListMap(items, Schema, _keys);
    }

    public override bool CelEquals(object? other)
    {
        if (other is not IReadOnlyList<object?> list || list.Count != Count)
            return false;
        var own = new Dictionary<string, Entry>();
        foreach (var item in Items)
            own[KeyOf(item)] = item;
        return list.All(value => own.TryGetValue(KeyOf(Entry.Of(value)), out var item) && CelEquality.AreEqual(item.Read(Schema), value));
    }

    private string KeyOf(Entry item) => string.Join('\0', _keys.Select(key => Identify((item.Node as JsonObject)?[key])));

    // An int and a float of the same value are different, though they print alike.
    private static string Identify(JsonNode? node) => $"{JsonValues.KindOf(node)} {GoJson.Write(node)}";
}
