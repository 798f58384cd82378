namespace KubeGen.Testing.Cel;

/// <summary>Values in an error, as Go's <c>%v</c> writes them.</summary>
internal static class CelText
{
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
