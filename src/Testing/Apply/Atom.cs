using System.Text.Json.Nodes;

namespace KubeGen.Testing;

internal enum ScalarType
{
    Numeric,
    String,
    Boolean,
    Untyped,
}

/// <summary>
/// What a value may be, as structured-merge-diff's schema.Atom: a scalar, a list or a map, or any of them.
/// Compared by reference; a schema without a type has all three.
/// </summary>
internal sealed class Atom
{
    /// <summary>A value of unknown type that is owned as a whole below the level of lists.</summary>
    public static readonly Atom Untyped = SelfReferring(deduced: false);

    /// <summary>A value of unknown type whose maps are owned field by field and whose lists as a whole.</summary>
    public static readonly Atom Deduced = SelfReferring(deduced: true);

    public ScalarType? Scalar { get; init; }

    public ListType? List { get; init; }

    public MapType? Map { get; init; }

    /// <summary>The one alternative that a value takes, where it takes one; else all.</summary>
    public Atom Deduce(Operand operand)
    {
        var alternatives = (Scalar is null ? 0 : 1) + (List is null ? 0 : 1) + (Map is null ? 0 : 1);
        if (!operand.Exists || alternatives < 2)
            return this;
        return JsonValues.KindOf(operand.Node) switch
        {
            JsonKind.Array => List is null ? this : new Atom { List = List },
            JsonKind.Object => Map is null ? this : new Atom { Map = Map },
            JsonKind.Null => this,
            _ => Scalar is null ? this : new Atom { Scalar = Scalar },
        };
    }

    public bool SameAs(Atom other) => Scalar == other.Scalar && ReferenceEquals(List, other.List) && ReferenceEquals(Map, other.Map);

    private static Atom SelfReferring(bool deduced)
    {
        // The element types are looked up when used: an atom cannot refer to itself while it is being made.
        return new Atom
        {
            Scalar = ScalarType.Untyped,
            List = new ListType { ElementOf = () => Untyped, Atomic = true },
            Map = new MapType { ElementOf = deduced ? () => Deduced : () => Untyped, Atomic = !deduced },
        };
    }
}

/// <summary>A list: atomic, or associative by its items' keys, or by their values where there are no keys.</summary>
internal sealed class ListType
{
    public required Func<Atom> ElementOf { private get; init; }

    public Atom Element => ElementOf();

    public bool Atomic { get; init; }

    public IReadOnlyList<string> Keys { get; init; } = [];
}

/// <summary>A map or struct: atomic, or owned field by field.</summary>
internal sealed class MapType
{
    public Func<Atom>? ElementOf { private get; init; }

    /// <summary>The type of fields that are not declared; null where they are not allowed.</summary>
    public Atom? Element => ElementOf?.Invoke();

    public bool Atomic { get; init; }

    public IReadOnlyDictionary<string, Atom> Fields { get; init; } = new Dictionary<string, Atom>();

    /// <summary>The defaults of declared fields: list items may leave a key out that has one.</summary>
    public IReadOnlyDictionary<string, JsonNode> Defaults { get; init; } = new Dictionary<string, JsonNode>();

    /// <summary>Whether everything below is of deduced type, so that sets need no reconciling with a schema.</summary>
    public bool IsDeduced => Fields.Count == 0 && Element is { } element
        && (ReferenceEquals(element, Atom.Deduced) || (!ReferenceEquals(element, Atom.Untyped) && element.Scalar == ScalarType.Untyped));

    public Atom? TypeOf(string field) => Fields.GetValueOrDefault(field) ?? Element;
}
