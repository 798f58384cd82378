using System.Globalization;

namespace KubeGen.Testing.Cel;

/// <summary>A clause of a format string, as <c>%.3f</c>: its letter, and its precision where it has one.</summary>
internal readonly record struct CelFormatClause(char Letter, int? Precision, int Length)
{
    private const string Letters = "sdfebxXo";

    /// <summary>Reads what follows a percent sign.</summary>
    /// <exception cref="CelEvaluationException">It is no clause.</exception>
    public static CelFormatClause Parse(ReadOnlySpan<char> text)
    {
        var at = 0;
        int? precision = null;
        if (text[0] == '.')
        {
            at = 1;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            if (at == text.Length)
                throw Bad("error while parsing precision: could not find end of precision specifier");
            var digits = text[1..at].ToString();
            precision = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw Bad($"error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing \"{digits}\": {(digits.Length == 0 ? "invalid syntax" : "value out of range")}");
        }

        return Letters.Contains(text[at], StringComparison.Ordinal)
            ? new(text[at], precision, at + 1)
            : throw Bad($"unrecognized formatting clause \"{text[at]}\"");
    }

    private static CelEvaluationException Bad(string message) => new($"could not parse formatting clause: {message}");
}
