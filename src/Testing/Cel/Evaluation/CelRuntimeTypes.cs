namespace KubeGen.Testing.Cel;

/// <summary>The types of values, known only when there are values.</summary>
internal static class CelRuntimeTypes
{
    private static readonly CelType Unknown = new CelPrimitiveType("unknown", "unknown");
    private static readonly CelType List = new CelListType(CelType.Dyn);
    private static readonly CelType Map = new CelMapType(CelType.Dyn, CelType.Dyn);
    private static readonly CelType Optional = new CelOptionalType(CelType.Dyn);
    private static readonly CelType Type = new CelTypeType(null);

    public static CelType Of(object? value) => value switch
    {
        null => CelType.Null,
        bool => CelType.Bool,
        long => CelType.Int,
        ulong => CelType.Uint,
        double => CelType.Double,
        string => CelType.String,
        byte[] => CelType.Bytes,
        CelTimestamp => CelType.Timestamp,
        CelDuration => CelType.Duration,
        CelOptional => Optional,
        CelType => Type,
        ICelOpaque opaque => opaque.Type,
        IReadOnlyList<object?> => List,
        ICelMap or ICelObject => Map,
        // A value that its giver knows more of than the language does, as unknown fields that are preserved.
        _ => Unknown,
    };

    /// <summary>Whether a value may stand for a parameter. Of a list the first element is looked at, of a map the first entry.</summary>
    public static bool Matches(CelType parameter, object? value) => parameter switch
    {
        CelTypeParameter => true,
        CelListType list => value is IReadOnlyList<object?> elements && (elements.Count == 0 || Matches(list.Element, elements[0])),
        CelMapType map => value is ICelObject || (value is ICelMap entries && MatchesFirst(map, entries)),
        _ => parameter == CelType.Dyn || parameter.Name == Of(value).Name,
    };

    private static bool MatchesFirst(CelMapType type, ICelMap map) =>
        map.Count == 0 || (map.Keys.First() is var key && map.TryGet(key, out var value) && Matches(type.Key, key) && Matches(type.Value, value));
}
