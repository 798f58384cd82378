namespace KubeGen.Testing.Tests;

/// <summary>What the rules of a definition are refused for, besides their cost.</summary>
public sealed class DefinitionRuleContract(ServerKind kind) : RuleContract(kind)
{
    [TestCase("""{"rule":""}""", "FieldValueRequired {0}.rule: Required value: rule is not specified")]
    [TestCase("""{"rule":"  "}""", "FieldValueRequired {0}.rule: Required value: rule is not specified")]
    [TestCase("""{"rule":"true","message":"  "}""", "FieldValueInvalid {0}.message: Invalid value: \"  \": must be non-empty if specified")]
    [TestCase("""{"rule":"true","message":"a\nb"}""", "FieldValueInvalid {0}.message: Invalid value: \"a\\nb\": must not contain line breaks")]
    [TestCase("""{"rule":"true ||\nfalse"}""", "FieldValueRequired {0}.message: Required value: message must be specified if rule contains line breaks")]
    [TestCase("""{"rule":"true","messageExpression":" "}""", "FieldValueRequired {0}.messageExpression: Required value: messageExpression must be non-empty if specified")]
    [TestCase("""{"rule":"true","reason":"Nope"}""",
        "FieldValueNotSupported {0}.reason: Unsupported value: \"Nope\": supported values: \"FieldValueDuplicate\", \"FieldValueForbidden\", \"FieldValueInvalid\", \"FieldValueRequired\"")]
    [TestCase("""{"rule":"true","fieldPath":" "}""",
        "FieldValueInvalid {0}.fieldPath: Invalid value: \" \": must be non-empty if specified",
        "FieldValueInvalid {0}.fieldPath: Invalid value: \" \": must be a valid path")]
    [TestCase("""{"rule":"true","fieldPath":".b\n"}""",
        "FieldValueInvalid {0}.fieldPath: Invalid value: \".b\\n\": must not contain line breaks",
        "FieldValueInvalid {0}.fieldPath: Invalid value: \".b\\n\": must be a valid path")]
    [TestCase("""{"rule":"true","fieldPath":"b"}""", "FieldValueInvalid {0}.fieldPath: Invalid value: \"b\": must be a valid path")]
    [TestCase("""{"rule":"true","fieldPath":".nope"}""", "FieldValueInvalid {0}.fieldPath: Invalid value: \".nope\": must be a valid path")]
    [TestCase("""{"rule":"true","fieldPath":".list[0]"}""", "FieldValueInvalid {0}.fieldPath: Invalid value: \".list[0]\": must be a valid path")]
    [TestCase("""{"rule":"true","fieldPath":".map['x'"}""", "FieldValueInvalid {0}.fieldPath: Invalid value: \".map['x'\": must be a valid path")]
    [TestCase("""{"rule":"true","fieldPath":".map['x'].y"}""", "FieldValueInvalid {0}.fieldPath: Invalid value: \".map['x'].y\": must be a valid path")]
    [TestCase("""{"rule":"true","fieldPath":".map['\\q']"}""", "FieldValueInvalid {0}.fieldPath: Invalid value: \".map['\\\\q']\": must be a valid path")]
    [TestCase("""{"rule":"true","fieldPath":".b"}""")]
    [TestCase("""{"rule":"true","fieldPath":"['b']"}""")]
    [TestCase("""{"rule":"true","fieldPath":".map['it\\'s']"}""")]
    [TestCase("""{"rule":"true","fieldPath":".map.any"}""")]
    [TestCase("""{"rule":"","message":"","reason":"X","fieldPath":"z"}""",
        "FieldValueRequired {0}.rule: Required value: rule is not specified",
        "FieldValueNotSupported {0}.reason: Unsupported value: \"X\": supported values: \"FieldValueDuplicate\", \"FieldValueForbidden\", \"FieldValueInvalid\", \"FieldValueRequired\"",
        "FieldValueInvalid {0}.fieldPath: Invalid value: \"z\": must be a valid path")]
    public Task A_rule_is_held_against_what_it_says(string rule, params string[] causes) => ExpectDefinition(
        WithA("""{"type":"object","properties":{"b":{"type":"string"},"list":{"type":"array","items":{"type":"string"}},"map":{"type":"object","additionalProperties":{"type":"string"}}},"x-kubernetes-validations":[{{rule}}]}""".Replace("{{rule}}", rule, StringComparison.Ordinal)),
        [.. causes.Select(cause => cause.Replace("{0}", OfA + "[0]", StringComparison.Ordinal))]);

    [TestCase("self.nope", "compilation failed: ERROR: <input>:1:5: undefined field 'nope'\n | self.nope\n | ....^")]
    [TestCase("self.b", "cel expression must evaluate to a bool")]
    [TestCase("dyn(self.b)", "cel expression must evaluate to a bool")]
    [TestCase("self.untyped == 1", "compilation failed: ERROR: <input>:1:5: undefined field 'untyped'\n | self.untyped == 1\n | ....^")]
    [TestCase("self.b > 1", "compilation failed: ERROR: <input>:1:8: found no matching overload for '_>_' applied to '(string, int)'\n | self.b > 1\n | .......^")]
    [TestCase("self > 1", "compilation failed: ERROR: <input>:1:6: found no matching overload for '_>_' applied to '(selfType, int)'\n | self > 1\n | .....^")]
    [TestCase("self.inner == 'x'", "compilation failed: ERROR: <input>:1:12: found no matching overload for '_==_' applied to '(selfType.inner, string)'\n | self.inner == 'x'\n | ...........^")]
    [TestCase("self.list[0] == 'x'", "compilation failed: ERROR: <input>:1:14: found no matching overload for '_==_' applied to '(selfType.list.@idx, string)'\n | self.list[0] == 'x'\n | .............^")]
    [TestCase("self.map['x'] == 'x'", "compilation failed: ERROR: <input>:1:15: found no matching overload for '_==_' applied to '(selfType.map.@elem, string)'\n | self.map['x'] == 'x'\n | ..............^")]
    [TestCase("other == 1", "compilation failed: ERROR: <input>:1:1: undeclared reference to 'other' (in container '')\n | other == 1\n | ^")]
    [TestCase("self.b ==", "compilation failed: ERROR: <input>:1:10: Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}\n | self.b ==\n | .........^")]
    [TestCase("self.time > 1", "compilation failed: ERROR: <input>:1:11: found no matching overload for '_>_' applied to '(timestamp, int)'\n | self.time > 1\n | ..........^")]
    [TestCase("self.span.matches('x')", "compilation failed: ERROR: <input>:1:18: found no matching overload for 'matches' applied to 'duration.(string)'\n | self.span.matches('x')\n | .................^")]
    [TestCase("self.data == 'x'", "compilation failed: ERROR: <input>:1:11: found no matching overload for '_==_' applied to '(bytes, string)'\n | self.data == 'x'\n | ..........^")]
    [TestCase("self.metadata.name == 'x'", "compilation failed: ERROR: <input>:1:5: undefined field 'metadata'\n | self.metadata.name == 'x'\n | ....^")]
    [TestCase("self.namespace == 'x'", "")]
    [TestCase("self.__namespace__ == 'x' && self.a__dash__b == 'x' && self.c__dot__d__slash__e == 'x' && self.f__underscores__g == 'x'", "")]
    [TestCase("self.any == 1 || self.any == 'x'", "")]
    [TestCase("self.open.x == 1", "compilation failed: ERROR: <input>:1:10: undefined field 'x'\n | self.open.x == 1\n | .........^")]
    [TestCase("self.resource.metadata.name == 'x' && self.resource.kind == 'y' && self.resource.metadata.generateName == ''", "")]
    [TestCase("self.resource.metadata.labels.size() == 0", "compilation failed: ERROR: <input>:1:23: undefined field 'labels'\n | self.resource.metadata.labels.size() == 0\n | ......................^")]
    [TestCase("oldSelf.b == self.b", "")]
    public Task An_expression_has_to_be_true_or_false(string rule, string detail) => ExpectDefinition(
        WithA("""
            {"type":"object","x-kubernetes-validations":[{"rule":"{rule}"}],"properties":{
              "b":{"type":"string","maxLength":10},"untyped":{"x-kubernetes-preserve-unknown-fields":true},"inner":{"type":"object","properties":{"x":{"type":"string"}}},
              "list":{"type":"array","maxItems":3,"items":{"type":"object","properties":{"x":{"type":"string"}}}},
              "map":{"type":"object","maxProperties":3,"additionalProperties":{"type":"object","properties":{"x":{"type":"string"}}}},
              "time":{"type":"string","format":"date-time"},"span":{"type":"string","format":"duration"},"data":{"type":"string","format":"byte"},
              "namespace":{"type":"string","maxLength":10},"a-b":{"type":"string","maxLength":10},"c.d/e":{"type":"string","maxLength":10},"f__g":{"type":"string","maxLength":10},
              "any":{"x-kubernetes-int-or-string":true},"open":{"type":"object","x-kubernetes-preserve-unknown-fields":true},
              "resource":{"type":"object","x-kubernetes-embedded-resource":true,"x-kubernetes-preserve-unknown-fields":true} } }
            """.Replace("{rule}", rule, StringComparison.Ordinal)),
        detail.Length == 0 ? [] : [$"FieldValueInvalid {OfA}[0].rule: Invalid value: {Shown(rule)}: {detail}"]);

    [TestCase("self.nope", "messageExpression compilation failed: ERROR: <input>:1:5: undefined field 'nope'\n | self.nope\n | ....^")]
    [TestCase("1", "messageExpression must evaluate to a string")]
    [TestCase("self.b + self.b", "")]
    public Task An_expression_for_a_message_has_to_be_text(string message, string detail) => ExpectDefinition(
        WithA("""{"type":"object","properties":{"b":{"type":"string","maxLength":8}},"x-kubernetes-validations":[{"rule":"true","messageExpression":"{message}"}]}""".Replace("{message}", message, StringComparison.Ordinal)),
        detail.Length == 0 ? [] : [$"FieldValueInvalid {OfA}[0].messageExpression: Invalid value: {Shown("true", message)}: {detail}"]);

    [TestCase("""{"x-kubernetes-preserve-unknown-fields":true,"x-kubernetes-validations":[{"rule":"self == 1"}]}""",
        "InternalError {0}.x-kubernetes-validations: Internal error: internal error: failed to construct type information for x-kubernetes-validations rules: unable to convert structural schema to CEL declarations")]
    [TestCase("""{"type":"array","items":{"x-kubernetes-preserve-unknown-fields":true},"x-kubernetes-validations":[{"rule":"self.size() == 1"}]}""",
        "InternalError {0}.x-kubernetes-validations: Internal error: internal error: failed to construct type information for x-kubernetes-validations rules: unable to convert structural schema to CEL declarations")]
    [TestCase("""{"type":"string","anyOf":[{"x-kubernetes-validations":[{"rule":"self == 'x'"}]}]}""", "FieldValueForbidden {0}.anyOf[0].x-kubernetes-validations: Forbidden: must be empty to be structural")]
    [TestCase("""{"type":"string","allOf":[{"x-kubernetes-validations":[{"rule":""}]}]}""",
        "FieldValueForbidden {0}.allOf[0].x-kubernetes-validations: Forbidden: must be empty to be structural",
        "FieldValueRequired {0}.allOf[0].x-kubernetes-validations[0].rule: Required value: rule is not specified")]
    [TestCase("""{"type":"foo","x-kubernetes-validations":[{"rule":"self.nope"}]}""",
        "FieldValueNotSupported {0}.type: Unsupported value: \"foo\": supported values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\"")]
    [TestCase("""{"type":"integer","default":3,"x-kubernetes-validations":[{"rule":"self > 5"}]}""", "FieldValueInvalid {0}.default: Invalid value: 3: failed rule: self > 5")]
    [TestCase("""{"type":"object","default":{"b":1},"properties":{"b":{"type":"integer","x-kubernetes-validations":[{"rule":"self > 5","message":"too small"}]}}}""",
        "FieldValueInvalid {0}.default.b: Invalid value: 1: too small")]
    [TestCase("""{"type":"integer","default":3,"x-kubernetes-validations":[{"rule":"oldSelf.hasValue()","optionalOldSelf":true}]}""",
        "FieldValueInvalid {0}.default: Invalid value: 3: failed rule: oldSelf.hasValue()")]
    [TestCase("""{"type":"integer","default":7,"x-kubernetes-validations":[{"rule":"self > 5 && self == oldSelf"}]}""")]
    [TestCase("""{"type":"integer","default":7,"x-kubernetes-validations":[{"rule":"self > nope"}]}""",
        "FieldValueInvalid {0}.default: Invalid value: \"integer\": rule compile error: compilation failed: ERROR: <input>:1:8: undeclared reference to 'nope' (in container '')\n | self > nope\n | .......^")]
    public Task A_schema_is_judged_before_its_rules(string schema, params string[] causes) => ExpectDefinition(
        WithA(schema), [.. causes.Select(cause => cause.Replace("{0}", Root + ".properties[spec].properties[a]", StringComparison.Ordinal))]);

    [Test]
    public async Task Every_version_is_judged_by_itself_where_they_differ()
    {
        var definition = Definition(WithA("""{"type":"integer","x-kubernetes-validations":[{"rule":"self"}]}"""), "offereds", "Offered");
        var second = definition["spec"]!["versions"]![0]!.DeepClone();
        (second["name"], second["storage"]) = ("v2", false);
        second["schema"]!["openAPIV3Schema"]!["description"] = "another";
        definition["spec"]!["versions"]!.AsArray().Add(second);

        var answer = await Send("POST", $"{Definitions}?dryRun=All", definition.ToJsonString());

        Assert.That(answer.Causes.Select(cause => cause[..cause.IndexOf(": Inv", StringComparison.Ordinal)]), Is.EqualTo(new[] { 0, 1 }.Select(
            version => $"FieldValueInvalid spec.versions[{version}].schema.openAPIV3Schema.properties[spec].properties[a].x-kubernetes-validations[0].rule")));
    }
}
