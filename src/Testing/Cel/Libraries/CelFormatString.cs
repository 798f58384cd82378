using System.Text;

namespace KubeGen.Testing.Cel;

/// <summary><c>string.format</c>: the text of a format string with values put in, and what can be said of it before there are values.</summary>
/// <seealso href="https://pkg.go.dev/github.com/google/cel-go/ext#Strings">ext.Strings</seealso>
internal static class CelFormatString
{
    /// <exception cref="CelEvaluationException">The string is no format, or a value is not of a clause's type.</exception>
    public static string Format(string format, IReadOnlyList<object?> values) =>
        Walk(format, values.Count, (clause, index) => CelFormatValue.Text(clause, values[index]), index => throw new CelEvaluationException($"index {index} out of range"));

    /// <summary>Goes through the clauses without values.</summary>
    /// <param name="check">Called for each clause with the index of its value.</param>
    /// <returns>The number of values that are asked for.</returns>
    /// <exception cref="CelEvaluationException">The string is no format.</exception>
    public static int Check(string format, int count, Action<CelFormatClause, int> check)
    {
        var asked = 0;
        Walk(
            format,
            count,
            (clause, index) =>
            {
                check(clause, index);
                return "";
            },
            _ => { },
            () => asked++);
        return asked;
    }

    private static string Walk(
        string format, int count, Func<CelFormatClause, int, string> text, Action<int> beforeMissing, Action? asked = null)
    {
        var result = new StringBuilder();
        var index = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                result.Append(format[i]);
                continue;
            }

            if (i + 1 < format.Length && format[i + 1] == '%')
            {
                result.Append('%');
                i++;
                continue;
            }

            asked?.Invoke();
            if (index >= count)
                beforeMissing(index);
            if (i + 1 >= format.Length)
                throw new CelEvaluationException("unexpected end of string");
            if (index >= count)
                throw new CelEvaluationException($"index {index} out of range");
            var clause = CelFormatClause.Parse(format.AsSpan(i + 1));
            result.Append(text(clause, index++));
            i += clause.Length;
        }

        return result.ToString();
    }
}
