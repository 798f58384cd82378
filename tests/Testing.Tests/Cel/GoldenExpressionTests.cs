namespace KubeGen.Testing.Tests.Cel;

/// <summary>Expressions that Kubernetes' own compiler and evaluator were given before: the same type, value and error.</summary>
public sealed class GoldenExpressionTests
{
    [TestCaseSource(nameof(Rows))]
    public void An_expression_is_what_the_real_one_makes_of_it(object row)
    {
        var expected = (GoldenRow)row;
        if (expected.Reason is { } reason)
            Assert.Ignore(reason);
        Assert.That(expected.Answer(), Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> Rows() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Cel/expressions.jsonl"))
        .Skip(1)
        .Select(static (line, index) => new TestCaseData(GoldenRow.Parse(line)).SetName($"{index + 2}: {Name(GoldenRow.Parse(line).Expression)}"));

    private static string Name(string expression) =>
        string.Concat(expression.Take(60).Select(static c => char.IsAscii(c) && !char.IsControl(c) ? c : '?'));
}
