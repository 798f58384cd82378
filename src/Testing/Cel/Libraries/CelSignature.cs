namespace KubeGen.Testing.Cel;

/// <summary>Reads types as cel-go prints them: <c>list(T), int -> optional_type(T)</c>. A single capital is a type parameter.</summary>
internal static class CelSignature
{
    private static readonly Dictionary<string, CelType> Named = new[]
    {
        CelType.Dyn, CelType.Null, CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Duration, CelType.Timestamp,
    }.ToDictionary(static t => t.ToString());

    public static (IReadOnlyList<CelType> Parameters, CelType Result) Parse(string signature)
    {
        var arrow = signature.IndexOf("->", StringComparison.Ordinal);
        return (List(signature[..arrow]), Type(signature[(arrow + 2)..].Trim()));
    }

    private static CelType Type(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return Named.GetValueOrDefault(text) ?? (text is [>= 'A' and <= 'Z'] ? new CelTypeParameter(text) : new CelOpaqueType(text));
        var parameters = List(text[(open + 1)..^1]);
        return text[..open] switch
        {
            "list" => new CelListType(parameters[0]),
            "map" => new CelMapType(parameters[0], parameters[1]),
            "optional_type" => new CelOptionalType(parameters[0]),
            "type" => new CelTypeType(parameters[0]),
            var name => throw new ArgumentException($"{name} takes no parameters", nameof(text)),
        };
    }

    private static List<CelType> List(string text)
    {
        var result = new List<CelType>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (depth > 0 || text[i] != ','))
            {
                depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
                continue;
            }

            if (text[start..i].Trim() is { Length: > 0 } part)
                result.Add(Type(part));
            start = i + 1;
        }

        return result;
    }
}
