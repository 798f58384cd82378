using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>One step of a field path: a field's name, a list item's keys, a set item's value or an index.</summary>
internal abstract class PathElement : IComparable<PathElement>
{
    private PathElement()
    {
    }

    private int Rank => this switch
    {
        Field => 0,
        Key => 1,
        Value => 2,
        _ => 3,
    };

    public int CompareTo(PathElement? other) => (this, other) switch
    {
        (_, null) => 1,
        (Field a, Field b) => string.CompareOrdinal(a.Name, b.Name),
        (Key a, Key b) => CompareKeys(a.Fields, b.Fields),
        (Value a, Value b) => FieldsValue.Compare(a.Node, b.Node),
        (Index a, Index b) => a.Position.CompareTo(b.Position),
        _ => Rank.CompareTo(other.Rank),
    };

    private static int CompareKeys(IReadOnlyList<KeyValuePair<string, JsonNode?>> left, IReadOnlyList<KeyValuePair<string, JsonNode?>> right)
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            if (string.CompareOrdinal(left[i].Key, right[i].Key) is not 0 and var byName)
                return byName;
            if (FieldsValue.Compare(left[i].Value, right[i].Value) is not 0 and var byValue)
                return byValue;
        }

        return left.Count.CompareTo(right.Count);
    }

    /// <summary>A field of a map or struct: <c>f:name</c>, <c>.name</c> in a message.</summary>
    public sealed class Field(string name) : PathElement
    {
        public string Name { get; } = name;

        public override string ToString() => "." + Name;
    }

    /// <summary>An item of a list of type map: <c>k:{"name":"a"}</c>, <c>[name="a"]</c> in a message.</summary>
    /// <param name="fields">Sorted by name.</param>
    public sealed class Key(IReadOnlyList<KeyValuePair<string, JsonNode?>> fields) : PathElement
    {
        public IReadOnlyList<KeyValuePair<string, JsonNode?>> Fields { get; } = fields;

        public override string ToString() => "[" + string.Join(',', Fields.Select(field => $"{field.Key}={FieldsValue.Print(field.Value)}")) + "]";
    }

    /// <summary>An item of a list of type set: <c>v:1</c>, <c>[=1]</c> in a message.</summary>
    public sealed class Value(JsonNode? node) : PathElement
    {
        public JsonNode? Node { get; } = node;

        public override string ToString() => $"[={FieldsValue.Print(Node)}]";
    }

    /// <summary>A position: <c>i:1</c>, <c>[1]</c> in a message.</summary>
    public sealed class Index(int position) : PathElement
    {
        public int Position { get; } = position;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Position}]");
    }
}
