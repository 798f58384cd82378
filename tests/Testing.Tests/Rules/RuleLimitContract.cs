using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>What evaluating rules may cost: the step that is too much is the same one.</summary>
public sealed class RuleLimitContract(ServerKind kind) : RuledContract(kind)
{
    private const string Costly = "self.all(x, self.all(y, x + y >= 0))";

    // The rule, and the length of the first list that is too long for it.
    private static readonly (string Rule, int Length)[] Limits =
    [
        (Costly, 378),
        ("self.map(x, x * 2).all(y, self.exists(z, z == -1) || y >= 0)", 407),
        ("self.all(x, self.exists_one(y, y == x))", 577),
        ("self.all(x, x >= 0 && self.all(y, y < 2000 ? true : false))", 447),
        ("self.all(x, self.all(y, [x, y].size() == 2))", 243),
        ("self.all(x, self.all(y, {'a': x}.a == x))", 163),
        ("self.all(x, self.map(y, y + 1).size() > 0)", 268),
        ("self.transformList(i, v, self.all(x, x + v >= 0)).all(x, x)", 377),
        ("sets.contains(self, self) && sets.equivalent(self, self)", 578),
    ];

    private static IEnumerable<int> Rules => Enumerable.Range(0, Limits.Length);

    protected override string Schema
    {
        get
        {
            var properties = new JsonObject
            {
                ["many"] = Numbers(400, Enumerable.Repeat(Costly, 12)),
                ["told"] = Numbers(400, ["false"], "self.all(x, self.all(y, x + y >= 0)) ? 'told' : ''"),
            };
            foreach (var index in Rules)
                properties[Name(index)] = Numbers(Limits[index].Length + 30, [Limits[index].Rule]);
            return WithSpec(new JsonObject { ["type"] = "object", ["properties"] = properties }.ToJsonString());
        }
    }

    private static string Name(int index) => $"n{index.ToString(CultureInfo.InvariantCulture)}";

    private static JsonObject Numbers(int most, IEnumerable<string> rules, string message = "") => new()
    {
        ["type"] = "array",
        ["maxItems"] = most,
        ["items"] = new JsonObject { ["type"] = "integer" },
        ["x-kubernetes-validations"] = new JsonArray([.. rules.Select(rule => new JsonObject { ["rule"] = rule, ["messageExpression"] = message })]),
    };

    private Task<Answer> Offer(string name, int length) => CreateJudged($$"""{"{{name}}":[{{string.Join(',', Enumerable.Range(0, length))}}]}""");

    [TestCaseSource(nameof(Rules))]
    public async Task An_expression_that_costs_too_much_is_ended(int index)
    {
        var (rule, length) = Limits[index];

        ExpectJudged(await Offer(Name(index), length),
            $"FieldValueInvalid spec.{Name(index)}: Invalid value: \"array\": 'operation cancelled: actual cost limit exceeded': no further validation rules will be run due to call cost exceeds limit for rule: {rule}");
        ExpectJudged(await Offer(Name(index), length - 1));
    }

    [Test]
    public async Task All_rules_of_an_object_may_cost_only_so_much_together() => ExpectJudged(
        await Offer("many", 377), "FieldValueInvalid spec.many: Invalid value: \"array\": validation failed due to running out of cost budget, no further validation rules will be run");

    [Test]
    public async Task A_message_that_costs_too_much_is_ended() => ExpectJudged(
        await Offer("told", 378), "FieldValueInvalid spec.told: Invalid value: \"array\": no further validation rules will be run due to call cost exceeds limit for messageExpression: \"self.all(x, self.all(y, x + y >= 0)) ? 'told' : ''\"");
}
