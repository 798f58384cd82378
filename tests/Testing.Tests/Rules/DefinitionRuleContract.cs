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
}
