using System.Globalization;

namespace KubeGen.Testing.Tests;

/// <summary>What a definition is refused for because of what its rules may cost.</summary>
public sealed class RuleCostContract(ServerKind kind) : RuleContract(kind)
{
    private const string OfItems = Root + ".properties[spec].properties[a].items.x-kubernetes-validations";
    private const string Contributed = "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema";
    private const string Total = "x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema exceeds budget by factor of ";
    private const string Hint = " (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)";

    // A list of lists, so that what is in it may be there often.
    [TestCase("self.text.contains('x')", 34, "1.069555")]
    [TestCase("self.text == self.choice", 2097152, "1.048576")]
    [TestCase("self.text.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')", 5, "1.101006")]
    [TestCase("self.list.all(x, x.size() > 3)", 2, "1.258291")]
    [TestCase("self.list.all(x, x.startsWith('abc'))", 2, "1.048576")]
    [TestCase("self.few.all(x, self.few.exists_one(y, y == x))", 1344, "1.047648")]
    [TestCase("self.some.all(x, self.some.exists_one(y, y == x))", 19, "1.065336")]
    [TestCase("self.some.all(x, self.some.filter(y, y == x).size() == 1)", 16, "1.074885")]
    [TestCase("self.some.map(x, x + x).all(y, y.contains(self.short))", 861, "1.060235")]
    [TestCase("self.numbers.sum() > 1 && self.numbers.isSorted() && self.numbers.max() > 2", 3, "1.415579")]
    [TestCase("self.objects.all(x, x.tags.all(y, y.matches('^[a-z0-9]{1,63}$') && y != x.name))", 13, "1.113194")]
    [TestCase("self.objects.all(x, self.objects.all(y, x.name == y.name || x.size != y.size))", 154, "1.044166")]
    [TestCase("self.objects.map(x, x.name).exists(n, n == self.text)", 9831, "1.046018")]
    [TestCase("self.map.all(k, self.map[k].size() > 0)", 3, "1.061681")]
    [TestCase("self.map.all(k, self.map[k].contains(k))", 4, "1.258289")]
    [TestCase("self.limits.all(k, self.limits[k].contains(k))", 32768, "1.320550")]
    [TestCase("self.limits.all(k, self.limits.all(l, self.limits[k] != self.limits[l]))", 83, "1.060765")]
    [TestCase("self.text.split(',').all(x, x.size() > 0)", 1, "2.0")]
    [TestCase("self.short.split(',').all(x, x.find('[0-9]+') != '')", 6617, "1.052765")]
    [TestCase("self.text.replace('a', 'bbb').contains('x')", 8, "1.258293")]
    [TestCase("self.few.join(',').size() < 100", 32768, "1.363149")]
    [TestCase("self.any == 1 || self.any.matches('^[0-9]+%$')", 12, "1.132469")]
    [TestCase("isQuantity(self.text) && quantity(self.text).isGreaterThan(quantity('1Gi'))", 17, "1.069558")]
    [TestCase("isURL(self.text) && url(self.text).getHost() == self.text", 17, "1.069562")]
    [TestCase("self.few.all(x, isIP(x) && ip(x).family() == 4 && cidr('10.0.0.0/8').containsIP(x))", 7169, "1.045957")]
    [TestCase("self.some.all(x, format.dns1123Label().validate(x).orValue([]).size() == 0)", 64, "1.076499")]
    [TestCase("sets.equivalent(self.some, self.some)", 512, "1.024256")]
    [TestCase("self.some.sort().reverse() == self.some.distinct()", 200, "1.060740")]
    [TestCase("self.objects.sortBy(x, x.size).slice(0, 1).size() == 1", 1793, "1.030975")]
    [TestCase("lists.range(5000).all(x, self.some.exists(y, y == string(x)))", 1, "3.0")]
    [TestCase("self.time > timestamp('2024-01-01T00:00:00Z') && self.span < duration('1h') && self.data == b'x'", 957396, "1.053136")]
    [TestCase("[self.list, self.list].all(l, l.all(x, x in self.few))", 423464, "1.058660")]
    [TestCase("(has(self.text) ? self.list : self.few).all(x, self.short.contains(x))", 2, "1.258291")]
    [TestCase("string(self.data).contains(self.short) && self.short.startsWith(self.text) && self.text < self.text + self.short", 12, "1.132738")]
    public Task An_expression_costs_so_much(string rule, long times, string factor) => ExpectDefinition(
        SchemaOf(rule, times), $"FieldValueForbidden {OfItems}[0].rule: Forbidden: estimated rule cost exceeds budget by factor of {factor}x{Hint}");

    [TestCase("self.text.contains(self.text)")]
    [TestCase("self.list.all(x, x.matches('^[a-z]+$'))")]
    [TestCase("self.list.all(x, self.list.exists(y, y == x))")]
    [TestCase("self.numbers.all(x, self.numbers.all(y, x == y))")]
    [TestCase("self.some.isSorted() && self.list.isSorted()")]
    [TestCase("self.text.lowerAscii().contains(self.text.trim())")]
    [TestCase("self.list.join(',').contains('x')")]
    [TestCase("sets.contains(self.some, self.few) && sets.intersects(self.list, self.list)")]
    [TestCase("self.list.distinct().size() == self.list.size()")]
    [TestCase("{'a': self.list}.all(k, {'a': self.list}[k].all(x, x in self.list))")]
    [TestCase("self.some.transformList(i, x, x + string(i)).all(y, y in self.some)")]
    [TestCase("self.?short.orValue('x').contains(self.text)")]
    [TestCase("self.?list.optMap(l, l.all(x, x in l)).orValue(true)")]
    [TestCase("'%s-%d'.format([self.text, 3]).contains(self.text)")]
    public Task An_expression_costs_far_too_much(string rule) => ExpectDefinition(
        SchemaOf(rule, 1),
        $"FieldValueForbidden {OfItems}[0].rule: Forbidden: estimated rule cost exceeds budget by factor of more than 100x{Hint}",
        $"FieldValueForbidden {OfItems}[0].rule: Forbidden: {Contributed}",
        $"FieldValueForbidden {Root}: Forbidden: {Total}more than 100x{Hint}");

    [Test]
    public Task A_message_may_cost_as_much_as_a_rule() => ExpectDefinition(
        WithA("""{"type":"object","properties":{"b":{"type":"string"}},"x-kubernetes-validations":[{"rule":"true","messageExpression":"self.b + self.b + self.b + string(self.b.contains(self.b))"}]}"""),
        $"FieldValueForbidden {OfA}[0].messageExpression: Forbidden: estimated messageExpression cost exceeds budget by factor of more than 100x{Hint}",
        $"FieldValueForbidden {OfA}[0].messageExpression: Forbidden: {Contributed}",
        $"FieldValueForbidden {Root}: Forbidden: {Total}more than 100x{Hint}");

    // Each rule costs a little less than one may, and a little more than the one before it.
    [Test]
    public Task All_rules_of_a_schema_may_cost_only_so_much_together()
    {
        var rules = string.Join(',', Enumerable.Range(0, 12).Select(index => "{\"rule\":\"self.all(x, self.all(y, x != y + '" + new string('x', 10 * index) + "'))\"}"));
        return ExpectDefinition(
            WithA("""{"type":"array","maxItems":395,"items":{"type":"string","maxLength":60},"x-kubernetes-validations":[{rules}]}""".Replace("{rules}", rules, StringComparison.Ordinal)),
            [
                .. new[] { 11, 10, 9, 8 }.Select(index => $"FieldValueForbidden {OfA}[{index}].rule: Forbidden: {Contributed}"),
                $"FieldValueForbidden {Root}: Forbidden: {Total}1.095533x{Hint}",
            ]);
    }

    /// <summary>A schema with a rule, that an object can hold so many of.</summary>
    internal static string SchemaOf(string rule, long times) => WithA("""
        {"type":"array","maxItems":{times},"items":{"type":"object","x-kubernetes-validations":[{"rule":"{rule}"}],"properties":{
          "text":{"type":"string"},"short":{"type":"string","maxLength":64},"choice":{"type":"string","enum":["one","three"]},
          "list":{"type":"array","items":{"type":"string"}},"few":{"type":"array","maxItems":16,"items":{"type":"string","maxLength":64}},
          "some":{"type":"array","maxItems":100,"items":{"type":"string","maxLength":128}},
          "numbers":{"type":"array","items":{"type":"integer"}},"digits":{"type":"array","maxItems":10,"items":{"type":"integer"}},
          "objects":{"type":"array","maxItems":50,"items":{"type":"object","required":["name","size"],"properties":{"name":{"type":"string","maxLength":40},"size":{"type":"integer"},
            "tags":{"type":"array","maxItems":20,"items":{"type":"string","maxLength":50}}}}},
          "map":{"type":"object","additionalProperties":{"type":"string"}},"limits":{"type":"object","maxProperties":50,"additionalProperties":{"type":"string","maxLength":99}},
          "any":{"x-kubernetes-int-or-string":true},"time":{"type":"string","format":"date-time"},"span":{"type":"string","format":"duration"},
          "data":{"type":"string","format":"byte","maxLength":70}
        } } }
        """.Replace("{rule}", rule, StringComparison.Ordinal).Replace("{times}", times.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

}
