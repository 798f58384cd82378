using KubeGen.Testing.Cel;

namespace KubeGen.Testing.Tests.Cel;

/// <summary>What a program offers beside its value.</summary>
public sealed class CelProgramTests
{
    private static readonly CelEnvironment Environment = new(new Dictionary<string, CelType>
    {
        ["x"] = CelType.Int,
        ["y"] = CelType.Int,
        ["list"] = new CelListType(CelType.Int),
    });

    [TestCase("x > 1", true)]
    [TestCase("y > 1", false)]
    [TestCase("[1].map(x, x)", false)]
    [TestCase("[1].map(i, x)", true)]
    [TestCase("[x].map(x, x)", true)]
    public void A_variable_is_mentioned_where_the_environments_is_read(string expression, bool mentioned) =>
        Assert.That(CelCompiler.Compile(expression, Environment).Mentions("x"), Is.EqualTo(mentioned));

    [Test]
    public void A_constant_that_never_converts_is_known_before_evaluation()
    {
        var program = CelCompiler.Compile("x > int('a')", Environment);
        Assert.That(program.InstantiationError, Is.EqualTo("type conversion error from 'string' to 'int'"));
    }

    [Test]
    public void A_list_that_is_a_set_adds_and_compares_in_its_own_way()
    {
        var variables = new Dictionary<string, object?> { ["list"] = new Set([1L, 2L]) };
        Assert.Multiple(() =>
        {
            Assert.That(CelCompiler.Compile("size(list + [2, 3])", Environment).Evaluate(variables), Is.EqualTo(3));
            Assert.That(CelCompiler.Compile("list == [2, 1]", Environment).Evaluate(variables), Is.True);
            Assert.That(CelCompiler.Compile("[2, 1] == list", Environment).Evaluate(variables), Is.True);
        });
    }

    [Test]
    public void Every_node_of_a_checked_tree_has_its_type_and_every_call_its_overloads()
    {
        var root = (CelCall)CelCompiler.Compile("list.map(i, i + x).size() > 2", Environment).Root;
        var size = (CelCall)root.Arguments[0];
        var map = (CelComprehension)size.Target!;
        Assert.Multiple(() =>
        {
            Assert.That(root.Overloads.Select(static o => o.Id), Is.EqualTo(new[] { "greater_int64" }));
            Assert.That(size.Overloads.Select(static o => o.Id), Is.EqualTo(new[] { "list_size" }));
            Assert.That(map.Type.ToString(), Is.EqualTo("list(int)"));
            Assert.That(map.Variable, Is.EqualTo("i"));
        });
    }

    [Test]
    public void A_program_is_evaluated_by_several_threads_at_once()
    {
        var program = CelCompiler.Compile("list.map(i, i * x).sum()", Environment);
        var results = new long[200];
        Parallel.For(0, results.Length, i => results[i] = (long)program.Evaluate(new Dictionary<string, object?> { ["x"] = (long)i, ["list"] = new List<object?> { 1L, 2L } })!);
        Assert.That(results, Is.EqualTo(Enumerable.Range(0, 200).Select(static i => 3L * i)));
    }

    [Test]
    public void A_text_of_more_than_100000_code_points_is_refused()
    {
        var fault = Assert.Throws<CelCompileException>(static () => CelCompiler.Compile($"'{new string('é', 99_999)}'", Environment));
        Assert.That(fault.Message, Is.EqualTo("ERROR: <input>:-1:0: expression code point size exceeds limit: size: 100001, limit 100000"));
        Assert.That(CelCompiler.Compile($"size('{new string('é', 99_992)}')", Environment).Evaluate(new Dictionary<string, object?>()), Is.EqualTo(99_992));
    }

    private sealed class Set(IReadOnlyList<object?> elements) : System.Collections.ObjectModel.ReadOnlyCollection<object?>([.. elements]), ICelAdder, ICelEquality
    {
        public object? Add(object? other) => new Set([.. this.Union((IReadOnlyList<object?>)other!)]);

        public bool CelEquals(object? other) => other is IReadOnlyList<object?> list && list.Count == Count && !list.Except(this).Any();
    }
}
