namespace KubeGen.Testing.Tests;

/// <summary>Rules of what an update may change, and where they may stand.</summary>
public sealed class TransitionContract(ServerKind kind) : RuledContract(kind)
{
    protected override string Schema => WithSpec("""
        {"type":"object","properties":{
          "fixed":{"type":"string","maxLength":8,"x-kubernetes-validations":[{"rule":"self == oldSelf","message":"is immutable"}]},
          "grows":{"type":"integer","x-kubernetes-validations":[{"rule":"self >= oldSelf","messageExpression":"'not below ' + (oldSelf == 5 ? 'five' : 'before')"}]},
          "once":{"type":"integer","x-kubernetes-validations":[{"rule":"oldSelf.hasValue() ? self == oldSelf.value() : self > 0","optionalOldSelf":true,"message":"starts above zero and stays"}]},
          "kept":{"type":"object","properties":{"a":{"type":"string","maxLength":8},"b":{"type":"string","maxLength":8}},"x-kubernetes-validations":[{"rule":"!has(oldSelf.a) || has(self.a)","message":"a cannot be taken away"}]},
          "ports":{"type":"array","maxItems":4,"x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["name","protocol"],
            "items":{"type":"object","required":["name","protocol"],"properties":{"name":{"type":"string","maxLength":8},"protocol":{"type":"string","maxLength":8},
              "number":{"type":"integer","x-kubernetes-validations":[{"rule":"self == oldSelf"}]}},
              "x-kubernetes-validations":[{"rule":"has(self.number) || !has(oldSelf.number)"}]},
            "x-kubernetes-validations":[{"rule":"oldSelf.all(old, self.exists(port, port.name == old.name))","message":"no port goes"}]},
          "labels":{"type":"object","maxProperties":4,"additionalProperties":{"type":"string","maxLength":8,"x-kubernetes-validations":[{"rule":"self == oldSelf"}]}},
          "tags":{"type":"array","maxItems":4,"x-kubernetes-list-type":"set","items":{"type":"string","maxLength":8},"x-kubernetes-validations":[{"rule":"self == oldSelf"}]},
          "atomic":{"type":"object","x-kubernetes-map-type":"atomic","properties":{"inner":{"type":"integer","x-kubernetes-validations":[{"rule":"self >= oldSelf"}]}}}
        } }
        """);

    [TestCase("""{"fixed":"a"}""", """{"fixed":"b"}""", "FieldValueInvalid spec.fixed: Invalid value: \"b\": is immutable")]
    [TestCase("""{"fixed":"a"}""", """{"fixed":"a","grows":1}""")]
    [TestCase("""{"fixed":"a"}""", """{"fixed":null}""")]
    [TestCase("""{}""", """{"fixed":"b"}""")]
    [TestCase("""{"grows":5}""", """{"grows":4}""", "FieldValueInvalid spec.grows: Invalid value: 4: not below five")]
    [TestCase("""{"grows":5}""", """{"grows":6}""")]
    [TestCase("""{"once":1}""", """{"once":2}""", "FieldValueInvalid spec.once: Invalid value: 2: starts above zero and stays")]
    [TestCase("""{}""", """{"once":0}""", "FieldValueInvalid spec.once: Invalid value: 0: starts above zero and stays")]
    [TestCase("""{}""", """{"once":3}""")]
    [TestCase("""{"kept":{"a":"x"}}""", """{"kept":{"a":null,"b":"y"}}""", "FieldValueInvalid spec.kept: Invalid value: a cannot be taken away")]
    [TestCase("""{"ports":[{"name":"a","protocol":"t","number":1},{"name":"b","protocol":"t","number":2}]}""", """{"ports":[{"name":"b","protocol":"t","number":3},{"name":"a","protocol":"t","number":1}]}""",
        "FieldValueInvalid spec.ports[0].number: Invalid value: 3: failed rule: self == oldSelf")]
    [TestCase("""{"ports":[{"name":"a","protocol":"t","number":1}]}""", """{"ports":[{"name":"a","protocol":"u","number":2},{"name":"a","protocol":"t"}]}""",
        "FieldValueInvalid spec.ports[1]: Invalid value: failed rule: has(self.number) || !has(oldSelf.number)")]
    [TestCase("""{"ports":[{"name":"a","protocol":"t","number":1}]}""", """{"ports":[]}""", "FieldValueInvalid spec.ports: Invalid value: no port goes")]
    [TestCase("""{"labels":{"a":"1","b":"2"}}""", """{"labels":{"a":"3","b":null,"c":"4"}}""", "FieldValueInvalid spec.labels[a]: Invalid value: \"3\": failed rule: self == oldSelf")]
    [TestCase("""{"tags":["a","b"]}""", """{"tags":["b","a"]}""")]
    [TestCase("""{"tags":["a","b"]}""", """{"tags":["b","c"]}""", "FieldValueInvalid spec.tags: Invalid value: failed rule: self == oldSelf")]
    [TestCase("""{"atomic":{"inner":2}}""", """{"atomic":{"inner":1}}""", "FieldValueInvalid spec.atomic.inner: Invalid value: 1: failed rule: self >= oldSelf")]
    public async Task An_update_is_judged_by_what_was(string before, string change, params string[] causes)
    {
        await Given(before);

        ExpectJudged(await Merge(change), causes);
    }

    [TestCase("""{"type":"array","maxItems":4,"items":{"type":"string","maxLength":8,"x-kubernetes-validations":[{"rule":"self == oldSelf"}]}}""",
        "FieldValueInvalid {0}.items.x-kubernetes-validations[0].rule: Invalid value: \"self == oldSelf\": oldSelf cannot be used on the uncorrelatable portion of the schema within {0}")]
    [TestCase("""{"type":"array","maxItems":4,"x-kubernetes-list-type":"set","items":{"type":"string","maxLength":8,"x-kubernetes-validations":[{"rule":"self == oldSelf"}]}}""",
        "FieldValueInvalid {0}.items.x-kubernetes-validations[0].rule: Invalid value: \"self == oldSelf\": oldSelf cannot be used on the uncorrelatable portion of the schema within {0}")]
    [TestCase("""{"type":"array","maxItems":4,"items":{"type":"object","properties":{"b":{"type":"object","properties":{"c":{"type":"integer","x-kubernetes-validations":[{"rule":"self == oldSelf"}]}}}}}}""",
        "FieldValueInvalid {0}.items.properties[b].properties[c].x-kubernetes-validations[0].rule: Invalid value: \"self == oldSelf\": oldSelf cannot be used on the uncorrelatable portion of the schema within {0}")]
    [TestCase("""{"type":"array","maxItems":4,"items":{"type":"array","maxItems":2,"items":{"type":"integer","x-kubernetes-validations":[{"rule":"self == oldSelf","optionalOldSelf":false}]}}}""",
        "FieldValueInvalid {0}.items.items.x-kubernetes-validations[0].rule: Invalid value: \"self == oldSelf\": oldSelf cannot be used on the uncorrelatable portion of the schema within {0}")]
    [TestCase("""{"type":"array","maxItems":4,"items":{"type":"integer"},"x-kubernetes-validations":[{"rule":"self == oldSelf"}]}""")]
    [TestCase("""{"type":"object","maxProperties":4,"additionalProperties":{"type":"integer","x-kubernetes-validations":[{"rule":"self == oldSelf"}]}}""")]
    [TestCase("""{"type":"integer","x-kubernetes-validations":[{"rule":"self > 1","optionalOldSelf":true}]}""",
        "FieldValueInvalid {0}.x-kubernetes-validations[0].optionalOldSelf: Invalid value: true: may not be set if oldSelf is not used in rule")]
    [TestCase("""{"type":"integer","x-kubernetes-validations":[{"rule":"self > 1","optionalOldSelf":false}]}""",
        "FieldValueInvalid {0}.x-kubernetes-validations[0].optionalOldSelf: Invalid value: false: may not be set if oldSelf is not used in rule")]
    public Task A_definition_has_transitions_where_they_can_be_told(string schema, params string[] causes) => ExpectDefinition(
        WithA(schema), [.. causes.Select(cause => cause.Replace("{0}", Root + ".properties[spec].properties[a]", StringComparison.Ordinal))]);

    // An expression that is none uses nothing.
    [Test]
    public Task An_optional_former_self_is_no_plain_one() => ExpectDefinition(
        WithA("""{"type":"integer","x-kubernetes-validations":[{"rule":"self == oldSelf","optionalOldSelf":true}]}"""),
        $"FieldValueInvalid {OfA}[0].rule: Invalid value: {Shown("self == oldSelf").Replace("\"OptionalOldSelf\":null", "\"OptionalOldSelf\":true", StringComparison.Ordinal)}: compilation failed: ERROR: <input>:1:6: found no matching overload for '_==_' applied to '(int, optional_type(int))'\n | self == oldSelf\n | .....^",
        $"FieldValueInvalid {OfA}[0].optionalOldSelf: Invalid value: true: may not be set if oldSelf is not used in rule");
}
