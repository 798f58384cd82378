using System.Collections;
using System.Text.Json.Nodes;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>A list: of no type, or atomic.</summary>
internal class RuleList : IReadOnlyList<object?>, ICelAdder, ICelEquality
{
    private readonly IReadOnlyList<Entry> _items;
    private readonly StructuralSchema _schema;

    public RuleList(JsonArray items, StructuralSchema schema) : this([.. items.Select(node => new Entry(node, null, IsNode: true))], schema)
    {
    }

    protected RuleList(IReadOnlyList<Entry> items, StructuralSchema schema) => (_items, _schema) = (items, schema);

    public int Count => _items.Count;

    protected IReadOnlyList<Entry> Items => _items;

    protected StructuralSchema Schema => _schema;

    public object? this[int index] => _items[index].Read(_schema);

    public IEnumerator<object?> GetEnumerator() => _items.Select(item => item.Read(_schema)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public virtual object? Add(object? other) => new RuleList([.. _items, .. ListOf(other).Select(Entry.Of)], _schema);

    public virtual bool CelEquals(object? other) => other is IReadOnlyList<object?> list && list.Count == Count
        && Enumerable.Range(0, Count).All(index => CelEquality.AreEqual(this[index], list[index]));

    protected static IReadOnlyList<object?> ListOf(object? other) => other as IReadOnlyList<object?> ?? throw new CelEvaluationException("no such overload");

    /// <summary>An item: of the object, which is read when it is wanted, or one that an expression added.</summary>
    protected readonly record struct Entry(JsonNode? Node, object? Value, bool IsNode)
    {
        /// <summary>What tells the item from others of a set.</summary>
        public object? Identity => IsNode ? RuleValue.Scalar(Node) : Value;

        public static Entry Of(object? value) => value is RuleObject view ? new(view.Fields, null, IsNode: true) : new(null, value, IsNode: false);

        public object? Read(StructuralSchema schema) => IsNode ? RuleValue.Of(Node, schema) : Value;
    }
}
