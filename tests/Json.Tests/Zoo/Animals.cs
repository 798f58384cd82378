using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using KubeGen;

[assembly: GroupVersion("zoo.io", "v1", Namespace = "KubeGen.JsonTests.Zoo")]

namespace KubeGen.JsonTests.Zoo;

/// <summary>A resource with a member of every kind.</summary>
[GenClient, GenClientMethod("ListKept", Verbs.List)]
public sealed partial class Animal : KubernetesObject
{
    public Scalars? Scalars { get; set; }

    public Scalars Filled { get; set; } = new();

    public Nullables? Nullables { get; set; }

    public Collections? Collections { get; set; }

    public Maps? Maps { get; set; }

    public Names? Names { get; set; }

    public Conditions? Conditions { get; set; }

    public Bound? Bound { get; set; }

    public Required? Required { get; set; }

    public Hidden? Hidden { get; set; }

    public Point Point { get; set; }

    public Point? MaybePoint { get; set; }

    public PointRecord? Record { get; set; }

    public Derived? Derived { get; set; }

    public Node? Tree { get; set; }

    public Pair<Point, Pair<string, List<Leaf>>>? Pair { get; set; }

    public Converted? Converted { get; set; }

    public Extended? Extended { get; set; }

    public Outer.Inner? Inner { get; set; }

    public Raw? Raw { get; set; }

    public AnimalSize Size { get; set; }

    public AnimalTraits? Traits { get; set; }

    public Untold? Untold { get; set; }
}

public partial class Scalars
{
    public bool Bool { get; set; }
    public byte Byte { get; set; }
    public sbyte SByte { get; set; }
    public short Short { get; set; }
    public ushort UShort { get; set; }
    public int Int { get; set; }
    public uint UInt { get; set; }
    public long Long { get; set; }
    public ulong ULong { get; set; }
    public float Float { get; set; }
    public double Double { get; set; }
    public decimal Decimal { get; set; }
    public char Char { get; set; }
    public string? String { get; set; }
    public DateTime DateTime { get; set; }
    public DateTimeOffset DateTimeOffset { get; set; }
    public DateOnly Date { get; set; }
    public TimeOnly Time { get; set; }
    public TimeSpan Span { get; set; }
    public Guid Guid { get; set; }
    public Uri? Uri { get; set; }
    public Version? Version { get; set; }
    public byte[]? Bytes { get; set; }
    public Half Half { get; set; }
    public Int128 Int128 { get; set; }
}

public partial class Nullables
{
    public bool? Bool { get; set; }
    public int? Int { get; set; }
    public long? Long { get; set; }
    public double? Double { get; set; }
    public decimal? Decimal { get; set; }
    public DateTimeOffset? Time { get; set; }
    public Guid? Guid { get; set; }
    public AnimalSize? Size { get; set; }
    public List<int?>? Ints { get; set; }
    public List<string?>? Strings { get; set; }
    public Dictionary<string, Leaf?>? Leaves { get; set; }
}

public partial class Collections
{
    public int[]? Array { get; set; }
    public Leaf[][]? Jagged { get; set; }
    public List<Leaf>? List { get; set; }
    public IList<string>? IList { get; set; }
    public ICollection<int>? ICollection { get; set; }
    public IEnumerable<int>? IEnumerable { get; set; }
    public IReadOnlyList<Leaf>? IReadOnlyList { get; set; }
    public IReadOnlyCollection<int>? IReadOnlyCollection { get; set; }
    public ISet<int>? ISet { get; set; }
    public HashSet<string>? HashSet { get; set; }
    public SortedSet<int>? SortedSet { get; set; }
    public Queue<int>? Queue { get; set; }
    public Stack<int>? Stack { get; set; }
    public LinkedList<int>? LinkedList { get; set; }
    public ConcurrentQueue<int>? ConcurrentQueue { get; set; }
    public Collection<int>? Collection { get; set; }
    public ObservableCollection<int>? Observable { get; set; }
    public ImmutableArray<int>? ImmutableArray { get; set; }
    public ImmutableList<Leaf>? ImmutableList { get; set; }
    public IImmutableList<int>? IImmutableList { get; set; }
    public ImmutableSortedSet<int>? ImmutableSortedSet { get; set; }
    public ImmutableQueue<int>? ImmutableQueue { get; set; }
    public OwnList? Own { get; set; }
}

public sealed class OwnList : List<string>;

public partial class Maps
{
    public Dictionary<string, string>? Strings { get; set; }
    public IDictionary<string, Leaf>? Leaves { get; set; }
    public IReadOnlyDictionary<string, int>? ReadOnly { get; set; }
    public SortedDictionary<string, int>? Sorted { get; set; }
    public ImmutableSortedDictionary<string, int>? Immutable { get; set; }
    public Dictionary<int, string>? ByInt { get; set; }
    public Dictionary<Guid, int>? ByGuid { get; set; }
    public Dictionary<AnimalSize, int>? BySize { get; set; }
    public Dictionary<string, Dictionary<string, List<int>>>? Deep { get; set; }
    public OwnMap? Own { get; set; }
}

public sealed class OwnMap : Dictionary<string, int>;

public partial class Names
{
    [JsonPropertyName("a-name")]
    public string? Renamed { get; set; }
    [JsonPropertyName("<é&\"")]
    public string? Special { get; set; }
    public string? URLPath { get; set; }
    public string? lower { get; set; }
    public int? @class { get; set; }
    public string? Ünïcode { get; set; }
    [JsonPropertyOrder(-1)]
    public int First { get; set; }
    [JsonPropertyOrder(1)]
    public int Last { get; set; }
    [Obsolete("To see that emitted code does not mind.")]
    public int Old { get; set; }
}

public partial class Conditions
{
    [JsonIgnore]
    public string? Never { get; set; } = "kept";
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Always { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int UnlessZero { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? UnlessNull { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public int ReadOnly { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)]
    public int WriteOnly { get; set; } = 7;
    public int Computed => UnlessZero + 1;
    public string? Private { get; private set; }
}

public sealed partial class Bound(string name, int count = 3, AnimalSize size = AnimalSize.Large)
{
    public string Name { get; } = name;
    public int Count { get; } = count;
    public AnimalSize Size { get; } = size;
    public string? Later { get; set; }
    public string? Initial { get; init; } = "as it was";
}

public sealed partial class Required
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Name { get; set; }
    public required int Count { get; init; }
    [JsonRequired]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Leaf? Leaf { get; set; }
    public string? Note { get; init; } = "as it was";
}

public sealed partial class Hidden
{
    [JsonInclude]
    private int _field;
    [JsonInclude]
    public string? PublicField;
    [JsonInclude]
    internal string? Internal { get; private set; }
    [JsonInclude]
    public string? PrivateSet { get; private set; }
    public string? Ignored;
    public int Init { get; init; }
    public int Field() => _field;
}

public partial struct Point
{
    public int X { get; set; }
    public int Y { get; set; }
    public int? Z { get; init; }
}

public sealed partial record PointRecord(int X, int Y = 5, string? Label = "here")
{
    public double Distance => Math.Sqrt((X * X) + (Y * Y));
    public List<Leaf>? Leaves { get; init; }
}

public partial class Base
{
    public int One { get; set; }
    [JsonPropertyOrder(-5)]
    public virtual string? Two { get; set; }
    public int? Shadowed { get; set; }
}

public sealed partial class Derived : Base
{
    public int Three { get; set; }
    public override string? Two { get; set; }
    public new string? Shadowed { get; set; }
}

public partial class Node
{
    public string? Name { get; set; }
    public Node? Next { get; set; }
    public List<Node>? Children { get; set; }
    public Dictionary<string, Node>? Named { get; set; }
}

public sealed partial class Leaf
{
    public string? Text { get; set; }
    public int? Number { get; set; }
}

public class Pair<TFirst, TSecond>
{
    public TFirst? First { get; set; }
    public TSecond? Second { get; set; }
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

public partial class Converted
{
    public Celsius Outside { get; set; }
    public Celsius? Inside { get; set; }
    [JsonConverter(typeof(HexConverter))]
    public int Hex { get; set; }
    [JsonConverter(typeof(HexConverter))]
    public int? MaybeHex { get; set; }
    public List<Celsius>? Week { get; set; }
    [JsonConverter(typeof(JsonStringEnumConverter<AnimalSize>))]
    public AnimalSize Size { get; set; }
    [JsonConverter(typeof(JsonNumberEnumConverter<AnimalSize>))]
    public AnimalSize Number { get; set; }
}

[JsonConverter(typeof(CelsiusConverter))]
public readonly record struct Celsius(double Degrees);

public sealed class CelsiusConverter : JsonConverter<Celsius>
{
    public override Celsius Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32() / 10.0);

    public override void Write(Utf8JsonWriter writer, Celsius value, JsonSerializerOptions options) => writer.WriteNumberValue((int)Math.Round(value.Degrees * 10));
}

public sealed class HexConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetInt32() ^ 0xff;

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value ^ 0xff);
}

public sealed class Extended
{
    public int Known { get; set; }
    [JsonExtensionData]
    public IDictionary<string, object>? More { get; set; }
}

public partial class Outer
{
    public partial class Inner
    {
        public int Depth { get; set; }
    }
}

public partial class Raw
{
    public JsonElement? MaybeElement { get; set; }
    public JsonNode? Node { get; set; }
    public JsonObject? Object { get; set; }
    public JsonArray? Array { get; set; }
    public object? Anything { get; set; }
}

/// <summary>What System.Text.Json itself does not read, writes wrong, or in no order.</summary>
public partial class Untold
{
    public FrozenSet<int>? Set { get; set; }
    public FrozenDictionary<string, int>? Map { get; set; }
    public ConcurrentDictionary<string, int>? Concurrent { get; set; }
    public Tagged? Tagged { get; set; }
}

/// <summary>What System.Text.Json writes as an object without a name.</summary>
public sealed class Tagged
{
    public int Known { get; set; }
    [JsonExtensionData]
    public JsonObject? More { get; set; }
}

public enum AnimalSize
{
    Small,
    [JsonStringEnumMemberName("middle-sized")]
    Medium,
    Large = 10,
}

[Flags]
public enum AnimalTraits
{
    None = 0,
    Tame = 1,
    Fast = 2,
    Loud = 4,
}
