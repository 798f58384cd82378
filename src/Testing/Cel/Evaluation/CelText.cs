namespace KubeGen.Testing.Cel;

/// <summary>Values in an error, as Go's <c>%v</c> writes them.</summary>
internal static class CelText
{
    /// <summary>The Go type of a value, <c>%T</c>.</summary>
    public static string GoType(object? value) => value switch
    {
        null => "types.Null",
        bool => "types.Bool",
        long => "types.Int",
        ulong => "types.Uint",
        double => "types.Double",
        string => "types.String",
        byte[] => "types.Bytes",
        CelTimestamp => "types.Timestamp",
        CelDuration => "types.Duration",
        CelOptional => "*types.Optional",
        CelType => "*types.Type",
        ICelOpaque opaque => "cel." + opaque.Type.Name.Split('.')[^1],
        _ => "*types.baseMap",
    };

    public static string Of(object? value) => value switch
    {
        null => "NULL_VALUE",
        bool b => b ? "true" : "false",
        double d => GoNumber.Print(d),
        byte[] bytes => $"[{string.Join(' ', bytes)}]",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Of))}]",
        ICelMap map => $"{{{string.Join(", ", map.Entries().Select(static e => $"{Of(e.Key)}: {Of(e.Value)}"))}}}",
        CelOptional optional => optional.HasValue ? $"optional({Of(optional.Value)})" : "optional.none()",
        CelType type => type.Name,
        _ => FormattableString.Invariant($"{value}"),
    };
}
