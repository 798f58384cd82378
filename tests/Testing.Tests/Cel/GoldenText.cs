using System.Globalization;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing.Tests.Cel;

/// <summary>Values as the program that made the golden table writes them.</summary>
internal static class GoldenText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool b => b ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "u",
        double number => $"double({GoNumber.Print(number)})",
        string text => GoJson.WriteString(text),
        byte[] bytes => $"bytes({Convert.ToHexStringLower(bytes)})",
        CelDuration duration => FormattableString.Invariant($"duration({duration.Nanoseconds}ns)"),
        CelTimestamp time => $"timestamp({time})",
        CelOptional optional => optional.HasValue ? $"optional({Of(optional.Value)})" : "optional.none",
        CelType type => $"type({type.Name})",
        ICelOpaque opaque => $"{opaque.Type.Name}({opaque})",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Of))}]",
        ICelMap map => $"{{{string.Join(", ", map.Entries().Select(static e => $"{Of(e.Key)}: {Of(e.Value)}").Order(StringComparer.Ordinal))}}}",
        GoldenObject fields => fields.ToString(),
        _ => $"?{value}",
    };
}
