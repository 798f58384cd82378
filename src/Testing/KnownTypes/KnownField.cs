namespace KubeGen.Testing;

/// <summary>One field of a Go type.</summary>
/// <param name="Number">Its number in protobuf.</param>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Type">string, bool, int32, int64, double or bytes, or the name of a type.</param>
/// <param name="IsList">A list of these.</param>
/// <param name="IsMap">A map from strings to these.</param>
/// <param name="IsPointer">Kept where it is zero: Go tells it from a missing one.</param>
/// <param name="IsRequired">Written where it is missing, too: Go's tag has no omitempty.</param>
/// <param name="ListMapKey">What tells the items of a list map apart; null where the list is atomic.</param>
/// <param name="PatchMergeKey">What tells items apart in a strategic merge patch, empty where it is the item itself; null where the list is replaced.</param>
internal sealed record KnownField(
    int Number, string Name, string Type, bool IsList, bool IsMap, bool IsPointer, bool IsRequired, string? ListMapKey, string? PatchMergeKey)
{
    private const string Flags = "!*[]{}";

    /// <summary>The type as Go's errors name it.</summary>
    public string GoType
    {
        get
        {
            var element = Type switch
            {
                "string" or "bool" or "int32" or "int64" => Type,
                "double" => "float64",
                "bytes" => "[]uint8",
                _ => "v1." + Type,
            };
            return IsList ? "[]" + element : IsMap ? "map[string]" + element : element;
        }
    }

    /// <summary>Reads <c>number:name:type</c>: the type begins with what of <c>! * [] {}</c> it has and ends with <c>@listMapKey</c> and <c>^patchMergeKey</c>.</summary>
    public static KnownField Parse(string text)
    {
        var parts = text.Split(':');
        var (rest, patchMergeKey) = Cut(parts[2], '^');
        (rest, var listMapKey) = Cut(rest, '@');
        var flags = rest[..(rest.Length - rest.TrimStart(Flags.ToCharArray()).Length)];
        return new KnownField(
            int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
            parts[1],
            rest[flags.Length..],
            flags.Contains("[]", StringComparison.Ordinal),
            flags.Contains("{}", StringComparison.Ordinal),
            flags.Contains('*', StringComparison.Ordinal),
            flags.Contains('!', StringComparison.Ordinal),
            listMapKey,
            patchMergeKey);
    }

    private static (string Before, string? After) Cut(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, null);
}
