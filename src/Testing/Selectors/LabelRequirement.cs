using System.Globalization;

namespace KubeGen.Testing;

/// <summary>One term of a label selector.</summary>
internal sealed record LabelRequirement(string Key, string Operator, IReadOnlyList<string> Values)
{
    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        var exists = labels.TryGetValue(Key, out var value);
        return Operator switch
        {
            "in" or "=" or "==" => exists && Values.Contains(value!),
            "notin" or "!=" => !exists || !Values.Contains(value!),
            "exists" => exists,
            "!" => !exists,
            "gt" => exists && Number(value!, out var left) && Number(Values[0], out var right) && left > right,
            "lt" => exists && Number(value!, out var left) && Number(Values[0], out var right) && left < right,
            _ => false,
        };
    }

    public static bool Number(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
