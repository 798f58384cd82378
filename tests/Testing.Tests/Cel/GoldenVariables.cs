using KubeGen.Testing.Cel;

namespace KubeGen.Testing.Tests.Cel;

/// <summary>The variables of the golden table: <c>self</c> of a custom resource's schema, and three that are not.</summary>
internal static class GoldenVariables
{
    private static readonly CelObjectType Inner = Type("selfType1.nested.inner", ("c", CelType.String));
    private static readonly CelObjectType Nested = Type("selfType1.nested", ("a", CelType.Int), ("b", CelType.String), ("inner", Inner));
    private static readonly CelObjectType Item = Type("selfType1.items.@idx", ("id", CelType.Int), ("label", CelType.String));
    private static readonly CelObjectType Free = Type("selfType1.free");

    private static readonly CelObjectType Self = Type(
        "selfType1",
        ("name", CelType.String),
        ("replicas", CelType.Int),
        ("ratio", CelType.Double),
        ("paused", CelType.Bool),
        ("missing", CelType.String),
        ("tags", new CelListType(CelType.String)),
        ("labels", new CelMapType(CelType.String, CelType.String)),
        ("nested", Nested),
        ("items", new CelListType(Item)),
        ("port", CelType.Dyn),
        ("when", CelType.Timestamp),
        ("took", CelType.Duration),
        ("free", Free),
        ("maybe", CelType.String),
        ("raw", CelType.Bytes));

    public static readonly CelEnvironment Environment = new(new Dictionary<string, CelType>
    {
        ["self"] = Self,
        ["oldSelf"] = new CelOptionalType(Self),
        ["unset"] = CelType.Int,
        ["any"] = CelType.Dyn,
    });

    public static readonly IReadOnlyDictionary<string, object?> Values = new Dictionary<string, object?>
    {
        ["oldSelf"] = CelOptional.None,
        ["any"] = 5L,
        ["self"] = Object(
            ("name", "wörld"),
            ("replicas", 3L),
            ("ratio", 1.5),
            ("paused", false),
            ("tags", List("a", "b", "c")),
            ("labels", Map(("app", "web"), ("tier", "front"))),
            ("nested", Object(("a", 7L), ("b", "x"))),
            ("items", List(Object(("id", 1L), ("label", "one")), Object(("id", 2L)))),
            ("port", 80L),
            ("when", new CelTimestamp(1620284889, 123456789)),
            ("took", new CelDuration(5400 * CelDuration.Second)),
            ("free", Object(("q", 1L), ("r", List("z")))),
            ("raw", "hi"u8.ToArray())),
    };

    private static CelObjectType Type(string name, params (string Name, CelType Type)[] fields) => new(name, fields.ToDictionary(static f => f.Name, static f => f.Type));

    private static GoldenObject Object(params (string Name, object? Value)[] fields) => new(fields.ToDictionary(static f => f.Name, static f => f.Value));

    private static CelMap Map(params (string Key, object? Value)[] entries) => CelMaps.Of(entries.Select(static e => ((object?)e.Key, e.Value)));

    private static List<object?> List(params object?[] elements) => [.. elements];
}
