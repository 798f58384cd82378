namespace KubeGen.Testing.Tests;

/// <summary>What the rules of a definition say of objects that are written.</summary>
public sealed class RuleWriteContract(ServerKind kind) : RuledContract(kind)
{
    private const string Unchecked = "FieldValueInvalid <nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation";

    protected override string Schema => """
        {"type":"object","x-kubernetes-validations":[{"rule":"!self.metadata.name.startsWith('bad')","message":"no bad names"},{"rule":"self.kind == 'Judged' && self.apiVersion.endsWith('/v1')"}],
         "properties":{
          "status":{"type":"object","x-kubernetes-validations":[{"rule":"!has(self.phase) || self.phase != 'bad'"}],"properties":{"phase":{"type":"string","maxLength":10}}},
          "spec":{"type":"object","properties":{
          "text":{"type":"string","maxLength":64,"x-kubernetes-validations":[{"rule":"self.startsWith('a')","message":"has to start with a"},{"rule":"self.endsWith('z')","message":" trimmed "},{"rule":"self != 'bad'"}]},
          "integer":{"type":"integer","x-kubernetes-validations":[{"rule":"self < 5"}]},
          "number":{"type":"number","x-kubernetes-validations":[{"rule":"self < 5.0"}]},
          "boolean":{"type":"boolean","x-kubernetes-validations":[{"rule":"self","message":"has to be so"}]},
          "any":{"x-kubernetes-int-or-string":true,"x-kubernetes-validations":[{"rule":"type(self) == int ? self < 5 : self == '50%'"}]},
          "untold":{"x-kubernetes-int-or-string":true,"x-kubernetes-validations":[{"rule":"self < 5"}]},
          "pair":{"type":"object","properties":{"min":{"type":"integer"},"max":{"type":"integer"},"label":{"type":"string","maxLength":8}},
            "x-kubernetes-validations":[{"rule":"self.min <= self.max","messageExpression":"self.label + ' is out of order'"}]},
          "fallback":{"type":"object","properties":{"names":{"type":"array","maxItems":3,"items":{"type":"string"}}},"x-kubernetes-validations":[
            {"rule":"self.names.size() == 1","messageExpression":"self.names[5]","message":"the message"},
            {"rule":"self.names.size() == 2","messageExpression":"self.names[5]"},
            {"rule":"self.names.size() == 3","messageExpression":"'  '","message":"not blank"},
            {"rule":"self.names.size() == 4","messageExpression":"'a\\nb'","message":"one line"},
            {"rule":"self.names.size() == 5","messageExpression":"' trimmed '","message":"unused"}]},
          "reasons":{"type":"object","properties":{"inner":{"type":"string"},"map":{"type":"object","additionalProperties":{"type":"string"}}},"x-kubernetes-validations":[
            {"rule":"false","reason":"FieldValueInvalid","message":"i","fieldPath":".inner"},
            {"rule":"false","reason":"FieldValueForbidden","message":"f","fieldPath":"['inner']"},
            {"rule":"false","reason":"FieldValueRequired","message":"r","fieldPath":".map['a.b']"},
            {"rule":"false","reason":"FieldValueDuplicate","message":"d"}]},
          "scalars":{"type":"string","maxLength":8,"x-kubernetes-validations":[
            {"rule":"false","reason":"FieldValueInvalid","message":"i"},{"rule":"false","reason":"FieldValueForbidden","message":"f"},
            {"rule":"false","reason":"FieldValueRequired","message":"r"},{"rule":"false","reason":"FieldValueDuplicate","message":"d"}]},
          "list":{"type":"array","maxItems":4,"items":{"type":"string","maxLength":8,"x-kubernetes-validations":[{"rule":"self.size() > 1"}]},"x-kubernetes-validations":[{"rule":"self[0] == 'first'"}]},
          "map":{"type":"object","maxProperties":4,"additionalProperties":{"type":"integer","x-kubernetes-validations":[{"rule":"10 / self > 1"}]},"x-kubernetes-validations":[{"rule":"self['must'] > 1"}]},
          "sum":{"type":"integer","x-kubernetes-validations":[{"rule":"self + 9223372036854775807 > 0"}]},
          "set":{"type":"array","maxItems":4,"x-kubernetes-list-type":"set","items":{"type":"string","maxLength":8},"x-kubernetes-validations":[{"rule":"self == ['a', 'b']"},{"rule":"self + ['a', 'c'] == ['c', 'b', 'a']"}]},
          "atoms":{"type":"array","maxItems":4,"items":{"type":"string","maxLength":8},"x-kubernetes-validations":[{"rule":"self == ['a', 'b']"}]},
          "twins":{"type":"array","maxItems":2,"items":{"type":"array","maxItems":4,"x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["name"],
            "items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","maxLength":8},"value":{"type":"integer"}}}},
            "x-kubernetes-validations":[{"rule":"self[0] == self[1]"},{"rule":"(self[0] + self[1]).size() == 2"},{"rule":"(self[0] + self[1])[0].value == 3"}]},
          "times":{"type":"object","properties":{"at":{"type":"string","format":"date-time"},"on":{"type":"string","format":"date"},"span":{"type":"string","format":"duration"},"data":{"type":"string","format":"byte","maxLength":8}},
            "x-kubernetes-validations":[{"rule":"!has(self.at) || self.at < timestamp('2024-01-01T00:00:00Z')"},{"rule":"!has(self.on) || self.on.getFullYear() == 2024"},
              {"rule":"!has(self.span) || self.span <= duration('90m')"},{"rule":"!has(self.data) || self.data == b'hey'"}]},
          "optional":{"type":"object","properties":{"gone":{"type":"string","nullable":true,"maxLength":8,"x-kubernetes-validations":[{"rule":"self == 'x'"}]},"items":{"type":"array","maxItems":3,"items":{"type":"string","nullable":true,"maxLength":8}}},
            "x-kubernetes-validations":[{"rule":"has(self.gone)"},{"rule":"!has(self.items) || self.items.all(x, dyn(x) != null)"}]},
          "defaulted":{"type":"object","properties":{"n":{"type":"integer","default":3}},"x-kubernetes-validations":[{"rule":"self.n == 3"}]},
          "a-b":{"type":"object","properties":{"c.d":{"type":"integer"},"namespace":{"type":"string","maxLength":8}},"x-kubernetes-validations":[{"rule":"self.c__dot__d > 1 && self.__namespace__ != '' && self.namespace != 'x'"}]},
          "3d":{"type":"string","maxLength":8,"x-kubernetes-validations":[{"rule":"self != 'x'"}]},
          "resource":{"type":"object","x-kubernetes-embedded-resource":true,"x-kubernetes-preserve-unknown-fields":true,"x-kubernetes-validations":[{"rule":"self.metadata.name == 'inner' && self.kind == 'K'"}]},
          "open":{"type":"object","x-kubernetes-preserve-unknown-fields":true,"properties":{"known":{"type":"string","maxLength":8}},"x-kubernetes-validations":[{"rule":"self.known == 'x'"}]},
          "short":{"type":"string","maxLength":3,"x-kubernetes-validations":[{"rule":"self != 'x'"}]}
        } } } }
        """;

    [TestCase("""{}""")]
    [TestCase("""{"text":"abcz"}""")]
    [TestCase("""{"text":"bad"}""",
        "FieldValueInvalid spec.text: Invalid value: \"bad\": has to start with a",
        "FieldValueInvalid spec.text: Invalid value: \"bad\": trimmed",
        "FieldValueInvalid spec.text: Invalid value: \"bad\": failed rule: self != 'bad'")]
    [TestCase("""{"integer":7}""", "FieldValueInvalid spec.integer: Invalid value: 7: failed rule: self < 5")]
    [TestCase("""{"number":7.5}""", "FieldValueInvalid spec.number: Invalid value: 7.5: failed rule: self < 5.0")]
    [TestCase("""{"number":7}""", "FieldValueInvalid spec.number: Invalid value: 7: failed rule: self < 5.0")]
    [TestCase("""{"boolean":false}""", "FieldValueInvalid spec.boolean: Invalid value: false: has to be so")]
    [TestCase("""{"any":7}""", "FieldValueInvalid spec.any: Invalid value: 7: failed rule: type(self) == int ? self < 5 : self == '50%'")]
    [TestCase("""{"any":"7"}""", "FieldValueInvalid spec.any: Invalid value: \"7\": failed rule: type(self) == int ? self < 5 : self == '50%'")]
    [TestCase("""{"any":"50%"}""")]
    [TestCase("""{"untold":"x"}""", "FieldValueInvalid spec.untold: Invalid value: \"\": 'no such overload': call arguments did not match a supported operator, function or macro signature for rule: self < 5")]
    [TestCase("""{"pair":{"min":3,"max":1,"label":"pair"}}""", "FieldValueInvalid spec.pair: Invalid value: pair is out of order")]
    [TestCase("""{"pair":{"min":3}}""", "FieldValueInvalid spec.pair: Invalid value: \"object\": no such key: max evaluating rule: self.min <= self.max")]
    [TestCase("""{"fallback":{"names":[]}}""",
        "FieldValueInvalid spec.fallback: Invalid value: the message",
        "FieldValueInvalid spec.fallback: Invalid value: failed rule: self.names.size() == 2",
        "FieldValueInvalid spec.fallback: Invalid value: not blank",
        "FieldValueInvalid spec.fallback: Invalid value: one line",
        "FieldValueInvalid spec.fallback: Invalid value: trimmed")]
    [TestCase("""{"reasons":{"inner":"x"}}""",
        "FieldValueInvalid spec.reasons.inner: Invalid value: i",
        "FieldValueForbidden spec.reasons.inner: Forbidden: f",
        "FieldValueRequired spec.reasons.map[a.b]: Required value: r",
        "FieldValueDuplicate spec.reasons: Duplicate value")]
    [TestCase("""{"scalars":"x"}""",
        "FieldValueInvalid spec.scalars: Invalid value: \"x\": i",
        "FieldValueForbidden spec.scalars: Forbidden: f",
        "FieldValueRequired spec.scalars: Required value: r",
        "FieldValueDuplicate spec.scalars: Duplicate value: \"x\"")]
    [TestCase("""{"list":[]}""", "FieldValueInvalid spec.list: Invalid value: \"array\": index out of bounds: 0 evaluating rule: self[0] == 'first'")]
    [TestCase("""{"list":["first","x","ok","y"]}""",
        "FieldValueInvalid spec.list[1]: Invalid value: \"x\": failed rule: self.size() > 1",
        "FieldValueInvalid spec.list[3]: Invalid value: \"y\": failed rule: self.size() > 1")]
    [TestCase("""{"map":{"other":3}}""", "FieldValueInvalid spec.map: Invalid value: \"object\": no such key: must evaluating rule: self['must'] > 1")]
    [TestCase("""{"map":{"must":3,"nil":0}}""", "FieldValueInvalid spec.map[nil]: Invalid value: \"integer\": division by zero evaluating rule: 10 / self > 1")]
    [TestCase("""{"map":{"must":8}}""", "FieldValueInvalid spec.map[must]: Invalid value: 8: failed rule: 10 / self > 1")]
    [TestCase("""{"sum":1}""", "FieldValueInvalid spec.sum: Invalid value: \"integer\": integer overflow evaluating rule: self + 9223372036854775807 > 0")]
    [TestCase("""{"set":["b","a"]}""")]
    [TestCase("""{"set":["b","d"]}""",
        "FieldValueInvalid spec.set: Invalid value: failed rule: self == ['a', 'b']",
        "FieldValueInvalid spec.set: Invalid value: failed rule: self + ['a', 'c'] == ['c', 'b', 'a']")]
    [TestCase("""{"atoms":["b","a"]}""", "FieldValueInvalid spec.atoms: Invalid value: failed rule: self == ['a', 'b']")]
    [TestCase("""{"twins":[[{"name":"a","value":1},{"name":"b"}],[{"name":"b"},{"name":"a","value":1}]]}""",
        "FieldValueInvalid spec.twins: Invalid value: failed rule: (self[0] + self[1])[0].value == 3")]
    [TestCase("""{"twins":[[{"name":"a","value":1},{"name":"b"}],[{"name":"b"},{"name":"a","value":3}]]}""",
        "FieldValueInvalid spec.twins: Invalid value: failed rule: self[0] == self[1]")]
    [TestCase("""{"times":{"at":"2023-12-31T23:59:59.5Z","on":"2024-02-29","span":"1h30m","data":"aGV5"}}""")]
    [TestCase("""{"times":{"at":"2024-01-01T00:30:00+01:00","on":"2023-02-28","span":"2h","data":"aGV6"}}""",
        "FieldValueInvalid spec.times: Invalid value: failed rule: !has(self.on) || self.on.getFullYear() == 2024",
        "FieldValueInvalid spec.times: Invalid value: failed rule: !has(self.span) || self.span <= duration('90m')",
        "FieldValueInvalid spec.times: Invalid value: failed rule: !has(self.data) || self.data == b'hey'")]
    [TestCase("""{"times":{"data":"++//"}}""", "FieldValueInvalid spec.times: Invalid value: \"object\": Invalid byte formatted string ++//: illegal base64 data at input byte 0 evaluating rule: !has(self.data) || self.data == b'hey'")]
    [TestCase("""{"optional":{"gone":null}}""", "FieldValueInvalid spec.optional: Invalid value: failed rule: has(self.gone)")]
    [TestCase("""{"optional":{"gone":"y"}}""", "FieldValueInvalid spec.optional.gone: Invalid value: \"y\": failed rule: self == 'x'")]
    [TestCase("""{"optional":{"gone":"x","items":["a",null]}}""", "FieldValueInvalid spec.optional: Invalid value: failed rule: !has(self.items) || self.items.all(x, dyn(x) != null)")]
    [TestCase("""{"defaulted":{}}""")]
    [TestCase("""{"a-b":{"c.d":1,"namespace":"y"}}""", "FieldValueInvalid spec.a-b: Invalid value: failed rule: self.c__dot__d > 1 && self.__namespace__ != '' && self.namespace != 'x'")]
    [TestCase("""{"a-b":{"c.d":2,"namespace":"y"}}""")]
    [TestCase("""{"3d":"x"}""", "FieldValueInvalid spec.3d: Invalid value: \"x\": failed rule: self != 'x'")]
    [TestCase("""{"resource":{"apiVersion":"v1","kind":"K","metadata":{"name":"outer"},"more":1}}""",
        "FieldValueInvalid spec.resource: Invalid value: failed rule: self.metadata.name == 'inner' && self.kind == 'K'")]
    [TestCase("""{"resource":{"apiVersion":"v1","kind":"K","metadata":{"name":"inner"}}}""")]
    [TestCase("""{"open":{"known":"y","more":[1]}}""", "FieldValueInvalid spec.open: Invalid value: failed rule: self.known == 'x'")]
    [TestCase("""{"short":"long","text":"bad"}""", "FieldValueTooLong spec.short: Too long: may not be more than 3 bytes", Unchecked)]
    [TestCase("""{"integer":"7"}""", "FieldValueTypeInvalid spec.integer: Invalid value: \"string\": spec.integer in body must be of type integer: \"string\"", Unchecked)]
    public async Task An_object_is_judged_when_it_is_created(string spec, params string[] causes) => ExpectJudged(await CreateJudged(spec), causes);

    [Test]
    public async Task A_rule_of_the_whole_object_sees_its_name() => ExpectNamed(
        await CreateJudged("{}", "badly"), "badly", "FieldValueInvalid <nil>: Invalid value: no bad names");

    [Test]
    public async Task Every_way_to_write_an_object_judges_it()
    {
        await Given("""{"text":"az"}""");
        const string Cause = "FieldValueInvalid spec.integer: Invalid value: 9: failed rule: self < 5";

        ExpectJudged(await Merge("""{"integer":9}"""), Cause);
        ExpectJudged(await Patch($"{Judgeds}/one", JsonPatch, """[{"op":"add","path":"/spec/integer","value":9}]"""), Cause);
        ExpectJudged(await Patch($"{Judgeds}/one?fieldManager=m&force=true", ApplyPatch, Judged("""{"integer":9}""").ToJsonString()), Cause);
        ExpectNamed(await Patch($"{Judgeds}/two?fieldManager=m", ApplyPatch, Judged("""{"integer":9}""", "two").ToJsonString()), "two", Cause);
        var current = (await Get($"{Judgeds}/one")).Body;
        current["spec"]!["integer"] = 9;
        ExpectJudged(await Put($"{Judgeds}/one", current), Cause);
        ExpectJudged(await Merge("""{"integer":4}"""));
    }

    [Test]
    public async Task A_status_is_judged_through_its_subresource()
    {
        await Given("{}");

        ExpectJudged(await Merge("""{"phase":"bad"}""", subresource: "/status"), "FieldValueInvalid status: Invalid value: failed rule: !has(self.phase) || self.phase != 'bad'");
        ExpectJudged(await Merge("""{"phase":"much too long"}""", subresource: "/status"), "FieldValueTooLong status.phase: Too long: may not be more than 10 bytes", Unchecked);
        ExpectJudged(await Merge("""{"phase":"good"}""", subresource: "/status"));
    }
}
